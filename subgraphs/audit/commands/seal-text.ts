import { isUuid } from '@trellis/kernel/ids';
import type { FieldChange } from '@trellis/kernel/messaging/event';
import type { Kysely } from 'kysely';
import { sealValue } from '../chain/commitment.ts';
import { isPersonal, textOwnerOf } from '../domain/personal-text.ts';
import type { AuditEventRow, StoredChange } from '../persistence/audit-event-row.ts';
import type { PersonalKeys } from '../persistence/personal-keys.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import type { Entry } from './append-to-chain.ts';

/** What of an event may hold text of a person. */
export type Unsealed = { readonly changes: readonly FieldChange[] };

type Sealed = Pick<AuditEventRow, 'changes' | 'source' | 'textOwnerId'>;

/**
 * Seals the personal text of an event, and where it came from, with the key of the person whose it is.
 *
 * @param before what is recorded in the same transaction and not yet written
 */
export async function sealText(
  kysely: Kysely<AuditDatabase>,
  keys: PersonalKeys,
  entry: Entry,
  before: readonly AuditEventRow[],
): Promise<Sealed> {
  const { id, originip = null, originuseragent = null } = entry;
  const { changes } = entry.data;
  const hasSource = originip !== null || originuseragent !== null;
  if (!hasSource && !changes.some(isPersonal))
    return { changes: [...changes], source: null, textOwnerId: null };
  const ownerId = (await ownerOf(kysely, entry, before)).toLowerCase();
  const key = await keys.keyFor(kysely, ownerId);
  const context = id.toLowerCase();
  return {
    changes: changes.map((change) =>
      isPersonal(change) ? sealChange(key, change, context) : change,
    ),
    source: hasSource
      ? sealValue(key, { ip: originip, userAgent: originuseragent }, context)
      : null,
    textOwnerId: ownerId,
  };
}

function sealChange(key: Uint8Array, change: FieldChange, context: string): StoredChange {
  const sealed = (value: FieldChange['before']) =>
    value === null ? null : sealValue(key, value, context);
  const { field, before, after } = change;
  return { field, before: sealed(before), after: sealed(after), isSealed: true };
}

/** What the system draws from an event repeats its text, such as the title of the next occurrence. */
async function ownerOf(
  kysely: Kysely<AuditDatabase>,
  entry: Entry,
  before: readonly AuditEventRow[],
): Promise<string> {
  const owner = textOwnerOf(entry);
  if (owner) return owner;
  const { causationid, workspaceid } = entry;
  if (causationid === undefined || !isUuid(causationid)) return workspaceid;
  const cause = before.find(
    (row) => row.id === causationid.toLowerCase() && row.workspaceId === workspaceid.toLowerCase(),
  );
  const ownerId = cause
    ? (cause.textOwnerId ?? cause.actorId)
    : await causeOf(kysely, causationid, workspaceid);
  return ownerId || workspaceid;
}

async function causeOf(
  kysely: Kysely<AuditDatabase>,
  causationId: string,
  workspaceId: string,
): Promise<string | null> {
  const row = await kysely
    .selectFrom('audit_event')
    .select(['actor_id', 'text_owner_id'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', causationId)
    .executeTakeFirst();
  return row?.text_owner_id ?? row?.actor_id ?? null;
}
