import { MAX_LINE_BYTES } from '../records/limits.ts';

/** A line of a file: its text, or what is wrong with it. */
export type Line = { readonly number: number } & (
  | { readonly text: string }
  | { readonly problem: string }
);

const NEWLINE = 0x0a;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** The lines of a file that have something in them, ended by LF or CRLF. Holds one at a time. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const open = new OpenLine();
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      open.add(chunk.subarray(start, end));
      yield* open.close();
      start = end + 1;
    }
    open.add(chunk.subarray(start));
  }
  yield* open.close();
}

class OpenLine {
  #number = 1;
  #parts: Buffer[] = [];
  #bytes = 0;

  add(part: Buffer): void {
    this.#bytes += part.length;
    if (this.#bytes <= MAX_LINE_BYTES) this.#parts.push(part);
    else this.#parts = [];
  }

  /** The line, unless it is blank. */
  *close(): Generator<Line> {
    const line = this.#read();
    if (!('text' in line) || line.text.trim()) yield line;
    this.#number += 1;
    this.#parts = [];
    this.#bytes = 0;
  }

  #read(): Line {
    const number = this.#number;
    if (this.#bytes > MAX_LINE_BYTES) return { number, problem: 'longer than 1 MiB' };
    try {
      return { number, text: UTF_8.decode(Buffer.concat(this.#parts)) };
    } catch {
      return { number, problem: 'not UTF-8' };
    }
  }
}
