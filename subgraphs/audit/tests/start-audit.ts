import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoalCreated, type GoalUpdated } from '@trellis/goals/events';
import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import {
  eventOf,
  startTestSubgraph,
  type TestCaller,
  type TestSubgraph,
  type TestSubgraphOptions,
} from '@trellis/kernel/testing/test-subgraph';
import { TaskCreated, type TaskUpdated } from '@trellis/tasks/events';
import { inject } from 'vitest';
import { createAuditService } from '../service.ts';

type Happening = {
  subject?: string;
  workspaceId?: string;
  actorId?: string;
  changes?: { field: string; before: string | null; after: string | null }[];
};

export type TestAudit = TestSubgraph & {
  readonly workspaceId: string;
  readonly admin: TestCaller;
  /** Where anchors are. */
  readonly anchorDirectory: string;
  taskEvent(
    definition?: typeof TaskUpdated,
    happening?: Happening & { goalId?: string | null },
  ): EventEnvelope;
  goalEvent(definition?: typeof GoalUpdated, happening?: Happening): EventEnvelope;
};

export async function startAudit(options: Partial<TestSubgraphOptions> = {}): Promise<TestAudit> {
  const anchorDirectory = await mkdtemp(join(tmpdir(), 'trellis-anchors-'));
  const audit = await startTestSubgraph(
    (config, overrides) => createAuditService({ ...config, anchorDirectory }, overrides),
    { databaseUrl: inject('databaseUrl'), ...options },
  );
  const dispose = audit[Symbol.asyncDispose];
  const workspaceId = newId();
  const admin = await audit.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  return Object.assign(audit, {
    workspaceId,
    admin,
    anchorDirectory,
    async [Symbol.asyncDispose]() {
      await dispose.call(audit);
      await rm(anchorDirectory, { recursive: true, force: true });
    },
    taskEvent(
      definition = TaskCreated,
      { goalId = null, changes = [], ...about }: Happening & { goalId?: string | null } = {},
    ) {
      const data = {
        title: 'Splice the rope',
        number: 1,
        status: 'TODO' as const,
        goalId,
        assigneeIds: [],
        addedAssigneeIds: [],
        createdById: newId(),
        changes,
      };
      return eventOf(definition, { subject: newId(), workspaceId, ...about, data });
    },
    goalEvent(definition = GoalCreated, { changes = [], ...about }: Happening = {}) {
      const data = {
        title: 'Build the boat',
        status: 'ACTIVE' as const,
        ownerId: null,
        parentId: null,
        progress: 0,
        changes,
      };
      return eventOf(definition, { subject: newId(), workspaceId, ...about, data });
    },
  });
}
