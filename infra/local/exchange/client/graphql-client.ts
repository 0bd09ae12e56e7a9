import { setTimeout as delay } from 'node:timers/promises';
import { explain } from '@trellis/kernel/lifecycle';

/** The server answered with an error of the whole request. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly code: string | undefined;

  constructor(message: string, code: string | undefined) {
    super(message);
    this.code = code;
  }
}

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 250;
const TIMEOUT_MS = 30_000;
const WORTH_A_RETRY = new Set([429, 502, 503, 504]);

type Answer = {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
};

/** Sends GraphQL over HTTP; tries again when the network or the server fails for a moment. */
export class GraphQLClient {
  readonly #url: string;
  readonly #firstPauseMs: number;
  #token: string | undefined;

  constructor(url: string, options: { token?: string; firstPauseMs?: number } = {}) {
    this.#url = url;
    this.#token = options.token;
    this.#firstPauseMs = options.firstPauseMs ?? FIRST_PAUSE_MS;
  }

  set token(token: string) {
    this.#token = token;
  }

  /** @throws RequestRefused when the server refuses, Error with one line when none answers */
  async send<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const response = await this.#post(JSON.stringify({ query, variables }));
    const answer = await this.#read(response);
    const error = answer.errors?.[0];
    if (error) throw new RequestRefused(error.message, error.extensions?.code);
    return answer.data as Data;
  }

  async #post(body: string): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt === ATTEMPTS;
      try {
        const response = await this.#postOnce(body);
        if (isLast || !WORTH_A_RETRY.has(response.status)) return response;
        await delay(Math.max(retryAfterMs(response), this.#pauseMs(attempt)));
      } catch (error) {
        if (isLast) throw new Error(this.#explain(error), { cause: error });
        await delay(this.#pauseMs(attempt));
      }
    }
  }

  #postOnce(body: string): Promise<Response> {
    const authorization = this.#token ? { authorization: `Bearer ${this.#token}` } : {};
    return fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  }

  #pauseMs(attempt: number): number {
    return this.#firstPauseMs * 2 ** (attempt - 1);
  }

  #explain(error: unknown): string {
    const cause = (error as Error).cause ?? error;
    if ((cause as NodeJS.ErrnoException).code === 'ECONNREFUSED') {
      return `Nothing answers at ${this.#url}: start Trellis with npm start, or give --url.`;
    }
    return `${this.#url}: ${explain(cause)}`;
  }

  async #read(response: Response): Promise<Answer> {
    const text = await response.text();
    try {
      const answer = JSON.parse(text) as Answer;
      if (answer.data || answer.errors) return answer;
    } catch {
      // told below
    }
    throw new Error(`${this.#url} does not speak GraphQL (HTTP ${response.status}); check --url.`);
  }
}

function retryAfterMs(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) ? Math.min(seconds, 30) * 1000 : 0;
}
