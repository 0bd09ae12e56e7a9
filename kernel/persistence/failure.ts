export type FailureKind = 'infrastructure' | 'contention' | 'handler';

const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);
const CONTENTION_CODES = new Set(['40001', '40P01']);
// Statement timeout, shutdown of the server, lock timeout.
const INFRASTRUCTURE_STATES = new Set(['57014', '57P01', '57P02', '57P03', '55P03']);
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|connection timeout|Client has encountered a connection error|Connection lost|driver has already been destroyed/i;

/**
 * Why work on the database failed: the database is away or has no connection left (`infrastructure`),
 * transactions were in each other's way (`contention`), or the work itself is wrong (`handler`).
 */
export function kindOfFailure(error: unknown): FailureKind {
  for (let current = error; current instanceof Error; current = causeOf(current)) {
    const code = String((current as { code?: unknown }).code ?? '');
    if (CONTENTION_CODES.has(code)) return 'contention';
    if (isInfrastructure(code) || MESSAGES.test(current.message)) return 'infrastructure';
  }
  return 'handler';
}

function isInfrastructure(code: string): boolean {
  return SOCKET_CODES.has(code) || INFRASTRUCTURE_STATES.has(code) || /^(08|53)...$/.test(code);
}

// MikroORM wraps what the driver threw as `previous`, others as `cause`.
function causeOf(error: Error): unknown {
  return error.cause ?? (error as { previous?: unknown }).previous;
}
