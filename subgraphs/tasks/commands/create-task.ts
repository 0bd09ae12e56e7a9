import { creationChanges, validate } from '@trellis/kernel/command';
import { alreadyExists, invalidInput, limitExceeded } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import { newId } from '@trellis/kernel/ids';
import { clientId, line, prose, reference } from '@trellis/kernel/text';
import * as z from 'zod';
import type { TasksContext } from '../context.ts';
import type { DueDate } from '../domain/due.ts';
import { distinct } from '../domain/task.ts';
import { TaskCreated } from '../events.ts';
import type { CreateTaskInput } from '../generated/resolvers.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { createdFields } from './created-fields.ts';
import { dueFields, toDueDate } from './due-fields.ts';
import { checkParent } from './hierarchy.ts';
import { insertSeries, toSeriesSchedule } from './insert-series.ts';
import { insertTask } from './insert-task.ts';
import { planFirings } from './plan-firings.ts';
import { insertReminder, MAX_REMINDERS } from './reminder-fields.ts';
import { dueOfKey } from './schedule-of.ts';
import { type TaskScope, taskCommand } from './task-command.ts';
import { announce } from './task-data.ts';
import {
  checkAssignees,
  checkLabelCount,
  estimate,
  lockLabels,
  references,
} from './task-fields.ts';

const fields = z.object({
  id: clientId.nullish(),
  title: line(500),
  description: prose(50_000).nullish(),
  goalId: reference.nullish(),
  parentId: reference.nullish(),
  teamId: reference.nullish(),
  assigneeIds: references.nullish().transform(distinct),
  labelIds: references.nullish().transform(distinct),
  estimateMinutes: estimate.nullish(),
});
type Fields = z.infer<typeof fields>;

/** Puts a new task into a workspace; with a recurrence it is the first occurrence of a series. */
export function createTask(context: TasksContext, input: CreateTaskInput) {
  return taskCommand(context, { command: 'createTask', input }, async (scope) => {
    requireRole(scope.identity, input.workspaceId, 'MEMBER');
    const given = validate(fields, input);
    await checkGiven(scope, input, given);
    const id = given.id ?? newId();
    const { series, due } = await plannedFor(scope, input, { ...given, id });
    const task = await insertTask(scope, {
      ...ownFields(given),
      id,
      workspaceId: input.workspaceId,
      status: input.status ?? 'TODO',
      priority: input.priority ?? 'NONE',
      ...dueFields(due),
      seriesId: series?.id ?? null,
      occurrenceKey: series?.start ?? null,
    });
    const created = creationChanges(createdFields(task));
    await announce(scope, TaskCreated, task, created, task.assigneeIds);
    const reminders = (input.reminders ?? []).map((spec, index) =>
      insertReminder(scope, task, {
        spec,
        recipientId: scope.identity.userId,
        path: ['reminders', String(index)],
      }),
    );
    await planFirings(scope, task, reminders);
    return { taskId: task.id };
  });
}

function ownFields({ title, assigneeIds, labelIds, ...given }: Fields) {
  return {
    title,
    assigneeIds,
    labelIds,
    description: given.description ?? null,
    goalId: given.goalId ?? null,
    parentId: given.parentId ?? null,
    teamId: given.teamId ?? null,
    estimateMinutes: given.estimateMinutes ?? null,
  };
}

async function checkGiven(
  { em }: TaskScope,
  { workspaceId, reminders }: CreateTaskInput,
  { id, assigneeIds, labelIds, parentId }: Fields,
): Promise<void> {
  checkAssignees(assigneeIds, ['assigneeIds']);
  checkLabelCount(labelIds, ['labelIds']);
  if ((reminders?.length ?? 0) > MAX_REMINDERS)
    throw limitExceeded(
      ['reminders'],
      MAX_REMINDERS,
      `A task has at most ${MAX_REMINDERS} reminders.`,
    );
  if (id && (await em.findOne(TaskRecord, { id }, { filters: false })))
    throw alreadyExists(['id'], 'A task with this id exists.');
  await lockLabels(em, { workspaceId, ids: labelIds, path: ['labelIds'] });
  if (parentId) await checkParent(em, { workspaceId, parentId, taskId: null });
}

/** When the task is due, and the series that it begins. */
async function plannedFor(
  scope: TaskScope,
  input: CreateTaskInput,
  given: Fields,
): Promise<{ series: SeriesRecord | null; due: DueDate | null }> {
  const { identity } = scope;
  const { due, recurrence } = input;
  if (!recurrence) return { series: null, due: due ? toDueDate(due, identity.timeZone) : null };
  if (due) throw invalidInput(['due'], 'not together with a recurrence, which brings its start');
  const schedule = toSeriesSchedule(recurrence, identity.timeZone, ['recurrence']);
  const series = insertSeries(scope, {
    workspaceId: input.workspaceId,
    ...schedule,
    ...ownFields(given),
    priority: input.priority ?? 'NONE',
  });
  return { series, due: dueOfKey(schedule.start, schedule.timeZone) };
}
