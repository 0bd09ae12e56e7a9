import type { EntityManager } from '@mikro-orm/postgresql';
import { applyChanges, creationChanges, load, validate } from '@trellis/kernel/command';
import { alreadyExists, invalidInput, limitExceeded } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { requireRole } from '@trellis/kernel/identity';
import { newId } from '@trellis/kernel/ids';
import { clientId, line } from '@trellis/kernel/text';
import { sql } from 'kysely';
import * as z from 'zod';
import type { TasksContext } from '../context.ts';
import { LabelChanged } from '../events.ts';
import type {
  CreateLabelInput,
  DeleteLabelInput,
  UpdateLabelInput,
} from '../generated/resolvers.ts';
import { LabelRecord } from '../persistence/label-record.ts';
import type { LabelRow } from '../queries/labels.ts';
import { refuseClosed } from './refuse-closed.ts';
import { type TaskScope, taskCommand } from './task-command.ts';

const MAX_LABELS = 500;

export type LabelPayloadView = PayloadView<{
  labelId: string;
  /** What a deletion took away, since it cannot be read any more. */
  deleted?: LabelRow;
  cursor: string | null;
}>;

const name = line(100);
const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'expected # and six hexadecimal digits')
  .toUpperCase();
const created = z.object({ id: clientId.nullish(), name, color });
const updated = z.object({ name: name.optional(), color: color.optional() });

/** Adds a label to a workspace. */
export function createLabel(context: TasksContext, input: CreateLabelInput) {
  return taskCommand(context, { command: 'createLabel', input }, async (scope) => {
    const { em, identity, append, now } = scope;
    const { workspaceId } = input;
    requireRole(identity, workspaceId, 'MEMBER');
    const given = validate(created, input);
    await refuseClosed(em, workspaceId);
    await lockNames(em, workspaceId);
    await checkRoom(em, workspaceId);
    if (given.id && (await em.findOne(LabelRecord, { id: given.id }, { filters: false })))
      throw alreadyExists(['id'], 'A label with this id exists.');
    await checkName(em, { workspaceId, name: given.name });
    const label = em.create(LabelRecord, {
      id: given.id ?? newId(),
      workspaceId,
      version: 1,
      name: given.name,
      color: given.color,
      createdAt: now(),
      updatedAt: now(),
    });
    const applied = creationChanges({ name: label.name, color: label.color });
    append(LabelChanged, label, { change: 'CREATED', name: label.name, ...applied });
    return { labelId: label.id };
  });
}

/** Gives a label another name or color; what is absent stays. */
export function updateLabel(context: TasksContext, input: UpdateLabelInput) {
  return taskCommand(context, { command: 'updateLabel', input }, async (scope) => {
    const { em, append, now } = scope;
    const label = await loadLabel(scope, input);
    const cleared = (['name', 'color'] as const).find((field) => input[field] === null);
    if (cleared) throw invalidInput([cleared], 'cannot be cleared');
    const given = validate(updated, input) as Partial<LabelRecord>;
    if (given.name && given.name !== label.name) {
      await lockNames(em, label.workspaceId);
      await checkName(em, { ...label, name: given.name });
    }
    const applied = applyChanges(label, given, now());
    if (applied.changedFields.length > 0)
      append(LabelChanged, label, { change: 'UPDATED', name: label.name, ...applied });
    return { labelId: label.id };
  });
}

/** Removes a label, also from all that carries it. */
export function deleteLabel(context: TasksContext, input: DeleteLabelInput) {
  return taskCommand(context, { command: 'deleteLabel', input }, async (scope) => {
    const { em, append } = scope;
    const label = await loadLabel(scope, input);
    await takeOff(em, label);
    const { id, workspaceId, version, name, color } = label;
    em.remove(label);
    append(
      LabelChanged,
      { id, workspaceId, version: version + 1 },
      { change: 'DELETED', name, changedFields: [], changes: [] },
    );
    return { labelId: id, deleted: { id, workspaceId, version, name, color } };
  });
}

async function loadLabel(
  { em, identity }: TaskScope,
  input: UpdateLabelInput | DeleteLabelInput,
): Promise<LabelRecord> {
  const label = await load(em, LabelRecord, input);
  requireRole(identity, label.workspaceId, 'MEMBER', ['id']);
  return label;
}

/** Versions stay: for the tasks nothing has changed that anybody did to them. */
async function takeOff(em: EntityManager, { id, workspaceId }: LabelRecord): Promise<void> {
  for (const table of ['task', 'series'])
    await sql`
      update ${sql.table(table)} set label_ids = array_remove(label_ids, ${id}::uuid)
      where workspace_id = ${workspaceId} and label_ids @> array[${id}::uuid]`.execute(
      em.getKysely<object>(),
    );
}

/** Until the commit nobody else gives a name or a label to the workspace. */
async function lockNames(em: EntityManager, workspaceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tasks:labels:${workspaceId}`}, 0))`.execute(
    em.getKysely<object>(),
  );
}

async function checkRoom(em: EntityManager, workspaceId: string): Promise<void> {
  if ((await em.count(LabelRecord, { workspaceId })) >= MAX_LABELS)
    throw limitExceeded(
      ['workspaceId'],
      MAX_LABELS,
      `A workspace has at most ${MAX_LABELS} labels.`,
    );
}

/** @throws CodedError ALREADY_EXISTS for the name of another label, whatever its case */
async function checkName(
  em: EntityManager,
  label: { id?: string; workspaceId: string; name: string },
): Promise<void> {
  const { rows } = await sql`
    select from label
    where workspace_id = ${label.workspaceId} and lower(name) = lower(${label.name})
      and id is distinct from ${label.id ?? null}::uuid`.execute(em.getKysely<object>());
  if (rows.length > 0) throw alreadyExists(['name'], 'Another label has this name.');
}
