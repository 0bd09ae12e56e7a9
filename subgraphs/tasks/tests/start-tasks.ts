import { newId } from '@trellis/kernel/ids';
import {
  startTestSubgraph,
  type TestCaller,
  type TestSubgraph,
  type TestSubgraphOptions,
} from '@trellis/kernel/testing/test-subgraph';
import { inject } from 'vitest';
import { createTasksService } from '../service.ts';

const CREATE = /* GraphQL */ `
  mutation ($input: CreateTaskInput!) {
    createTask(input: $input) { task { id version number } cursor errors { message } }
  }
`;

export type TestTasks = TestSubgraph & {
  readonly workspaceId: string;
  readonly member: TestCaller;
  createTask(
    fields?: Record<string, unknown>,
  ): Promise<{ id: string; version: number; number: number; cursor: string }>;
};

export async function startTasks(options: Partial<TestSubgraphOptions> = {}): Promise<TestTasks> {
  const tasks = await startTestSubgraph(createTasksService, {
    databaseUrl: inject('databaseUrl'),
    ...options,
  });
  const workspaceId = newId();
  const member = await tasks.as({ workspaces: { [workspaceId]: 'MEMBER' } });
  return Object.assign(tasks, {
    workspaceId,
    member,
    async createTask(fields: Record<string, unknown> = {}) {
      const { createTask } = await member.query(CREATE, {
        input: { workspaceId, title: 'Splice the rope', ...fields },
      });
      if (createTask.errors.length > 0) throw new Error(createTask.errors[0].message);
      return { ...createTask.task, cursor: createTask.cursor };
    },
  });
}
