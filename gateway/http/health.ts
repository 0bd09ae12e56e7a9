import type { FastifyInstance } from 'fastify';
import type { Generations } from '../supergraph/generations.ts';

const CACHE_MS = 2_000;

export type SubgraphHealth = { readonly name: string; readonly status: 'up' | 'down' };

/** What the gateway says of itself and of the subgraphs behind it. */
export class Health {
  readonly #generations: Pick<Generations, 'current'>;
  readonly #isFull: () => boolean;
  #isDraining = false;
  #asked: { at: number; answer: Promise<SubgraphHealth[]> } | null = null;

  constructor(
    generations: Pick<Generations, 'current'>,
    /** Whether no more clients can be taken. */
    isFull: () => boolean,
  ) {
    this.#generations = generations;
    this.#isFull = isFull;
  }

  drain(): void {
    this.#isDraining = true;
  }

  /** Why no more should be sent here, or null. */
  get refusal(): 'draining' | 'full' | null {
    if (this.#isDraining) return 'draining';
    return this.#isFull() ? 'full' : null;
  }

  /** The subgraphs, asked at most every two seconds. */
  subgraphs(): Promise<SubgraphHealth[]> {
    const now = performance.now();
    if (!this.#asked || now - this.#asked.at > CACHE_MS)
      this.#asked = { at: now, answer: this.#ask() };
    return this.#asked.answer;
  }

  #ask(): Promise<SubgraphHealth[]> {
    const all = [...this.#generations.current.upstreams.values()].map(async (upstream) => {
      const isReady = await upstream.isReady();
      return { name: upstream.name, status: isReady ? ('up' as const) : ('down' as const) };
    });
    return Promise.all(all);
  }
}

/** A subgraph that is down blanks its own fields only, so it never makes the gateway unready. */
export function serveHealth(app: FastifyInstance, health: Health): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/health/subgraphs', async () => ({ subgraphs: await health.subgraphs() }));
  app.get('/health/ready', async (_request, reply) => {
    if (health.refusal) return reply.code(503).send({ status: health.refusal });
    const down = (await health.subgraphs()).filter(({ status }) => status === 'down');
    if (down.length === 0) return { status: 'ok' };
    return { status: 'degraded', down: down.map(({ name }) => name) };
  });
}
