import { LANGUAGES } from '../messages/MessagesProvider.tsx';

/**
 * Languages to choose from for what is sent to a person: those the console speaks, with their variants of this
 * device, and the one that is set.
 */
export function languageOptions(
  current: string,
): readonly (readonly [tag: string, name: string])[] {
  const variants = navigator.languages.filter((tag) => (tag.split('-')[0] ?? '') in LANGUAGES);
  const tags = [...new Set([current, ...Object.keys(LANGUAGES), ...variants])];
  return tags
    .map((tag) => [tag, nameOf(tag)] as const)
    .toSorted((a, b) => a[1].localeCompare(b[1]));
}

/** The name of a language in that language. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
