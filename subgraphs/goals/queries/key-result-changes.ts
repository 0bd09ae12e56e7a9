import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventData, FieldChange } from '@trellis/kernel/messaging/event';
import type { GoalUpdated } from '../events.ts';
import type { GoalsDatabase } from '../persistence/tables.ts';

type Shown = { readonly id: string; readonly version: number } & Readonly<Record<string, unknown>>;

/** The fields of a key result that have changed after a version of it, from the events of its goal. */
export async function keyResultChangesSince(
  em: EntityManager,
  { id, goalId }: { id: string; goalId: string },
  version: number,
): Promise<string[]> {
  const events = await em
    .getKysely<GoalsDatabase>()
    .selectFrom('outbox')
    .select('payload')
    .where('aggregate_id', '=', goalId)
    .execute();
  const fields = events
    .flatMap(({ payload }) => (payload as EventData<typeof GoalUpdated>).changes)
    .filter(({ field }) => field === 'keyResults')
    .flatMap((change) => differing(change, id, version));
  return [...new Set(fields)].sort();
}

function differing({ before, after }: FieldChange, id: string, version: number): string[] {
  const now = after as Shown | null;
  if (now?.id !== id || now.version <= version) return [];
  const then = (before ?? {}) as Partial<Shown>;
  return Object.keys(now).filter((name) => name !== 'version' && now[name] !== then[name]);
}
