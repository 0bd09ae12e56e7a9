import { type CommandScope, transact, validate } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import { line } from '@trellis/kernel/text';
import * as z from 'zod';
import type { AccountsContext } from '../context.ts';
import { type Creator, decideGrant } from '../domain/api-key.ts';
import { lesserRole } from '../domain/role.ts';
import type { CreateApiKeyInput } from '../generated/resolvers.ts';
import { type ApiKeyResult, addApiKey } from './api-key-data.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { findMember } from './find-member.ts';

const fields = z.object({ name: line(100) });

/** Makes a key with which a program acts for the caller, in one workspace. */
export async function createApiKey(context: AccountsContext, input: CreateApiKeyInput) {
  // Not part of the transaction's answer, which is stored: whoever repeats the call gets none.
  let secret: string | null = null;
  const result = await transact(
    context,
    { command: 'createApiKey', input },
    async (scope): Promise<ApiKeyResult> => {
      const { workspaceId } = input;
      await enterWorkspace(scope, workspaceId, { least: 'MEMBER' });
      const { name } = validate(fields, input);
      const creator = await creatorOf(scope, workspaceId);
      const grant = accept(decideGrant(input, creator, scope.now()));
      const ownerId = scope.identity.userId;
      const made = addApiKey(scope, { workspaceId, ownerId, name, grant });
      secret = made.secret;
      return { apiKeyId: made.apiKeyId, cursor: made.cursor };
    },
  );
  return { ...result, secret };
}

/** What the caller may do now. The token may be of a time when that was more. */
export async function creatorOf(
  { em, identity }: Pick<CommandScope, 'em' | 'identity'>,
  workspaceId: string,
): Promise<Creator> {
  const { userId, scopes } = identity;
  const { role } = await findMember(em, { workspaceId, userId }, ['workspaceId']);
  return { role: lesserRole(role, identity.workspaces[workspaceId]!), scopes };
}
