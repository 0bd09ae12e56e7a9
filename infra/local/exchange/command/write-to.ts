import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { explainFileError } from '../records/explain-file-error.ts';
import type { Screen } from './progress.ts';

/** Writes to the screen for `-`, else into a file, which appears when it is complete. */
export async function writeTo(
  target: string,
  parts: AsyncIterable<string>,
  output: Screen,
): Promise<void> {
  await (target === '-' ? writeToScreen(parts, output) : writeToFile(parts, target));
}

async function writeToScreen(parts: AsyncIterable<string>, output: Screen): Promise<void> {
  for await (const part of parts) {
    const isFull = output.write(part) === false;
    if (isFull && output instanceof Writable) await once(output, 'drain');
  }
}

async function writeToFile(parts: AsyncIterable<string>, file: string): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await pipeline(parts, createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw isOfFile(error) ? new Error(explainFileError(file, error)) : error;
  }
}

function isOfFile(error: unknown): error is NodeJS.ErrnoException {
  return typeof (error as NodeJS.ErrnoException).path === 'string';
}
