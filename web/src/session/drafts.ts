const PREFIX = 'trellis.draft.';

/** Under what name of the tab's storage a person's text is kept that was not sent yet. */
export function draftKey(userId: string, name: string): string {
  return `${PREFIX}${userId}.${name}`;
}

/** Forgets what was written and not sent, for who signs out. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
