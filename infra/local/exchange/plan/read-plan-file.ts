import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { explainFileError } from '../records/explain-file-error.ts';
import { parsePlan } from './parse-plan.ts';
import type { Plan } from './plan.ts';
import { readText } from './read-text.ts';

const MAX_BYTES = 1024 * 1024;
const MAX_LINES = 20_000;

/** @throws Error with one line that says what is wrong with the file */
export async function readPlanFile(file: string): Promise<Plan> {
  const bytes = await readFile(file).catch((error) => {
    throw new Error(explainFileError(file, error, 'a Markdown file'));
  });
  if (bytes.length > MAX_BYTES) throw new Error(`${file} is over 1 MiB; split it.`);
  const text = readText(bytes);
  // The Markdown parser takes minutes over longer ones.
  if (text.split('\n').length > MAX_LINES)
    throw new Error(`${file} has over ${MAX_LINES} lines; split it.`);
  if (!text.trim()) throw new Error(`${file} is empty.`);
  const plan = parse(text, file);
  if (plan.goals.length > 0) return plan;
  throw new Error(`${file} has no heading, no task and no text to import.`);
}

function parse(text: string, file: string): Plan {
  try {
    return parsePlan(text, basename(file, extname(file)) || file);
  } catch (error) {
    if (error instanceof RangeError) throw new Error(`${file} is nested too deeply to be read.`);
    throw error;
  }
}
