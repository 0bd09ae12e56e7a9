type Words = { readonly [name: string]: unknown };

// Stands for what a message is about, such as a title.
const ARGUMENT = '\u0000';

/**
 * What is said in one language and not in another: phrases of messages that are not the same in both, without those
 * that happen to be words of the other language as well.
 */
export function phrasesOnlyIn(words: Words, others: Words): readonly string[] {
  const spoken = allTexts(others).join('\n');
  const found = pairsOf(words, others).filter(([text, other]) => text !== other);
  const parts = found.flatMap(([text]) =>
    text.split(ARGUMENT).flatMap((part) => part.split(/\d+/)),
  );
  return [...new Set(parts.map((part) => part.trim()))].filter(
    (phrase) => /\p{L}{3}/u.test(phrase) && !isSaidIn(spoken, phrase),
  );
}

/** Whether the phrase is in a text, as whole words that are no part of a code such as `tasks:read`. */
export function isSaidIn(text: string, phrase: string): boolean {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_.-])${escaped}(?![\\p{L}\\p{N}_-]|[.:][\\p{L}*])`, 'u').test(
    text,
  );
}

function pairsOf(words: Words, others: Words): [text: string, other: string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] => {
    const other = others[name];
    if (typeof value === 'string' || typeof value === 'function')
      return [[asText(value), asText(other)]];
    return pairsOf(value as Words, (other ?? {}) as Words);
  });
}

function allTexts(words: Words): string[] {
  return pairsOf(words, {}).map(([text]) => text);
}

function asText(value: unknown): string {
  if (typeof value !== 'function') return typeof value === 'string' ? value : '';
  return String(value(ARGUMENT, ARGUMENT, ARGUMENT));
}
