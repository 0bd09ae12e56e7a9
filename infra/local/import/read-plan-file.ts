import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parsePlan } from './parse-plan.ts';
import type { Plan } from './plan.ts';
import { readText } from './read-text.ts';

/** @throws Error with one line that says what is wrong with the file */
export async function readPlanFile(file: string): Promise<Plan> {
  const bytes = await readFile(file).catch((error) => {
    throw new Error(complaint(file, error));
  });
  const text = readText(bytes);
  if (!text.trim()) throw new Error(`${file} is empty.`);
  const plan = parsePlan(text, basename(file, extname(file)) || file);
  if (plan.goals.length > 0) return plan;
  throw new Error(`${file} has no heading, no task and no text to import.`);
}

function complaint(file: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a folder; give a Markdown file.`;
  if (code === 'EACCES') return `${file} may not be read by you.`;
  return message;
}
