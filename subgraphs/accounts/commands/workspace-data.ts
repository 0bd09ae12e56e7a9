import type { AppliedChanges } from '@trellis/kernel/command';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { Aggregate } from '@trellis/kernel/outbox/outbox';
import type { WorkspaceRecord } from '../persistence/workspace-record.ts';

/** Its maker's token does not name a new workspace yet, so the answer says that it is new. */
export type WorkspaceResult = { workspaceId: string; isNew?: true; cursor: string | null };

export type WorkspacePayloadView = PayloadView<WorkspaceResult>;

/** What events tell of a workspace. */
export function workspaceData(workspace: WorkspaceRecord, applied: AppliedChanges) {
  const { name, slug, timeZone, weekStart } = workspace;
  return { name, slug, timeZone, weekStart, ...applied };
}

/** A workspace is a stream of its own. */
export function asAggregate({ id, version }: WorkspaceRecord): Aggregate {
  return { id, version, workspaceId: id };
}
