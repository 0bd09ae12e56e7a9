import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  circuitBreaker,
  handleWhen,
  SamplingBreaker,
} from 'cockatiel';
import { FetchFailure } from './fetch-failure.ts';
import type { HttpAnswer } from './http-answer.ts';

// At 20 calls, 10 that fail are half: the breaker wants more than its threshold.
const SAMPLING = { threshold: 0.4999, duration: 10_000, minimumRps: 2 };
const HALF_OPEN_AFTER_MS = 5_000;
const MAX_IN_FLIGHT = 256;

/** `trellis_gateway_circuit_state`. */
export type CircuitLevel = 0 | 1 | 2;
const LEVELS: Readonly<Record<CircuitState, CircuitLevel>> = {
  [CircuitState.Closed]: 0,
  [CircuitState.HalfOpen]: 1,
  [CircuitState.Open]: 2,
  [CircuitState.Isolated]: 2,
};

/**
 * Keeps calls from a subgraph that does not cope: it opens when half of at least 20 calls within
 * 10 s have failed, refuses all for 5 s, then lets one through and closes if that succeeds. Of calls
 * that it lets through, at most 256 are under way at a time.
 */
export class Circuit {
  readonly #room = bulkhead(MAX_IN_FLIGHT);
  readonly #breaker = circuitBreaker(
    handleWhen((error) => this.#isFailure(error)).orWhenResult(
      (result) => (result as HttpAnswer).status >= 500,
    ),
    { breaker: new SamplingBreaker(SAMPLING), halfOpenAfter: HALF_OPEN_AFTER_MS },
  );

  constructor(onChange: (level: CircuitLevel) => void) {
    this.#breaker.onStateChange((state) => onChange(LEVELS[state]));
  }

  /** @throws FetchFailure `circuit_open` or `overloaded`, at once, and what the call throws */
  async run(call: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
    // The breaker itself would let others wait for the one call that is let through to test it.
    if (this.#breaker.state === CircuitState.HalfOpen) throw new FetchFailure('circuit_open');
    try {
      return await this.#room.execute(() => this.#breaker.execute(call));
    } catch (error) {
      if (error instanceof BrokenCircuitError)
        throw new FetchFailure('circuit_open', { cause: error });
      if (error instanceof BulkheadRejectedError)
        throw new FetchFailure('overloaded', { cause: error });
      throw error;
    }
  }

  #isFailure(error: unknown): boolean {
    if (!(error instanceof FetchFailure)) return false;
    // A test that nobody waited for to its end proves nothing, and must not close the circuit.
    const isTest = this.#breaker.state === CircuitState.HalfOpen;
    return error.isSick || (isTest && error.reason === 'canceled');
  }
}
