import type { EntityManager } from '@mikro-orm/postgresql';
import { alreadyExists } from '@trellis/kernel/errors';
import { newId } from '@trellis/kernel/ids';
import { GoalRecord } from '../persistence/goal-record.ts';
import { KeyResultRecord } from '../persistence/key-result-record.ts';

const FINDERS = {
  goal: (em: EntityManager, id: string) => em.findOne(GoalRecord, { id }, { filters: false }),
  'key result': (em: EntityManager, id: string) =>
    em.findOne(KeyResultRecord, { id }, { filters: false }),
} as const;

/** The id that the client has chosen, or a new one. What was deleted keeps its id. */
export async function freeId(
  em: EntityManager,
  kind: keyof typeof FINDERS,
  id: string | null | undefined,
): Promise<string> {
  if (!id) return newId();
  if (await FINDERS[kind](em, id)) throw alreadyExists(['id'], `A ${kind} with this id exists.`);
  return id;
}
