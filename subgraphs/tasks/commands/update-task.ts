import { applyChanges, load, transact, validate } from '@trellis/kernel/command';
import { accept, invalidInput } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import { line, prose, reference } from '@trellis/kernel/text';
import * as z from 'zod';
import type { TasksContext } from '../context.ts';
import { addedAssignees, decideStatus, distinctAssignees, evolve } from '../domain/task.ts';
import { TaskUpdated } from '../events.ts';
import type { UpdateTaskInput } from '../generated/resolvers.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { assigneeIds, checkAssignees } from './assignees.ts';
import { taskData } from './task-data.ts';

const fields = z.object({
  title: line(500).nullish(),
  description: prose(50_000).nullish(),
  goalId: reference.nullish(),
  assigneeIds: assigneeIds.nullish(),
});

/** Changes the plain fields that are named in the input; null clears, absent leaves alone. */
export function updateTask(context: TasksContext, input: UpdateTaskInput) {
  return transact(
    context,
    { command: 'updateTask', input },
    async ({ em, identity, append, now }) => {
      const task = await load(em, TaskRecord, input, { deletedAt: null });
      requireRole(identity, task.workspaceId, 'MEMBER');
      const cleared = (['title', 'status', 'priority'] as const).find(
        (name) => input[name] === null,
      );
      if (cleared) throw invalidInput([cleared], 'cannot be cleared');
      const given = validate(fields, input);
      const assignees =
        given.assigneeIds === undefined ? task.assigneeIds : distinctAssignees(given.assigneeIds);
      checkAssignees(assignees);
      const facts = input.status ? accept(decideStatus(task, input.status, now())) : [];
      const added = addedAssignees(task.assigneeIds, assignees);

      const applied = applyChanges(
        task,
        {
          title: given.title ?? undefined,
          description: given.description,
          goalId: given.goalId,
          assigneeIds: assignees,
          priority: input.priority ?? undefined,
          ...Object.assign({}, ...facts.map(evolve)),
        },
        now(),
      );
      if (applied.changedFields.length === 0) return { taskId: task.id, cursor: null };
      const cursor = append(TaskUpdated, task, taskData(task, applied, added));
      return { taskId: task.id, cursor };
    },
  );
}
