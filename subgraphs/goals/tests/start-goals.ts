import { newId } from '@trellis/kernel/ids';
import {
  startTestSubgraph,
  type TestCaller,
  type TestSubgraph,
  type TestSubgraphOptions,
} from '@trellis/kernel/testing/test-subgraph';
import { inject } from 'vitest';
import { createGoalsService } from '../service.ts';

const CREATE = /* GraphQL */ `
  mutation ($input: CreateGoalInput!) {
    createGoal(input: $input) {
      goal { id version title status progress depth parentId ownerId }
      cursor
      errors { __typename code path message }
      clientMutationId
    }
  }
`;

export type TestGoals = TestSubgraph & {
  readonly workspaceId: string;
  readonly member: TestCaller;
  /** A goal of the member. */
  createGoal(
    fields?: Record<string, unknown>,
  ): Promise<{ id: string; version: number; cursor: string }>;
};

export async function startGoals(options: Partial<TestSubgraphOptions> = {}): Promise<TestGoals> {
  const goals = await startTestSubgraph(createGoalsService, {
    databaseUrl: inject('databaseUrl'),
    ...options,
  });
  const workspaceId = newId();
  const member = await goals.as({ workspaces: { [workspaceId]: 'MEMBER' } });
  return Object.assign(goals, {
    workspaceId,
    member,
    async createGoal(fields: Record<string, unknown> = {}) {
      const { createGoal } = await member.query(CREATE, {
        input: { workspaceId, title: 'Learn to sail', ...fields },
      });
      if (createGoal.errors.length > 0) throw new Error(createGoal.errors[0].message);
      return { ...createGoal.goal, cursor: createGoal.cursor };
    },
  });
}
