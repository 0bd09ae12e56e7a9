import { type FoundWord, wordsIn } from './search-words.ts';

const BEFORE = 60;
const LENGTH = 240;

/**
 * An excerpt around the first of these words as HTML: the words in `<mark>`, all else escaped. The
 * last word may be the beginning of one. Null if none of them is there.
 */
export function highlight(text: string, words: readonly string[]): string | null {
  const matches = wordsIn(text).filter(({ word }) => isWanted(word, words));
  const [first] = matches;
  if (!first) return null;
  const start = startOf(text, first);
  const end = endOf(text, Math.max(start + LENGTH, first.end));
  const shown = matches.filter((match) => match.end <= end);
  return `${start > 0 ? '…' : ''}${mark(text, { start, end }, shown)}${end < text.length ? '…' : ''}`;
}

function isWanted(word: string, words: readonly string[]): boolean {
  return words.includes(word) || word.startsWith(words.at(-1) ?? word);
}

/** Where a word begins, not far before the match. */
function startOf(text: string, { start }: FoundWord): number {
  if (start <= BEFORE) return 0;
  const before = text.slice(start - BEFORE, start);
  return start - BEFORE + before.search(/\s|$/);
}

/** Between two characters, since half of one could not be shown. */
function endOf(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const isHalf = /[\uD800-\uDBFF]/.test(text[wanted - 1] ?? '');
  return isHalf ? wanted - 1 : wanted;
}

function mark(
  text: string,
  { start, end }: { start: number; end: number },
  matches: readonly FoundWord[],
): string {
  let html = '';
  let done = start;
  for (const match of matches) {
    html += `${escapeHtml(text.slice(done, match.start))}<mark>${escapeHtml(text.slice(match.start, match.end))}</mark>`;
    done = match.end;
  }
  return html + escapeHtml(text.slice(done, end));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
}
