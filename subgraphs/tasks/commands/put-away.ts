import { load } from '@trellis/kernel/command';
import { accept, invalidInput } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import type { TasksContext } from '../context.ts';
import {
  decideArchive,
  decideSnooze,
  decideUnarchive,
  evolve,
  type TaskFact,
} from '../domain/task.ts';
import { TaskUpdated } from '../events.ts';
import type {
  ArchiveTaskInput,
  SnoozeTaskInput,
  UnarchiveTaskInput,
  WatchTaskInput,
} from '../generated/resolvers.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { loadTask } from './load-task.ts';
import { type TaskScope, taskCommand } from './task-command.ts';
import { announce, changeTask } from './task-data.ts';

/** Puts a closed task out of the lists. */
export function archiveTask(context: TasksContext, input: ArchiveTaskInput) {
  return taskCommand(context, { command: 'archiveTask', input }, (scope) =>
    archiveIn(scope, input),
  );
}

/** The same within a larger transaction. */
export async function archiveIn(scope: TaskScope, input: ArchiveTaskInput) {
  const task = await loadTask(scope, input);
  return settleFacts(scope, task, accept(decideArchive(task, scope.now())));
}

/** Brings it back into the lists. */
export function unarchiveTask(context: TasksContext, input: UnarchiveTaskInput) {
  return taskCommand(context, { command: 'unarchiveTask', input }, async (scope) => {
    const task = await loadTask(scope, input);
    return settleFacts(scope, task, decideUnarchive(task));
  });
}

/** Sends an open task out of the way for a while, or wakes it. */
export function snoozeTask(context: TasksContext, input: SnoozeTaskInput) {
  return taskCommand(context, { command: 'snoozeTask', input }, async (scope) => {
    const until = input.until ?? null;
    if (until && until <= scope.now()) throw invalidInput(['until'], 'must be in the future');
    const task = await loadTask(scope, input);
    return settleFacts(scope, task, accept(decideSnooze(task, until)));
  });
}

/** Lets the caller follow a task, or stop following it. Whoever sees it may. */
export function watchTask(context: TasksContext, input: WatchTaskInput) {
  return taskCommand(context, { command: 'watchTask', input }, async (scope) => {
    const { em, identity, now } = scope;
    const task = await load(em, TaskRecord, input, { deletedAt: null });
    requireRole(identity, task.workspaceId, 'VIEWER');
    const others = task.watcherIds.filter((id) => id !== identity.userId);
    const watcherIds = input.watching === false ? others : [...others, identity.userId];
    const isSame = watcherIds.length === task.watcherIds.length;
    const applied = isSame ? null : changeTask(task, { watcherIds }, now());
    if (applied) await announce(scope, TaskUpdated, task, applied);
    return { taskId: task.id };
  });
}

async function settleFacts(scope: TaskScope, task: TaskRecord, facts: readonly TaskFact[]) {
  const [fact] = facts;
  if (!fact) return { taskId: task.id };
  const applied = changeTask(task, evolve(fact), scope.now());
  await announce(scope, TaskUpdated, task, applied);
  return { taskId: task.id };
}
