import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { SecretKey } from './secrets.ts';

/** A setting is missing or wrong. Its message is one line that says which and what is expected. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks settings from the environment. Empty strings count as absent.
 *
 * @throws ConfigError that names every variable that is missing or wrong
 */
export function readEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Environment = process.env,
): z.infer<z.ZodObject<Shape>> {
  const present = Object.fromEntries(
    Object.keys(shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const parsed = z.object(shape).safeParse(present);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return name in present ? `${name}: ${issue.message}` : `${name} is missing`;
  });
  throw new ConfigError(`Configuration: ${problems.join('; ')}. See .env.example.`);
}

export const port = z.coerce.number('expected a port number').int().min(0).max(65_535);
export const flag = z
  .enum(['true', 'false'], 'expected true or false')
  .transform((text) => text === 'true');

function url(protocols: readonly string[]) {
  const forms = protocols.map((protocol) => `${protocol}//…`).join(' or ');
  return z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `expected ${forms}`,
    );
}

export const httpUrl = url(['http:', 'https:']);

/**
 * How many worker processes a service runs as.
 *
 * @throws ConfigError
 */
export function readWorkersConfig(environment: Environment = process.env): {
  workers: number;
  logLevel: string;
} {
  const { WEB_CONCURRENCY: workers, LOG_LEVEL: logLevel } = readEnvironment(
    { WEB_CONCURRENCY: webConcurrency, LOG_LEVEL: commonEnvironment.LOG_LEVEL },
    environment,
  );
  return { workers, logLevel };
}

export const webConcurrency = z.coerce
  .number('expected a number of processes')
  .int('expected a whole number')
  .min(1)
  .max(64)
  .default(1);

export const flagsPath = z.string().optional();

/** What every service reads; a subgraph adds its own. */
export const commonEnvironment = {
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  AMQP_URL: url(['amqp:', 'amqps:']).optional(),
  REDIS_URL: url(['redis:', 'rediss:']).optional(),
  JWKS_URL: url(['http:', 'https:']).optional(),
  TOKEN_ISSUER: z.string().default('https://accounts.trellis.example'),
  TOKEN_AUDIENCE: z.string().default('trellis'),
  MESSAGING_PREFIX: z
    .string()
    .regex(/^[\w-]+$/)
    .default('trellis'),
  DRAIN_DELAY_MS: z.coerce.number().int().min(0).max(60_000).default(0),
};

// Known to everybody: good enough to try things on one's own machine.
const DEVELOPMENT_SECRET = createHash('sha256').update('trellis development').digest();

const secretKey = z
  .base64('expected 32 bytes in base64, such as `openssl rand -base64 32` makes')
  .transform((text) => Buffer.from(text, 'base64'))
  .refine(
    (bytes) => bytes.length === 32,
    'expected 32 bytes in base64, such as `openssl rand -base64 32` makes',
  );

/**
 * What all keys of this installation are made from. Outside production there is one for trying things.
 *
 * @throws ConfigError when it is wrong, or missing in production
 */
export function readSecretKey(environment: Environment = process.env): SecretKey {
  const { SECRET_KEY, NODE_ENV } = readEnvironment(
    { SECRET_KEY: secretKey.optional(), NODE_ENV: z.string().default('development') },
    environment,
  );
  if (!SECRET_KEY && NODE_ENV === 'production')
    throw new ConfigError('Configuration: SECRET_KEY is missing. See .env.example.');
  return SECRET_KEY ?? DEVELOPMENT_SECRET;
}

/** What a subgraph needs that keeps secrets and hands out links. */
export type SecretsConfig = {
  readonly secretKey: SecretKey;
  /** Where clients reach the gateway, without a path: links that are sent or answered begin with it. */
  readonly publicUrl: string;
};

/** @throws ConfigError */
export function readSecretsConfig(environment: Environment = process.env): SecretsConfig {
  const { PUBLIC_URL } = readEnvironment(
    { PUBLIC_URL: httpUrl.default('http://127.0.0.1:4000') },
    environment,
  );
  return { secretKey: readSecretKey(environment), publicUrl: PUBLIC_URL.replace(/\/+$/, '') };
}

export type CommonEnvironment = z.infer<z.ZodObject<typeof commonEnvironment>>;
