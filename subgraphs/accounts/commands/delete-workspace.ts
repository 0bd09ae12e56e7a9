import { applyChanges, transact } from '@trellis/kernel/command';
import { invalidInput } from '@trellis/kernel/errors';
import type { AccountsContext } from '../context.ts';
import { WorkspaceDeleted } from '../events.ts';
import type { DeleteWorkspaceInput } from '../generated/resolvers.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { asAggregate, type WorkspaceResult } from './workspace-data.ts';

/**
 * Hides a workspace for good. Its row stays, so that nothing of it is given to anybody else: neither
 * its id nor its slug.
 */
export function deleteWorkspace(context: AccountsContext, input: DeleteWorkspaceInput) {
  return transact(
    context,
    { command: 'deleteWorkspace', input },
    async (scope): Promise<WorkspaceResult> => {
      const { append, now } = scope;
      const { workspace } = await enterWorkspace(scope, input.id, {
        least: 'ADMIN',
        path: ['id'],
      });
      if (workspace.slug !== input.slug)
        throw invalidInput(['slug'], 'must be the slug of this workspace');
      const applied = applyChanges(workspace, { deletedAt: now() }, now());
      const { name, slug } = workspace;
      const cursor = append(WorkspaceDeleted, asAggregate(workspace), { name, slug, ...applied });
      return { workspaceId: workspace.id, cursor };
    },
  );
}
