import { setTimeout as wait } from 'node:timers/promises';
import { type EntityName, type FilterQuery, LockMode, wrap } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Kysely, sql } from 'kysely';
import type * as z from 'zod';
import { canonicalHash } from './canonical-json.ts';
import type { SubgraphContext } from './context.ts';
import { CodedError, invalidInput, notFound, unauthenticated, versionConflict } from './errors.ts';
import { type Identity, workspaceIdsOf } from './identity.ts';
import { isUuid } from './ids.ts';
import type { FieldChange } from './messaging/event.ts';
import { type Append, Outbox } from './outbox/outbox.ts';
import type { KernelDatabase } from './persistence/tables.ts';
import { traceparentOf } from './telemetry/traceparent.ts';
import { fail, type Tracer } from './telemetry/tracer.ts';
import { isPrintable } from './text.ts';

const MAX_TRIES = 5;
const MAX_PAUSE_MS = 30;
const MAX_META_LENGTH = 255;

export type CommandInput = {
  meta?: { idempotencyKey?: string | null; clientMutationId?: string | null } | null;
};

/** What a command works with. Everything commits together: entities, events, idempotency key. */
export type CommandScope = {
  readonly em: EntityManager;
  readonly identity: Identity;
  readonly append: Append;
  readonly now: () => Date;
  /** The cursor of the last event so far; null if there is none. */
  readonly lastCursor: () => string | null;
  /** Does a part of the command so that its failure undoes that part, events included, and no more. */
  readonly attempt: <Result>(work: (em: EntityManager) => Promise<Result>) => Promise<Result>;
};

/**
 * Runs a command in one transaction and nudges the relay after the commit. With an idempotency key
 * the result (ids and a cursor, nothing secret) is kept beside it, and a repetition is answered with
 * it. Contention is tried again, on a fresh unit of work.
 *
 * @throws CodedError IDEMPOTENCY_MISMATCH, IDEMPOTENCY_IN_PROGRESS, and what the command throws
 */
export async function transact<Input extends CommandInput, Result extends object>(
  context: SubgraphContext,
  command: { command: string; input: Input },
  work: (scope: CommandScope) => Promise<Result>,
): Promise<Result> {
  const { identity } = context;
  if (!identity) throw unauthenticated();
  const { userId, apiKeyId } = identity;
  const actor = { userId, apiKeyId, workspaceIds: workspaceIdsOf(identity) };
  return transactAs(context, { ...command, actor }, (scope) => work({ ...scope, identity }));
}

/** Who acts in a command that nobody is signed in for, and the workspaces it may see. */
export type Actor = {
  readonly userId: string;
  readonly workspaceIds: readonly string[];
  /** The key that is used, if one is. */
  readonly apiKeyId?: string | null;
};

/** Runs a command like `transact`, in the name of somebody else than the caller. */
export async function transactAs<Input extends CommandInput, Result extends object>(
  context: SubgraphContext,
  command: { command: string; input: Input; actor: Actor },
  work: (scope: Omit<CommandScope, 'identity'>) => Promise<Result>,
): Promise<Result> {
  const { actor, input } = command;
  checkMeta(input);
  const intent = toIntent(actor.userId, command);
  const { tracer } = context;
  if (!tracer) return transactUntilDone(context, { actor, intent, input, work });
  return traceCommand({ ...context, tracer }, command.command, (traceparent) =>
    transactUntilDone({ ...context, traceparent }, { actor, intent, input, work }),
  );
}

async function traceCommand<Result>(
  { tracer, traceparent }: SubgraphContext & { tracer: Tracer },
  command: string,
  work: (traceparent: string) => Promise<Result>,
): Promise<Result> {
  const attributes = { 'trellis.command': command };
  const span = tracer.start('subgraph.command', { parent: traceparent, attributes });
  try {
    return await work(traceparentOf(span));
  } catch (error) {
    fail(span, error instanceof CodedError ? error.code : 'INTERNAL');
    throw error;
  } finally {
    span.end();
  }
}

type Transaction<Result> = {
  actor: Actor;
  intent: Intent | null;
  input: CommandInput;
  work: (scope: Omit<CommandScope, 'identity'>) => Promise<Result>;
};

async function transactUntilDone<Result extends object>(
  context: SubgraphContext,
  transaction: Transaction<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transactOnce(context, transaction);
    } catch (error) {
      if (attempt >= MAX_TRIES || !isContention(error)) throw error;
      // Those who were in each other's way must not meet again in step.
      await wait(Math.random() * MAX_PAUSE_MS * attempt);
    }
  }
}

async function transactOnce<Result extends object>(
  context: SubgraphContext,
  { actor, intent, input, work }: Transaction<Result>,
): Promise<Result> {
  const { requestId, now, traceparent, origin } = context;
  const outbox = new Outbox({
    actor,
    correlationId: requestId,
    clientMutationId: input.meta?.clientMutationId ?? null,
    traceparent,
    origin,
    now,
  });
  let wrote = false;
  const result = await context.database.fork(actor.workspaceIds).transactional(async (em) => {
    const kysely = em.getKysely<KernelDatabase>();
    const known = intent && (await recall<Result>(kysely, intent));
    if (known) return known;
    const attempt = attempting(em, outbox);
    const { append, lastCursor } = outbox;
    const fresh = await work({ em, append, lastCursor, attempt, now });
    await em.flush();
    wrote = await outbox.write(kysely);
    if (intent) await remember(kysely, intent, fresh);
    return fresh;
  });
  if (wrote) context.onCommitted();
  return result;
}

function attempting(em: EntityManager, outbox: Outbox): CommandScope['attempt'] {
  return async (work) => {
    const forget = outbox.mark();
    try {
      return await em.transactional(work);
    } catch (error) {
      forget();
      throw error;
    }
  };
}

