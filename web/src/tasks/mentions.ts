import type { Person } from '../workspace/use-members.ts';

const BEGUN = /(?:^|\s)@([^@\n]{0,40})$/;
const MOST = 5;

/** Whom the writer may mean who has just begun a name behind `@`. */
export function suggestionsFor(text: string, members: readonly Person[]): readonly Person[] {
  const begun = BEGUN.exec(text)?.[1]?.toLocaleLowerCase();
  if (begun === undefined) return [];
  return members
    .filter(({ displayName }) => {
      const name = displayName.toLocaleLowerCase();
      return name.startsWith(begun) && name !== begun.trimEnd();
    })
    .slice(0, MOST);
}

/** The text with the begun name written out. */
export function completeMention(text: string, { displayName }: Person): string {
  const begun = BEGUN.exec(text)?.[1] ?? '';
  return `${text.slice(0, text.length - begun.length)}${displayName} `;
}

/** The ids of the people whom a text names behind `@`. */
export function mentionedIn(text: string, members: readonly Person[]): string[] {
  return members.filter(({ displayName }) => text.includes(`@${displayName}`)).map(({ id }) => id);
}
