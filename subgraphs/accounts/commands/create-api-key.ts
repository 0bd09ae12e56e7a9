import { transact, validate } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import { line } from '@trellis/kernel/text';
import * as z from 'zod';
import type { AccountsContext } from '../context.ts';
import { decideGrant } from '../domain/api-key.ts';
import type { CreateApiKeyInput } from '../generated/resolvers.ts';
import { type ApiKeyResult, addApiKey } from './api-key-data.ts';
import { enterWorkspace } from './enter-workspace.ts';

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
      const { role } = await enterWorkspace(scope, workspaceId, { least: 'MEMBER' });
      const { name } = validate(fields, input);
      const { userId: ownerId, scopes } = scope.identity;
      const grant = accept(decideGrant(input, { role, scopes }, scope.now()));
      const made = addApiKey(scope, { workspaceId, ownerId, name, grant });
      secret = made.secret;
      return { apiKeyId: made.apiKeyId, cursor: made.cursor };
    },
  );
  return { ...result, secret };
}
