import type { Person } from '../records/record.ts';

const MAX_BODY = 10_000;

/**
 * What somebody said, as the importer can say it: the API takes the importer for the author and now
 * for the time, so the words of others begin with a line that names both.
 */
export function tellAuthor(
  { author, createdAt, body }: { author: Person | null; createdAt: string | null; body: string },
  viewerId: string,
): string {
  if (!author || author.id === viewerId) return body;
  const at = createdAt ? ` on ${createdAt.slice(0, 10)} at ${createdAt.slice(11, 16)} UTC` : '';
  const told = `_${author.name || 'Somebody'} wrote${at}:_\n\n${body}`;
  return told.length > MAX_BODY ? `${told.slice(0, MAX_BODY - 1).toWellFormed()}…` : told;
}
