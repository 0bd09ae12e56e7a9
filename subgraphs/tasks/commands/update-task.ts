import type { EntityManager } from '@mikro-orm/postgresql';
import { validate } from '@trellis/kernel/command';
import { accept, invalidInput } from '@trellis/kernel/errors';
import { isUuid } from '@trellis/kernel/ids';
import { line, prose, reference } from '@trellis/kernel/text';
import { sql } from 'kysely';
import * as z from 'zod';
import type { TasksContext } from '../context.ts';
import { added, decideStatus, distinct, evolve } from '../domain/task.ts';
import { TaskUpdated } from '../events.ts';
import type { UpdateTaskInput } from '../generated/resolvers.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { dueFields, toDueDate } from './due-fields.ts';
import { checkParent, lockGraph } from './hierarchy.ts';
import { loadTask } from './load-task.ts';
import { keyAfter } from './place-after.ts';
import { replanFirings } from './plan-firings.ts';
import { type TaskScope, taskCommand } from './task-command.ts';
import { announce, changeTask } from './task-data.ts';
import {
  checkAssignees,
  checkLabelCount,
  estimate,
  lockLabels,
  references,
} from './task-fields.ts';

const fields = z.object({
  title: line(500).nullish(),
  description: prose(50_000).nullish(),
  goalId: reference.nullish(),
  parentId: reference.nullish(),
  teamId: reference.nullish(),
  assigneeIds: references.nullish(),
  addLabelIds: references.nullish(),
  removeLabelIds: references.nullish(),
  estimateMinutes: estimate.nullish(),
});
type Fields = z.infer<typeof fields>;

/** Changes the plain fields that are named in the input; null clears, absent leaves alone. */
export function updateTask(context: TasksContext, input: UpdateTaskInput) {
  return taskCommand(context, { command: 'updateTask', input }, (scope) => updateIn(scope, input));
}

/** The same within a larger transaction. */
export async function updateIn(scope: TaskScope, input: UpdateTaskInput) {
  const { em, now } = scope;
  // Before the task, as those do who look at the tree first.
  if (input.parentId) await lockGraphOf(em, input.id);
  const task = await loadTask(scope, input);
  const given = checkFields(input);
  const assigneeIds =
    given.assigneeIds === undefined ? task.assigneeIds : distinct(given.assigneeIds);
  checkAssignees(assigneeIds, ['assigneeIds']);
  const newcomers = added(task.assigneeIds, assigneeIds);

  const applied = changeTask(
    task,
    {
      ...plainChanges(input, given),
      ...(await placeChanges(scope, task, { input, given })),
      ...statusChanges(scope, task, input),
      ...dueChanges(scope, input),
      labelIds: await labelChanges(em, task, given),
      assigneeIds,
      watcherIds: distinct([...task.watcherIds, ...newcomers]),
    },
    now(),
  );
  if (applied.changedFields.length === 0) return { taskId: task.id };
  await announce(scope, TaskUpdated, task, applied, newcomers);
  if (applied.changedFields.some((field) => field === 'due' || field === 'assigneeIds'))
    await replanFirings(scope, task);
  return { taskId: task.id };
}

async function lockGraphOf(em: EntityManager, taskId: string): Promise<void> {
  if (!isUuid(taskId)) return;
  const { rows } = await sql<{ workspaceId: string }>`
    select workspace_id as "workspaceId" from task where id = ${taskId}`.execute(
    em.getKysely<object>(),
  );
  if (rows[0]) await lockGraph(em, rows[0].workspaceId);
}

function checkFields(input: UpdateTaskInput): Fields {
  const cleared = (['title', 'status', 'priority'] as const).find((name) => input[name] === null);
  if (cleared) throw invalidInput([cleared], 'cannot be cleared');
  return validate(fields, input);
}

function plainChanges(input: UpdateTaskInput, given: Fields): Partial<TaskRecord> {
  const { description, goalId, teamId, estimateMinutes } = given;
  return {
    title: given.title ?? undefined,
    description,
    goalId,
    teamId,
    estimateMinutes,
    priority: input.priority ?? undefined,
  } as Partial<TaskRecord>;
}

async function placeChanges(
  { em }: TaskScope,
  task: TaskRecord,
  { input, given }: { input: UpdateTaskInput; given: Fields },
): Promise<Partial<TaskRecord>> {
  const { workspaceId, id } = task;
  const { parentId } = given;
  if (parentId && parentId !== task.parentId)
    await checkParent(em, { workspaceId, parentId, taskId: id });
  return {
    ...(parentId !== undefined && { parentId }),
    ...(input.sortAfter !== undefined && { sortKey: await keyAfter(em, task, input.sortAfter) }),
  };
}

function statusChanges(
  { now }: TaskScope,
  task: TaskRecord,
  { status }: UpdateTaskInput,
): Partial<TaskRecord> {
  const facts = status ? accept(decideStatus(task, status, now())) : [];
  return Object.assign({}, ...facts.map(evolve));
}

function dueChanges({ identity }: TaskScope, { due }: UpdateTaskInput): Partial<TaskRecord> {
  if (due === undefined) return {};
  return dueFields(due && toDueDate(due, identity.timeZone));
}

async function labelChanges(
  em: EntityManager,
  task: TaskRecord,
  { addLabelIds, removeLabelIds }: Fields,
): Promise<string[]> {
  const fresh = added(task.labelIds, distinct(addLabelIds));
  await lockLabels(em, { workspaceId: task.workspaceId, ids: fresh, path: ['addLabelIds'] });
  const removed = new Set(removeLabelIds);
  const labelIds = [...task.labelIds, ...fresh].filter((id) => !removed.has(id));
  checkLabelCount(labelIds, ['addLabelIds']);
  return labelIds;
}
