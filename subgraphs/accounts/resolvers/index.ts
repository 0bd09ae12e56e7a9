import { connectionResolvers } from '@trellis/kernel/persistence/paging';
import { ApiKey } from './api-key.ts';
import { ApiKeyPayload } from './api-key-payload.ts';
import { AuthPayload } from './auth-payload.ts';
import { Invitation } from './invitation.ts';
import { InvitationPayload } from './invitation-payload.ts';
import { Membership } from './membership.ts';
import { MembershipPayload } from './membership-payload.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { Session } from './session.ts';
import { SessionPayload } from './session-payload.ts';
import { Team } from './team.ts';
import { TeamPayload } from './team-payload.ts';
import { User } from './user.ts';
import { UserPayload } from './user-payload.ts';
import { Workspace } from './workspace.ts';
import { WorkspacePayload } from './workspace-payload.ts';

export const resolvers = {
  Query,
  Mutation,
  ApiKey,
  ApiKeyConnection: connectionResolvers,
  ApiKeyPayload,
  AuthPayload,
  Invitation,
  InvitationPayload,
  Membership,
  MembershipConnection: connectionResolvers,
  MembershipPayload,
  Session,
  SessionPayload,
  Team,
  TeamPayload,
  User,
  UserPayload,
  Workspace,
  WorkspaceConnection: connectionResolvers,
  WorkspacePayload,
};
