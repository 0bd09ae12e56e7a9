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
import type { Kysely } from 'kysely';
import { accessOfEvent } from './access-of-event.ts';
import { createAccountsContext } from './context.ts';
import { createAccessTokens } from './credentials/access-tokens.ts';
import { type ApiKeys, createApiKeys } from './credentials/api-keys.ts';
import { serveExchange } from './credentials/exchange-route.ts';
import { serveKeySet } from './credentials/key-set-route.ts';
import { createPasswords } from './credentials/passwords.ts';
import { createSigningKeys } from './credentials/signing-keys.ts';
import { keptEvents } from './events.ts';
import { ApiKeySchema } from './persistence/api-key-record.ts';
import { InvitationSchema } from './persistence/invitation-record.ts';
import { MembershipSchema } from './persistence/membership-record.ts';
import { migrations } from './persistence/migrations/index.ts';
import { PasswordSchema } from './persistence/password-record.ts';
import { RefreshTokenSchema } from './persistence/refresh-token-record.ts';
import type { AccountsDatabase } from './persistence/rows.ts';
import { SessionSchema } from './persistence/session-record.ts';
import { TeamMemberSchema } from './persistence/team-member-record.ts';
import { TeamSchema } from './persistence/team-record.ts';
import { UserSchema } from './persistence/user-record.ts';
import { WorkspaceSchema } from './persistence/workspace-record.ts';
import { resolvers } from './resolvers/index.ts';
import { jobs } from './scheduling/jobs.ts';
import { subscribers } from './subscribers.ts';

const typeDefs = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');

export type AccountsService = SubgraphService & {
  /** Verifies the tokens of accounts within this process, without asking over HTTP. */
  readonly keys: KeySource;
  /** Exchanges API keys within this process. */
  readonly exchangeApiKey: ApiKeys['exchange'];
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
  const apiKeys = createApiKeys({
    database: opened.promise.then(({ kysely }) => kysely as unknown as Kysely<AccountsDatabase>),
    accessTokens: credentials.accessTokens,
    now,
  });
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
      TeamSchema,
      TeamMemberSchema,
      ApiKeySchema,
    ],
    migrations,
    schema: buildSchema({ typeDefs, resolvers }),
    subscribers,
    keptEvents,
    jobs,
    accessOf: accessOfEvent,
    createContext: (base) => createAccountsContext(base, credentials),
    // Comes before the server listens, so no token is verified without the database.
    routes: (app, { database }) => {
      opened.resolve(database);
      serveKeySet(app, signingKeys);
      serveExchange(app, apiKeys);
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
  return { ...service, keys, exchangeApiKey: apiKeys.exchange };
}
