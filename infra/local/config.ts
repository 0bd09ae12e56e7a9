import { join, resolve } from 'node:path';
import {
  ConfigError,
  commonEnvironment,
  type Environment,
  flagsPath,
  port,
  readEnvironment,
  readSecretKey,
  webConcurrency,
} from '@trellis/kernel/config';
import type { SecretKey } from '@trellis/kernel/secrets';
import * as z from 'zod';

export type LocalConfig = {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Where the embedded PostgreSQL keeps its data. */
  readonly dataDirectory: string;
  /** Where heads of the audit trail are written down outside the database. */
  readonly anchorDirectory: string;
  /** Absent: the embedded PostgreSQL. */
  readonly databaseUrl?: string;
  /** Absent: the broker of this process. */
  readonly amqpUrl?: string;
  /** Absent: the change feed of this process. */
  readonly redisUrl?: string;
  /** A file of flags; absent: everything is on. */
  readonly flagsPath?: string;
  readonly tokens: { readonly issuer: string; readonly audience: string };
};

/**
 * The settings of `npm start`. All have a default.
 *
 * @throws ConfigError
 */
export function readLocalConfig(environment: Environment = process.env): LocalConfig {
  const flat = readEnvironment(
    {
      ...commonEnvironment,
      LOG_LEVEL: commonEnvironment.LOG_LEVEL.default('warn'),
      PORT: port.default(4000),
      DATA_DIRECTORY: z.string().default('.trellis'),
      AUDIT_ANCHOR_DIRECTORY: z.string().optional(),
      FLAGS_PATH: flagsPath,
      WEB_CONCURRENCY: webConcurrency,
    },
    environment,
  );
  if (flat.WEB_CONCURRENCY !== 1)
    throw new ConfigError(
      'Configuration: WEB_CONCURRENCY must be 1 for npm start, which carries events within its one process; npm run start:distributed runs several workers of each service.',
    );
  return {
    host: flat.HOST,
    port: flat.PORT,
    logLevel: flat.LOG_LEVEL,
    dataDirectory: resolve(flat.DATA_DIRECTORY),
    anchorDirectory: resolve(flat.AUDIT_ANCHOR_DIRECTORY ?? join(flat.DATA_DIRECTORY, 'anchors')),
    ...(flat.DATABASE_URL && { databaseUrl: flat.DATABASE_URL }),
    ...(flat.AMQP_URL && { amqpUrl: flat.AMQP_URL }),
    ...(flat.REDIS_URL && { redisUrl: flat.REDIS_URL }),
    ...(flat.FLAGS_PATH && { flagsPath: flat.FLAGS_PATH }),
    tokens: { issuer: flat.TOKEN_ISSUER, audience: flat.TOKEN_AUDIENCE },
  };
}

/** The settings of `npm run start:distributed`. Those of the services go on to them unchanged. */
export type DistributedConfig = {
  readonly host: string;
  readonly port: number;
  readonly environment: Environment;
};

/** @throws ConfigError that names every server that is missing */
export function readDistributedConfig(environment: Environment = process.env): DistributedConfig {
  const { HOST, PORT, ...urls } = readEnvironment(
    { ...commonEnvironment, PORT: port.default(4000) },
    environment,
  );
  const missing = (['DATABASE_URL', 'AMQP_URL', 'REDIS_URL'] as const).filter(
    (name) => !urls[name],
  );
  if (missing.length > 0)
    throw new ConfigError(
      `Configuration: ${missing.join(', ')} missing; services of their own need PostgreSQL, RabbitMQ and Redis. See .env.example.`,
    );
  return { host: HOST, port: PORT, environment };
}

/** Where `npm run migrate` finds the database. */
export function readMigrateConfig(environment: Environment = process.env): { databaseUrl: string } {
  const { DATABASE_URL } = readEnvironment(
    { DATABASE_URL: commonEnvironment.DATABASE_URL.unwrap() },
    environment,
  );
  return { databaseUrl: DATABASE_URL };
}

/** What `npm run audit` needs to sign and to check signatures. */
export function readSigningConfig(environment: Environment = process.env): {
  secretKey: SecretKey;
} {
  return { secretKey: readSecretKey(environment) };
}

/** Where `npm run audit` finds the chains and their anchors. */
export function readAuditCommandConfig(environment: Environment = process.env): {
  databaseUrl: string;
  secretKey: SecretKey;
  /** Absent: there are none. */
  anchorDirectory?: string;
} {
  const { AUDIT_DATABASE_URL, AUDIT_ANCHOR_DIRECTORY: anchorDirectory } = readEnvironment(
    {
      AUDIT_DATABASE_URL: commonEnvironment.DATABASE_URL,
      AUDIT_ANCHOR_DIRECTORY: z.string().optional(),
    },
    environment,
  );
  return {
    ...(AUDIT_DATABASE_URL ? { databaseUrl: AUDIT_DATABASE_URL } : readMigrateConfig(environment)),
    ...readSigningConfig(environment),
    ...(anchorDirectory && { anchorDirectory }),
  };
}

/** Where `npm run seed` finds a running Trellis. */
export function readSeedConfig(environment: Environment = process.env): { url: string } {
  const { TRELLIS_URL } = readEnvironment(
    { TRELLIS_URL: z.url().default('http://127.0.0.1:4000/graphql') },
    environment,
  );
  return { url: TRELLIS_URL };
}

/** All settings of this shell, as they are, for whoever checks them. */
export function inheritedEnvironment(): Environment {
  return process.env;
}