function checkMeta({ meta }: CommandInput): void {
  for (const name of ['idempotencyKey', 'clientMutationId'] as const) {
    const text = meta?.[name] ?? '';
    if (!isPrintable(text))
      throw invalidInput(['meta', name], 'must not contain control characters');
    if (text.length > MAX_META_LENGTH)
      throw invalidInput(['meta', name], `at most ${MAX_META_LENGTH} characters`);
  }
}

type Intent = { actorId: string; key: string; inputHash: string };

function toIntent(
  actorId: string,
  { command, input }: { command: string; input: CommandInput },
): Intent | null {
  const key = input.meta?.idempotencyKey;
  if (key == null) return null;
  if (key === '') throw invalidInput(['meta', 'idempotencyKey'], 'must not be empty');
  const { meta: _, ...rest } = input;
  return { actorId, key, inputHash: canonicalHash({ command, input: rest }) };
}

async function recall<Result>(
  kysely: Kysely<KernelDatabase>,
  { actorId, key, inputHash }: Intent,
): Promise<Result | null> {
  const lock = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${actorId}:${key}`}, 0)) as free`.execute(
    kysely,
  );
  if (!lock.rows[0]?.free)
    throw idempotencyError(
      'IDEMPOTENCY_IN_PROGRESS',
      'The first call with this key is still running; try again shortly.',
    );
  const row = await kysely
    .selectFrom('idempotency')
    .select(['input_hash', 'result'])
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .where('created_at', '>', sql<Date>`now() - interval '24 hours'`)
    .executeTakeFirst();
  if (row && row.input_hash !== inputHash)
    throw idempotencyError('IDEMPOTENCY_MISMATCH', 'This key was used with another input.');
  return row ? (row.result as Result) : null;
}

function idempotencyError(
  code: 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_MISMATCH',
  message: string,
) {
  return new CodedError(code, message, {
    path: ['meta', 'idempotencyKey'],
    details: { currentVersion: null, changedPaths: [] },
  });
}

async function remember(
  kysely: Kysely<KernelDatabase>,
  { actorId, key, inputHash }: Intent,
  result: object,
): Promise<void> {
  const row = {
    input_hash: inputHash,
    result: JSON.stringify(result),
    created_at: sql<Date>`now()`,
  };
  await kysely
    .insertInto('idempotency')
    .values({ actor_id: actorId, key, ...row })
    .onConflict((conflict) => conflict.columns(['actor_id', 'key']).doUpdateSet(row))
    .execute();
}

function isContention(error: unknown): boolean {
  const code = (error as { code?: unknown })?.code;
  return code === '40001' || code === '40P01';
}

/** Validates text and numbers of an input; the first fault becomes INVALID_INPUT with its path. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalidInput((issue?.path ?? []).map(String), issue?.message ?? 'invalid');
}

type Versioned = { id: string; version: number; updatedAt: Date };

/**
 * Loads and locks the row that a command changes. `path` is where the input names it.
 *
 * @throws CodedError NOT_FOUND when the caller sees no such row, VERSION_CONFLICT when
 *   `expectedVersion` is given and stale
 */
export async function load<Entity extends Versioned>(
  em: EntityManager,
  entity: EntityName<Entity>,
  input: { id: string; expectedVersion?: number | null },
  where: FilterQuery<NoInfer<Entity>> = {},
  path: readonly string[] = ['id'],
): Promise<Entity> {
  const found = isUuid(input.id)
    ? await em.findOne(
        entity,
        { ...(where as object), id: input.id } as FilterQuery<NoInfer<Entity>>,
        { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
      )
    : null;
  if (!found) throw notFound(path, input.id);
  const record = found as Versioned;
  if (input.expectedVersion != null && input.expectedVersion !== record.version) {
    throw versionConflict(record.version, await changedSince(em, record.id, input.expectedVersion));
  }
  return found as Entity;
}

async function changedSince(em: EntityManager, id: string, version: number): Promise<string[]> {
  const rows = await em
    .getKysely<KernelDatabase>()
    .selectFrom('outbox')
    .select('payload')
    .where('aggregate_id', '=', id)
    .where('version', '>', version)
    .execute();
  return [
    ...new Set(
      rows.flatMap(
        ({ payload }) => (payload as unknown as { changedFields: string[] }).changedFields,
      ),
    ),
  ].sort();
}

export type AppliedChanges = { changedFields: string[]; changes: FieldChange[] };

/**
 * Sets the fields of a record that really differ, raises its version and answers what changed, as
 * events carry it. Nothing differs: nothing happens and the answer is empty.
 */
export function applyChanges<Entity extends Pick<Versioned, 'version' | 'updatedAt'>>(
  record: Entity,
  changes: Partial<Entity>,
  now: Date,
): AppliedChanges {
  const before = record as Record<string, unknown>;
  const real = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && !isSame(before[field], value),
  );
  const applied = real.map(([field, after]) => ({
    field,
    before: plain(before[field]),
    after: plain(after),
  }));
  if (real.length === 0) return { changedFields: [], changes: [] };
  wrap(record as object).assign({
    ...Object.fromEntries(real),
    version: record.version + 1,
    updatedAt: now,
  } as never);
  return { changedFields: applied.map(({ field }) => field), changes: applied };
}

/** The fields of a new record as changes from nothing. */
export function creationChanges(fields: Readonly<Record<string, unknown>>): AppliedChanges {
  const set = Object.entries(fields).filter(([, value]) => value != null);
  const changes = set.map(([field, after]) => ({ field, before: null, after: plain(after) }));
  return { changedFields: changes.map(({ field }) => field), changes };
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (a == null && b == null) || JSON.stringify(a) === JSON.stringify(b);
}

function plain(value: unknown): z.core.util.JSONType {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
