import { readFileSync } from 'node:fs';
import { buildSchema } from '@trellis/kernel/graphql/build-schema';
import { type KeySource, localKeys } from '@trellis/kernel/identity';
import type { Logger } from '@trellis/kernel/logger';
import type { Database } from '@trellis/kernel/persistence/database';
import {
  createSubgraphService,
  type SubgraphConfig,
  type SubgraphDefinition,
  type SubgraphOverrides,
  type SubgraphService,
} from '@trellis/kernel/subgraph/service';
import { createAccountsContext } from './context.ts';
import { createAccessTokens } from './credentials/access-tokens.ts';
import { serveKeySet } from './credentials/key-set-route.ts';
import { createPasswords } from './credentials/passwords.ts';
import { createSigningKeys } from './credentials/signing-keys.ts';
import { InvitationSchema } from './persistence/invitation-record.ts';
import { MembershipSchema } from './persistence/membership-record.ts';
import { migrations } from './persistence/migrations/index.ts';
import { PasswordSchema } from './persistence/password-record.ts';
import { RefreshTokenSchema } from './persistence/refresh-token-record.ts';
import { SessionSchema } from './persistence/session-record.ts';
import { UserSchema } from './persistence/user-record.ts';
import { WorkspaceSchema } from './persistence/workspace-record.ts';
import { resolvers } from './resolvers/index.ts';
import { subscribers } from './subscribers.ts';

const typeDefs = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');

export type AccountsService = SubgraphService & {
  /** Verifies the tokens of accounts within this process, without asking over HTTP. */
  readonly keys: KeySource;
};

/** Who people are, which workspaces they share, and how they prove it. */
export async function createAccountsService(
  config: SubgraphConfig,
  options: Omit<SubgraphOverrides, 'keys'> & { logger: Logger },
): Promise<AccountsService> {
  const opened = Promise.withResolvers<Database>();
  const signingKeys = createSigningKeys(opened.promise);
  const keys = localKeys(signingKeys.publicKeys);
  const { now = () => new Date() } = options;
  const credentials = {
    passwords: createPasswords(),
    accessTokens: createAccessTokens({ signingKeys, ...config.tokens, now }),
  };
  const definition: SubgraphDefinition = {
    name: 'accounts',
    entities: [
      UserSchema,
      PasswordSchema,
      WorkspaceSchema,
      MembershipSchema,
      InvitationSchema,
      SessionSchema,
      RefreshTokenSchema,
    ],
    migrations,
    schema: buildSchema({ typeDefs, resolvers }),
    subscribers,
    createContext: (base) => createAccountsContext(base, credentials),
    // Comes before the server listens, so no token is verified without the database.
    routes: (app, { database }) => {
      opened.resolve(database);
      serveKeySet(app, signingKeys);
    },
  };
  const service = await createSubgraphService(definition, config, { ...options, keys });
  opened.resolve(service.database);
  try {
    await signingKeys.current();
  } catch (error) {
    await service[Symbol.asyncDispose]();
    throw error;
  }
  return { ...service, keys };
}
