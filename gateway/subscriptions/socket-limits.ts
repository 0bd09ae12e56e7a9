import type { Identity } from '@trellis/kernel/identity';
import { addressKey } from '../admission/rate-limits/address-key.ts';
import { TokenBucket } from './token-bucket.ts';

export type SocketLimitsConfig = {
  readonly sockets: number;
  readonly socketsPerUser: number;
  /** Of those that have not said who they are. */
  readonly socketsPerAddress: number;
  readonly upgradesPerSecond: number;
  readonly operationsPerSocket: number;
  readonly subscribesPerSecond: number;
};

/** One socket as the limits know it. */
export type CountedSocket = {
  readonly address: string;
  userId: string | null;
};

/** Counts the sockets and event streams of this process, of each user, and of each address that has shown no token. */
export class SocketLimits {
  readonly config: SocketLimitsConfig;
  readonly #byUser = new Map<string, number>();
  readonly #byAddress = new Map<string, number>();
  readonly #upgrades: TokenBucket;
  #sockets = 0;

  constructor(config: SocketLimitsConfig) {
    this.config = config;
    const { upgradesPerSecond } = config;
    this.#upgrades = new TokenBucket({ burst: upgradesPerSecond, perSecond: upgradesPerSecond });
  }

  get isFull(): boolean {
    return this.#sockets >= this.config.sockets;
  }

  /** Why no socket may be opened, as a status of HTTP; or null. */
  refusalOf(address: string | null): string | null {
    if (this.isFull || this.#upgrades.take() > 0) return '503 Service Unavailable';
    const strangers = this.#byAddress.get(addressKey(address)) ?? 0;
    return strangers >= this.config.socketsPerAddress ? '429 Too Many Requests' : null;
  }

  open(from: string | null): CountedSocket {
    const address = addressKey(from);
    this.#sockets += 1;
    count(this.#byAddress, address, 1);
    return { address, userId: null };
  }

  /** Says whose socket it is; answers false when that user has too many. */
  identify(socket: CountedSocket, identity: Identity | null): boolean {
    if (!identity) return true;
    if ((this.#byUser.get(identity.userId) ?? 0) >= this.config.socketsPerUser) return false;
    count(this.#byAddress, socket.address, -1);
    count(this.#byUser, identity.userId, 1);
    socket.userId = identity.userId;
    return true;
  }

  close({ address, userId }: CountedSocket): void {
    this.#sockets -= 1;
    if (userId === null) count(this.#byAddress, address, -1);
    else count(this.#byUser, userId, -1);
  }
}

function count(counts: Map<string, number>, key: string, change: number): void {
  const now = (counts.get(key) ?? 0) + change;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}
