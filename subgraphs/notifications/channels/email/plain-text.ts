// Control characters, line and paragraph separators, marks that turn text around or cannot be seen.
const HARMFUL = /[\p{Cc}\p{Cs}\u2028\u2029\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One line that shows what it says, whoever wrote it: fit for a header. */
export function toLine(text: string, maxLength = 500): string {
  const shown = text.replace(HARMFUL, ' ').replace(/\s+/g, ' ').trim();
  return shown.length <= maxLength ? shown : `${[...shown].slice(0, maxLength - 1).join('')}…`;
}

/** Text as a part of HTML, in content or between the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
