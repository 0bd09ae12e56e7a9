import type { EntityManager } from '@mikro-orm/postgresql';
import { limitExceeded, notFound } from '@trellis/kernel/errors';
import { reference } from '@trellis/kernel/text';
import { sql } from 'kysely';
import * as z from 'zod';

const MAX_ASSIGNEES = 20;
const MAX_LABELS = 50;
const MAX_ESTIMATE_MINUTES = 10_000_000;

export const references = z.array(reference);

export const estimate = z
  .number()
  .int()
  .min(0, 'must not be negative')
  .max(MAX_ESTIMATE_MINUTES, `at most ${MAX_ESTIMATE_MINUTES}`);

/** @throws CodedError LIMIT_EXCEEDED over 20 people */
export function checkAssignees(ids: readonly string[], path: readonly string[]): void {
  if (ids.length > MAX_ASSIGNEES)
    throw limitExceeded(path, MAX_ASSIGNEES, `A task has at most ${MAX_ASSIGNEES} assignees.`);
}

/** @throws CodedError LIMIT_EXCEEDED over 50 labels */
export function checkLabelCount(ids: readonly string[], path: readonly string[]): void {
  if (ids.length > MAX_LABELS)
    throw limitExceeded(path, MAX_LABELS, `A task has at most ${MAX_LABELS} labels.`);
}

/**
 * Keeps the labels from being deleted until the commit.
 *
 * @throws CodedError NOT_FOUND for a label that the workspace does not have
 */
export async function lockLabels(
  em: EntityManager,
  {
    workspaceId,
    ids,
    path,
  }: { workspaceId: string; ids: readonly string[]; path: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<{ id: string }>`
    select id from label
    where id = any(${[...ids]}::uuid[]) and workspace_id = ${workspaceId}
    order by id for key share`.execute(em.getKysely<object>());
  const known = new Set(rows.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown) throw notFound([...path, String(ids.indexOf(unknown))], unknown);
}
