import type { SubgraphContext } from '@trellis/kernel/context';
import { type Identity, workspaceIdsOf } from '@trellis/kernel/identity';
import type { FilterClock } from '@trellis/kernel/persistence/filters';
import type { ListLoader } from '@trellis/kernel/persistence/list-loader';
import type { Connection } from '@trellis/kernel/persistence/paging';
import type DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { AuditParts } from './parts.ts';
import type { AuditEventRow } from './persistence/audit-event-row.ts';
import type { AuditDatabase } from './persistence/tables.ts';
import { type ActivityKey, createActivityLoader } from './queries/activity.ts';

export type AuditContext = SubgraphContext & {
  readonly activity: ListLoader<ActivityKey, Connection<AuditEventRow>>;
  /** Finds the keys that text is opened with. */
  readonly personalKeys: DataLoader<string, Uint8Array | null>;
  readonly parts: AuditParts;
};

/** What reads need: the tables, what the caller may see, and the caller's time. */
export type Reading = {
  readonly kysely: Kysely<AuditDatabase>;
  /** The workspaces whose tasks and goals the caller may follow. */
  readonly workspaceIds: readonly string[];
  /** The chains that the caller may read as a whole. */
  readonly chainIds: readonly string[];
  readonly clock: FilterClock;
};

export function createAuditContext(base: SubgraphContext, parts: AuditParts): AuditContext {
  const reading = readingOf(base);
  return {
    ...base,
    activity: createActivityLoader(reading),
    personalKeys: parts.keys.createFinder(reading.kysely),
    parts,
  };
}

export function readingOf(context: SubgraphContext): Reading {
  const { identity } = context;
  return {
    kysely: context.database.kysely as unknown as Kysely<AuditDatabase>,
    workspaceIds: workspaceIdsOf(identity),
    chainIds: identity ? chainIdsOf(identity) : [],
    clock: { now: context.now(), timeZone: identity?.timeZone ?? 'UTC' },
  };
}

/** Workspaces that the caller looks after, and what concerns the caller and no workspace. */
function chainIdsOf({ userId, workspaces }: Identity): string[] {
  const administered = Object.keys(workspaces).filter((id) => workspaces[id] === 'ADMIN');
  return [...administered, userId];
}
