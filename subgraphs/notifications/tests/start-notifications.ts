import { MemberAdded } from '@trellis/accounts/events';
import { GoalUpdated } from '@trellis/goals/events';
import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import {
  eventOf,
  startTestSubgraph,
  type TestCaller,
  type TestSubgraph,
  type TestSubgraphOptions,
} from '@trellis/kernel/testing/test-subgraph';
import { TaskCreated } from '@trellis/tasks/events';
import { inject } from 'vitest';
import { createNotificationsService } from '../service.ts';

type Where = { workspaceId?: string; actorId?: string };

export type TestNotifications = TestSubgraph & {
  readonly workspaceId: string;
  /** A member whom notifications knows. */
  readonly ada: TestCaller;
  joined(userId: string, who?: { workspaceId?: string; displayName?: string }): EventEnvelope;
  /** A new member whom notifications knows. */
  member(workspaceId?: string): Promise<TestCaller>;
  given(
    assigneeIds: string[],
    task?: Where & { definition?: typeof TaskCreated; title?: string; goalId?: string | null },
  ): EventEnvelope;
  progressed(
    ownerId: string | null,
    goal?: Where & { progress?: number; changedFields?: string[]; subject?: string },
  ): EventEnvelope;
};

export async function startNotifications({
  start = createNotificationsService,
  ...options
}: Partial<TestSubgraphOptions> & {
  start?: Parameters<typeof startTestSubgraph>[0];
} = {}): Promise<TestNotifications> {
  const notifications = await startTestSubgraph(start, {
    databaseUrl: inject('databaseUrl'),
    ...options,
  });
  const home = newId();

  function joined(userId: string, { workspaceId = home, displayName = 'Ada' } = {}) {
    const person = { email: 'ada@example.com', timeZone: 'UTC', locale: 'en' };
    const data = { userId, displayName, role: 'MEMBER' as const, ...person };
    return eventOf(MemberAdded, { subject: newId(), workspaceId, actorId: userId, data });
  }

  async function member(workspaceId = home) {
    const caller = await notifications.as({ workspaces: { [workspaceId]: 'VIEWER' } });
    await notifications.deliver(joined(caller.identity.userId, { workspaceId }));
    return caller;
  }

  return Object.assign(notifications, {
    workspaceId: home,
    ada: await member(),
    joined,
    member,
    given(
      assigneeIds: string[],
      {
        definition = TaskCreated,
        title = 'Splice the rope',
        goalId = null,
        ...where
      }: Where & { definition?: typeof TaskCreated; title?: string; goalId?: string | null } = {},
    ) {
      const data = {
        title,
        number: 1,
        status: 'TODO' as const,
        goalId,
        assigneeIds,
        addedAssigneeIds: assigneeIds,
        createdById: newId(),
      };
      return eventOf(definition, { subject: newId(), workspaceId: home, ...where, data });
    },
    progressed(
      ownerId: string | null,
      {
        progress = 1,
        changedFields = ['progress'],
        subject = newId(),
        ...where
      }: Where & { progress?: number; changedFields?: string[]; subject?: string } = {},
    ) {
      const data = {
        title: 'Build the boat',
        status: 'ACTIVE' as const,
        ownerId,
        parentId: null,
        progress,
        changedFields,
      };
      return eventOf(GoalUpdated, { subject, workspaceId: home, ...where, data });
    },
  });
}
