import { fileURLToPath } from 'node:url';
import { inheritedEnvironment } from '../../baseline/config.ts';
import { Program } from '../../processes/program.ts';
import { AUDIENCE, ISSUER } from '../world/tokens.ts';
import { type Contender, forNode } from './gateway.ts';

const MAIN = fileURLToPath(new URL('../../../gateway/main.ts', import.meta.url));

/** The gateway of the product. It verifies every token, which none of the others does. */
export const ours: Contender = {
  name: 'ours',
  about: 'the gateway of this project, subgraphs over HTTP, tokens verified',
  start: ({ supergraphPath, jwksUrl, port, core, nodeOptions }) =>
    new Program({
      name: 'our gateway',
      args: [MAIN],
      core,
      environment: {
        ...inheritedEnvironment(),
        ...forNode(nodeOptions),
        NODE_ENV: 'production',
        LOG_LEVEL: 'warn',
        PORT: String(port),
        SUPERGRAPH_PATH: supergraphPath,
        SUPERGRAPH_POLL_MS: '0',
        JWKS_URL: jwksUrl,
        TOKEN_ISSUER: ISSUER,
        TOKEN_AUDIENCE: AUDIENCE,
        RATE_LIMITS: 'off',
        MAX_COST: '1000000',
      },
    }),
};
