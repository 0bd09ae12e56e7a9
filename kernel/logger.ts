import { pino } from 'pino';

export type Logger = pino.Logger;

const SECRETS = [
  'authorization',
  'cookie',
  'password',
  'newPassword',
  'currentPassword',
  'accessToken',
  'refreshToken',
  'token',
  'secret',
];

/**
 * JSON lines on standard output. Values under names that hold secrets are replaced, up to three
 * levels deep, and errors of the database do not show the rows they were about.
 */
export function createLogger(options: {
  service: string;
  level: string;
  destination?: pino.DestinationStream;
}): Logger {
  const settings: pino.LoggerOptions = {
    level: options.level,
    base: { service: options.service },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: serializeError },
    redact: {
      paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[redacted]',
    },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

// PostgreSQL quotes whole rows in the details of its errors, and MikroORM repeats them in its message.
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { detail: _, ...shown } = pino.stdSerializers.err(error);
  const details = detailsOf(error);
  const conceal = (text: string) =>
    details.reduce((rest, detail) => rest.replaceAll(detail, '[redacted]'), text);
  return { ...shown, message: conceal(shown.message), stack: conceal(shown.stack) };
}

function detailsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { detail } = error as { detail?: unknown };
  return [...(typeof detail === 'string' && detail ? [detail] : []), ...detailsOf(error.cause)];
}
