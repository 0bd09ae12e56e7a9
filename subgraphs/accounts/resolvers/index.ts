import { connectionResolvers } from '@trellis/kernel/persistence/paging';
import { AuthPayload } from './auth-payload.ts';
import { Invitation } from './invitation.ts';
import { InvitationPayload } from './invitation-payload.ts';
import { Membership } from './membership.ts';
import { MembershipPayload } from './membership-payload.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { Session } from './session.ts';
import { SessionPayload } from './session-payload.ts';
import { User } from './user.ts';
import { Workspace } from './workspace.ts';

export const resolvers = {
  Query,
  Mutation,
  AuthPayload,
  Invitation,
  InvitationPayload,
  Membership,
  MembershipConnection: connectionResolvers,
  MembershipPayload,
  Session,
  SessionPayload,
  User,
  Workspace,
  WorkspaceConnection: connectionResolvers,
};
