import type { AccessChange } from '@trellis/kernel/changes/access-changes';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import {
  ApiKeyRevoked,
  MemberAdded,
  MemberRemoved,
  MemberRoleChanged,
  PasswordChanged,
  RefreshReuseDetected,
  SessionRevoked,
  WorkspaceDeleted,
} from './events.ts';

/** What an event of accounts means for those who hold an access token from before it. */
export function accessOfEvent({
  type,
  subject,
  workspaceid: workspaceId,
  data,
}: EventEnvelope): readonly AccessChange[] {
  switch (type) {
    case MemberAdded.type: {
      const { userId, role } = MemberAdded.data.parse(data);
      return [{ kind: 'membership', userId, workspaceId, role }];
    }
    case MemberRoleChanged.type: {
      const { userId, role } = MemberRoleChanged.data.parse(data);
      return [{ kind: 'membership', userId, workspaceId, role }];
    }
    case MemberRemoved.type: {
      const { userId, revokedApiKeyIds } = MemberRemoved.data.parse(data);
      return [{ kind: 'membership', userId, workspaceId, role: null }, ...keys(revokedApiKeyIds)];
    }
    case WorkspaceDeleted.type:
      return [{ kind: 'workspace-deleted', workspaceId }];
    case ApiKeyRevoked.type:
      return keys([subject]);
    case SessionRevoked.type:
    case RefreshReuseDetected.type:
      return sessions([subject]);
    case PasswordChanged.type:
      return sessions(PasswordChanged.data.parse(data).endedSessionIds);
    default:
      return [];
  }
}

function keys(ids: readonly string[]): AccessChange[] {
  return ids.map((apiKeyId) => ({ kind: 'api-key-ended', apiKeyId }));
}

function sessions(ids: readonly string[]): AccessChange[] {
  return ids.map((sessionId) => ({ kind: 'session-ended', sessionId }));
}
