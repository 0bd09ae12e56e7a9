import { type CommandScope, creationChanges } from '@trellis/kernel/command';
import type { Weekday } from '../domain/weekday.ts';
import { WorkspaceCreated } from '../events.ts';
import type { UserRecord } from '../persistence/user-record.ts';
import { WorkspaceRecord } from '../persistence/workspace-record.ts';
import { addMember } from './add-member.ts';
import { asAggregate, workspaceData } from './workspace-data.ts';

type New = { id: string; name: string; slug: string; timeZone: string; weekStart: Weekday };

/** Makes a workspace with its first ADMIN; answers the cursor of its event. */
export function addWorkspace(
  { em, append, now }: Pick<CommandScope, 'em' | 'append' | 'now'>,
  { user, ...fields }: New & { user: UserRecord },
): string {
  const at = now();
  const workspace = em.create(WorkspaceRecord, {
    ...fields,
    version: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  });
  const { id: workspaceId, ...shown } = fields;
  const data = workspaceData(workspace, creationChanges(shown));
  const cursor = append(WorkspaceCreated, asAggregate(workspace), data);
  addMember({ em, append, now }, { user, workspaceId, role: 'ADMIN' });
  return cursor;
}
