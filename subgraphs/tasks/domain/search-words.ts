// The same as in migration 0003-search.
const SEPARATORS =
  '\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u2190-\\u23ff\\u2500-\\u25ff\\u2e00-\\u2e7f\\u3000-\\u303f\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uff0f';
const UNSPACED = '\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff';
const WORD = new RegExp(`[${UNSPACED}]|[^${SEPARATORS}${UNSPACED}]+`, 'gu');
const MARKS = /[\u0300-\u036f\u3099\u309a]/g;
const MAX_LENGTH = 60;

/** A word in a text, as it is looked for, and where it stands. */
export type FoundWord = { readonly word: string; readonly start: number; readonly end: number };

/** The words of a text, as search tells them apart. A lone accent is none. */
export function wordsIn(text: string): FoundWord[] {
  const written = [...text.matchAll(WORD)].map(({ 0: word, index: start }) => ({ word, start }));
  return written
    .map(({ word, start }) => ({ word: fold(word), start, end: start + word.length }))
    .filter(({ word }) => word !== '');
}

/** Without accents and case. One character at a time: a sigma at the end has no lower case of its own. */
function fold(written: string): string {
  const plain = [...written.normalize('NFKD').replace(MARKS, '')].slice(0, MAX_LENGTH);
  return plain.map((character) => (character === 'ς' ? 'σ' : character.toLowerCase())).join('');
}
