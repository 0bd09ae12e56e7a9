import type { FastifyInstance } from 'fastify';

const PING_LIMIT_MS = 1_000;
const CACHE_MS = 2_000;

export type HealthChecks = {
  /** What the service cannot work without; rejects when it is away. */
  readonly ping: () => Promise<void>;
  /** What may be away for a while without harm, by name. */
  readonly optional: Readonly<Record<string, () => boolean>>;
};

export interface Health {
  /** From now on the service is not ready: it takes no new work. */
  drain(): void;
}

/**
 * `/health` says that the process is alive and looks at nothing else. `/health/ready` answers 200
 * while the service can work, `degraded` with the names of optional parts that are away, and 503
 * while draining or without its database.
 */
export function registerHealth(app: FastifyInstance, checks: HealthChecks): Health {
  let draining = false;
  let cached: { at: number; isUp: Promise<boolean> } | undefined;

  function isUp(): Promise<boolean> {
    if (cached && Date.now() - cached.at <= CACHE_MS) return cached.isUp;
    const asked = { at: Date.now(), isUp: answers(checks.ping) };
    cached = asked;
    // Only a good answer holds for a while: otherwise one moment of trouble would be two seconds.
    void asked.isUp.then((isGood) => {
      if (!isGood && cached === asked) cached = undefined;
    });
    return asked.isUp;
  }

  app.get('/health', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    if (draining) return reply.code(503).send({ status: 'draining' });
    if (!(await isUp())) return reply.code(503).send({ status: 'unready', away: ['database'] });
    const away = Object.entries(checks.optional).flatMap(([name, up]) => (up() ? [] : [name]));
    return away.length === 0 ? { status: 'ok' } : { status: 'degraded', away };
  });
  return {
    drain() {
      draining = true;
    },
  };
}

async function answers(ping: () => Promise<void>): Promise<boolean> {
  const { promise, reject } = Promise.withResolvers<void>();
  // When the process was held up, an answer may lie there unread: what has come in is read before `setImmediate`.
  const timer = setTimeout(() => setImmediate(reject, new Error('no answer')), PING_LIMIT_MS);
  try {
    await Promise.race([ping(), promise]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
