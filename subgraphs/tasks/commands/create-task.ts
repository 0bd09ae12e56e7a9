import { creationChanges, transact, validate } from '@trellis/kernel/command';
import { alreadyExists } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import { newId } from '@trellis/kernel/ids';
import { clientId, line, prose, reference } from '@trellis/kernel/text';
import * as z from 'zod';
import type { TasksContext } from '../context.ts';
import { distinctAssignees } from '../domain/task.ts';
import { TaskCreated } from '../events.ts';
import type { CreateTaskInput } from '../generated/resolvers.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { assigneeIds, checkAssignees } from './assignees.ts';
import { nextNumber } from './next-number.ts';
import { taskData } from './task-data.ts';

const fields = z.object({
  id: clientId.nullish(),
  title: line(500),
  description: prose(50_000).nullish(),
  goalId: reference.nullish(),
  assigneeIds: assigneeIds.nullish(),
});

/** Puts a new task into a workspace. */
export function createTask(context: TasksContext, input: CreateTaskInput) {
  return transact(
    context,
    { command: 'createTask', input },
    async ({ em, identity, append, now }) => {
      const { workspaceId, status, priority } = input;
      requireRole(identity, workspaceId, 'MEMBER');
      const { title, ...given } = validate(fields, input);
      const assignees = distinctAssignees(given.assigneeIds);
      checkAssignees(assignees);
      const id = given.id ?? newId();
      if (given.id && (await em.findOne(TaskRecord, { id }, { filters: false })))
        throw alreadyExists(['id'], 'A task with this id exists.');

      const at = now();
      const task = em.create(TaskRecord, {
        id,
        workspaceId,
        version: 1,
        number: await nextNumber(em, workspaceId),
        title,
        description: given.description ?? null,
        status,
        priority,
        goalId: given.goalId ?? null,
        assigneeIds: assignees,
        createdAt: at,
        createdById: identity.userId,
        updatedAt: at,
        startedAt: status === 'IN_PROGRESS' ? at : null,
        completedAt: null,
        completedById: null,
        deletedAt: null,
      });
      const { description, goalId, number } = task;
      const created = creationChanges({
        number,
        title,
        description,
        status,
        priority,
        goalId,
        assigneeIds: assignees,
      });
      const cursor = append(TaskCreated, task, taskData(task, created, assignees));
      return { taskId: task.id, cursor };
    },
  );
}
