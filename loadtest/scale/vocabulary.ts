const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const SIZE = 4_000;

/** Words that sound like words, the most common first. */
export const VOCABULARY: readonly string[] = Array.from({ length: SIZE }, (_, index) =>
  wordOf(index),
);

/** In most tasks. */
export const COMMON_WORD = VOCABULARY[0] as string;
/** In few tasks. */
export const RARE_WORD = VOCABULARY[1_500] as string;
/** The beginning of many words. */
export const PREFIX = COMMON_WORD.slice(0, 2);

function wordOf(index: number): string {
  const syllables = ONSETS.flatMap((onset) => VOWELS.map((vowel) => onset + vowel));
  const { length } = syllables;
  const places = [index, Math.floor(index / 7) + 3, Math.floor(index / length) + 11];
  return `${places.map((place) => syllables[place % length]).join('')}${index % 2 ? 'n' : ''}`;
}

/** So many sentences of so many words each, the same every time; early words come often. */
export function sentences(count: number, words: number): string[] {
  let seed = count * 31 + words;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const word = () => VOCABULARY[Math.floor(SIZE * next() ** 3)] as string;
  return Array.from({ length: count }, () => Array.from({ length: words }, word).join(' '));
}
