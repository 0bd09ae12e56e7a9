import type { EntityManager } from '@mikro-orm/postgresql';
import { transact, validate } from '@trellis/kernel/command';
import { alreadyExists, limitExceeded } from '@trellis/kernel/errors';
import { newId } from '@trellis/kernel/ids';
import { refuseApiKey } from '@trellis/kernel/refuse-api-key';
import { clientId, line } from '@trellis/kernel/text';
import * as z from 'zod';
import type { AccountsContext } from '../context.ts';
import { MAX_WORKSPACES } from '../domain/invitation.ts';
import { toSlug } from '../domain/names.ts';
import type { CreateWorkspaceInput } from '../generated/resolvers.ts';
import { WorkspaceRecord } from '../persistence/workspace-record.ts';
import { addWorkspace } from './add-workspace.ts';
import { claimName, claimSimilarName } from './claim-name.ts';
import { countWorkspaces } from './count-workspaces.ts';
import { slug } from './fields.ts';
import { lockCaller } from './lock-caller.ts';
import type { WorkspaceResult } from './workspace-data.ts';

const fields = z.object({ id: clientId.nullish(), name: line(100), slug: slug.nullish() });

/** Makes another workspace, with the caller as its ADMIN. */
export async function createWorkspace(context: AccountsContext, input: CreateWorkspaceInput) {
  refuseApiKey(context);
  return transact(
    context,
    { command: 'createWorkspace', input },
    async (scope): Promise<WorkspaceResult> => {
      const { em } = scope;
      const { name, ...valid } = validate(fields, input);
      const id = valid.id ?? newId();
      const user = await lockCaller(scope);
      if ((await countWorkspaces(em, user.id)) >= MAX_WORKSPACES)
        throw limitExceeded([], MAX_WORKSPACES, 'Nobody can belong to more workspaces.');
      if (await em.findOne(WorkspaceRecord, { id }, { filters: false }))
        throw alreadyExists(['id'], 'A workspace with this id exists.');
      const claimed = await claimSlug(em, name, valid.slug);
      const { timeZone, weekStart } = input;
      const cursor = addWorkspace(scope, { user, id, name, slug: claimed, timeZone, weekStart });
      return { workspaceId: id, isNew: true, cursor };
    },
  );
}

async function claimSlug(
  em: EntityManager,
  name: string,
  wanted: string | null | undefined,
): Promise<string> {
  if (wanted == null) return claimSimilarName(em, 'slug', toSlug(name, 'workspace'));
  if (await claimName(em, 'slug', wanted)) return wanted;
  throw alreadyExists(['slug'], 'A workspace has this slug.');
}
