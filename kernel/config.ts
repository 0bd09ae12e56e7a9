import * as z from 'zod';

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

export const httpUrl = url(['http:', 'https:']);

export type CommonEnvironment = z.infer<z.ZodObject<typeof commonEnvironment>>;
