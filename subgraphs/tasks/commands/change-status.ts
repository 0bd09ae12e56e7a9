import { applyChanges, type CommandInput, load, transact } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import type { TasksContext } from '../context.ts';
import {
  decideComplete,
  decideReopen,
  evolve,
  type StatusFact,
  type TaskState,
} from '../domain/task.ts';
import { TaskCompleted, TaskReopened } from '../events.ts';
import type { CompleteTaskInput, ReopenTaskInput } from '../generated/resolvers.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { type TaskResult, taskData } from './task-data.ts';

/** Says that the work is done. On a task that is done already: success, and nothing happens. */
export function completeTask(context: TasksContext, input: CompleteTaskInput): Promise<TaskResult> {
  return changeStatus(context, {
    command: 'completeTask',
    input,
    event: TaskCompleted,
    decide: decideComplete,
  });
}

/** Makes a closed task TODO again. */
export function reopenTask(context: TasksContext, input: ReopenTaskInput): Promise<TaskResult> {
  return changeStatus(context, {
    command: 'reopenTask',
    input,
    event: TaskReopened,
    decide: decideReopen,
  });
}

type Change = {
  readonly command: string;
  readonly input: CommandInput & { id: string; expectedVersion?: number | null };
  readonly event: typeof TaskCompleted;
  readonly decide: (task: TaskState, by: string, at: Date) => StatusFact[] | { refused: unknown };
};

function changeStatus(
  context: TasksContext,
  { command, input, event, decide }: Change,
): Promise<TaskResult> {
  return transact(context, { command, input }, async ({ em, identity, append, now }) => {
    const task = await load(em, TaskRecord, input, { deletedAt: null });
    requireRole(identity, task.workspaceId, 'MEMBER');
    const [fact] = accept(decide(task, identity.userId, now()));
    if (!fact) return { taskId: task.id, cursor: null };
    const applied = applyChanges(task, evolve(fact), now());
    const cursor = append(event, task, taskData(task, applied));
    return { taskId: task.id, cursor };
  });
}
