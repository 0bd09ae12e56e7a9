import type { Environment } from '@trellis/kernel/config';
import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';

// Accounts verifies with the keys it holds, so it needs nobody's key set.
const ownKeys = { JWKS_URL: 'http://localhost/.well-known/jwks.json' };

export const readAccountsConfig = (environment: Environment = process.env) =>
  readSubgraphConfig('accounts', 4001, { ...environment, ...ownKeys });
