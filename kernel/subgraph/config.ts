import * as z from 'zod';
import {
  ConfigError,
  commonEnvironment,
  type Environment,
  flagsPath,
  port,
  readEnvironment,
} from '../config.ts';
import { readTracingConfig } from '../telemetry/config.ts';
import type { SubgraphConfig } from './service.ts';

const days = z.coerce.number().int().min(1).max(3_650);

/**
 * The settings of a subgraph that runs as a process of its own, from the environment. Its database
 * is `<SUBGRAPH>_DATABASE_URL`, else `DATABASE_URL`.
 *
 * @throws ConfigError that names every variable that is missing or wrong
 */
export function readSubgraphConfig(
  subgraph: string,
  defaultPort: number,
  environment: Environment = process.env,
): SubgraphConfig & { logLevel: string } {
  const ownDatabase = `${subgraph.toUpperCase()}_DATABASE_URL`;
  const flat = readEnvironment(
    {
      ...commonEnvironment,
      PORT: port.default(defaultPort),
      FLAGS_PATH: flagsPath,
      POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
      OUTBOX_RETENTION_DAYS: days.default(7),
      INBOX_RETENTION_DAYS: days.default(30),
      RELAY_INTERVAL_MS: z.coerce.number().int().min(10).max(10_000).default(200),
    },
    { ...environment, DATABASE_URL: environment[ownDatabase] || environment.DATABASE_URL },
  );
  const { DATABASE_URL, AMQP_URL, REDIS_URL, JWKS_URL } = flat;
  const missing = Object.entries({ DATABASE_URL, AMQP_URL, REDIS_URL, JWKS_URL }).flatMap(
    ([name, value]) => (value ? [] : [name]),
  );
  if (missing.length > 0)
    throw new ConfigError(`Configuration: ${missing.join(', ')} missing. See .env.example.`);
  const retention = {
    outboxDays: flat.OUTBOX_RETENTION_DAYS,
    inboxDays: flat.INBOX_RETENTION_DAYS,
  };
  if (retention.inboxDays <= retention.outboxDays)
    throw new ConfigError(
      'Configuration: INBOX_RETENTION_DAYS must be more than OUTBOX_RETENTION_DAYS, or events that come again are handled again.',
    );
  return {
    databaseUrl: DATABASE_URL as string,
    poolSize: flat.POOL_SIZE,
    amqpUrl: AMQP_URL as string,
    redisUrl: REDIS_URL as string,
    jwksUrl: JWKS_URL as string,
    tokens: { issuer: flat.TOKEN_ISSUER, audience: flat.TOKEN_AUDIENCE },
    http: { host: flat.HOST, port: flat.PORT },
    drainDelayMs: flat.DRAIN_DELAY_MS,
    relayIntervalMs: flat.RELAY_INTERVAL_MS,
    messagingPrefix: flat.MESSAGING_PREFIX,
    tracing: readTracingConfig(environment),
    ...(flat.FLAGS_PATH && { flagsPath: flat.FLAGS_PATH }),
    retention,
    logLevel: flat.LOG_LEVEL,
  };
}
