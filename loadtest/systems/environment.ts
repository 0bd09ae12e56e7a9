import { randomBytes } from 'node:crypto';
import { inheritedEnvironment } from '../baseline/config.ts';

const MANY = '100000000';

/** As in production, but with limits that nobody reaches. */
export function unlimitedProduction(): NodeJS.ProcessEnv {
  return {
    ...inheritedEnvironment(),
    NODE_ENV: 'production',
    SECRET_KEY: randomBytes(32).toString('base64'),
    RATE_LIMIT_FREE: `${MANY}/1h`,
    RATE_LIMIT_ADDRESS: `${MANY}/1h`,
    RATE_LIMIT_SIGN_IN_ADDRESS: `${MANY}/1h`,
    RATE_LIMIT_SIGN_IN_ACCOUNT: `${MANY}/1h`,
    MAX_SOCKETS_PER_USER: MANY,
    MAX_SOCKETS_PER_ADDRESS: MANY,
    MAX_UPGRADES_PER_SECOND: MANY,
  };
}
