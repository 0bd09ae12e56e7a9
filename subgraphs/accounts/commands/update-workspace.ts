import { applyChanges, load, transact, validate } from '@trellis/kernel/command';
import { alreadyExists } from '@trellis/kernel/errors';
import { line } from '@trellis/kernel/text';
import * as z from 'zod';
import type { AccountsContext } from '../context.ts';
import { WorkspaceUpdated } from '../events.ts';
import type { UpdateWorkspaceInput } from '../generated/resolvers.ts';
import { WorkspaceRecord } from '../persistence/workspace-record.ts';
import { claimName } from './claim-name.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { slug } from './fields.ts';
import { refuseNull } from './refuse-null.ts';
import { asAggregate, type WorkspaceResult, workspaceData } from './workspace-data.ts';

const fields = z.object({ name: line(100).optional(), slug: slug.optional() });

/** Changes the settings of a workspace that are named in the input. */
export function updateWorkspace(context: AccountsContext, input: UpdateWorkspaceInput) {
  return transact(
    context,
    { command: 'updateWorkspace', input },
    async (scope): Promise<WorkspaceResult> => {
      const { em, append, now } = scope;
      await enterWorkspace(scope, input.id, { least: 'ADMIN', path: ['id'] });
      const workspace = await load(em, WorkspaceRecord, input);
      const workspaceId = workspace.id;
      refuseNull(input, ['name', 'slug', 'timeZone', 'weekStart']);
      const valid = validate(fields, input);
      const wanted = valid.slug ?? workspace.slug;
      if (wanted !== workspace.slug && !(await claimName(em, 'slug', wanted)))
        throw alreadyExists(['slug'], 'A workspace has this slug.');
      const timeZone = input.timeZone ?? undefined;
      const weekStart = input.weekStart ?? undefined;
      const applied = applyChanges(workspace, { ...valid, timeZone, weekStart }, now());
      if (applied.changedFields.length === 0) return { workspaceId, cursor: null };
      const data = workspaceData(workspace, applied);
      return { workspaceId, cursor: append(WorkspaceUpdated, asAggregate(workspace), data) };
    },
  );
}
