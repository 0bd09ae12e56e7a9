import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { CodedError } from '@trellis/kernel/errors';

const MAX_RUNNING = 2;
const MAX_WAITING = 50;

// argon2id is the library's default algorithm.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const PREFIX = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

/**
 * Hashes passwords on threads of their own, a few at a time, so that a rush of sign-ins takes
 * neither the memory nor the processors from everybody else.
 */
export interface Passwords {
  /** @throws CodedError SERVICE_UNAVAILABLE when too many wait */
  hash(password: string): Promise<string>;
  /**
   * Whether this is the password behind a hash. Without a hash it is not, and finding out takes as
   * long.
   *
   * @throws CodedError SERVICE_UNAVAILABLE when too many wait
   */
  matches(stored: string | null, password: string): Promise<boolean>;
  /** Whether a hash was made with other parameters than those of today. */
  isOutdated(stored: string): boolean;
}

export function createPasswords(): Passwords {
  const gate = new Gate();
  const decoy = `${PREFIX}${base64(16)}$${base64(32)}`;
  return {
    hash: (password) => gate.run(() => hash(password, COST)),
    matches: (stored, password) => gate.run(() => verify(stored ?? decoy, password)),
    isOutdated: (stored) => !stored.startsWith(PREFIX),
  };
}

function base64(bytes: number): string {
  return randomBytes(bytes).toString('base64').replaceAll('=', '');
}

class Gate {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#running < MAX_RUNNING) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= MAX_WAITING)
      throw new CodedError(
        'SERVICE_UNAVAILABLE',
        'Too many people sign in now; try again shortly.',
      );
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The place passes on to whoever waits longest. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
