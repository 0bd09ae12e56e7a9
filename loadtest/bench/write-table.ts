import { readFile, writeFile } from 'node:fs/promises';

const PAGE = new URL('../../docs/performance.md', import.meta.url);
const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** Puts figures between the markers of the page on performance, in place of what is there. */
export async function writeTable(text: string): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  await writeFile(PAGE, placed(page, text));
}

/** @throws if the page has no place for it */
export function placed(page: string, text: string): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The page has no ${BEGIN} with ${END} after it.`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${text}\n\n${page.slice(to)}`;
}
