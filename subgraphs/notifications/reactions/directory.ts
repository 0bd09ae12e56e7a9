import {
  MemberAdded,
  MemberRemoved,
  MemberRoleChanged,
  UserSignedUp,
  UserUpdated,
  WorkspaceCreated,
  WorkspaceDeleted,
  WorkspaceUpdated,
} from '@trellis/accounts/events';
import { type Reaction, type ReactionScope, react } from '@trellis/kernel/messaging/reaction';
import { keepDeleted } from '../persistence/deleted-workspaces.ts';
import { keepMembership, keepPerson, keepWorkspace } from '../persistence/directory.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';

const tablesOf = ({ em }: ReactionScope) => em.getKysely<NotificationsDatabase>();

const profileReactions = [UserSignedUp, UserUpdated].map((definition) =>
  react(definition, (scope) => {
    const { data, time } = scope.event;
    return keepPerson(tablesOf(scope), { ...data, at: time });
  }),
);

const workspaceReactions = [WorkspaceCreated, WorkspaceUpdated].map((definition) =>
  react(definition, (scope) => {
    const { data, time, workspaceid } = scope.event;
    return keepWorkspace(tablesOf(scope), { id: workspaceid, name: data.name, at: time });
  }),
);

/**
 * Who there is and who belongs where, and no more than that: to apply these events again tells nobody
 * anything, and changes nothing that is known of a later time.
 */
export const directoryReactions: readonly Reaction[] = [
  ...profileReactions,
  ...workspaceReactions,
  react(MemberAdded, async (scope) => {
    const { data, time: at, workspaceid: workspaceId } = scope.event;
    const kysely = tablesOf(scope);
    await keepPerson(kysely, { ...data, version: 0, at });
    await keepMembership(kysely, { workspaceId, userId: data.userId, role: data.role, at });
  }),
  react(MemberRoleChanged, (scope) => {
    const { data, time: at, workspaceid: workspaceId } = scope.event;
    return keepMembership(tablesOf(scope), {
      workspaceId,
      userId: data.userId,
      role: data.role,
      at,
    });
  }),
  react(MemberRemoved, (scope) => {
    const { data, time: at, workspaceid: workspaceId } = scope.event;
    return keepMembership(tablesOf(scope), { workspaceId, userId: data.userId, role: null, at });
  }),
  react(WorkspaceDeleted, (scope) =>
    keepDeleted(tablesOf(scope), { workspaceId: scope.event.workspaceid, at: scope.event.time }),
  ),
];
