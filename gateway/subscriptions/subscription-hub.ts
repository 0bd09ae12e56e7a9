import { CodedError } from '@trellis/kernel/errors';
import type { Identity } from '@trellis/kernel/identity';
import type { Generation } from '../supergraph/generation.ts';
import type { AccessWatch } from './access-watch.ts';
import { ExpiryWheel } from './expiry-wheel.ts';
import type { Frame } from './frame.ts';
import { type FamilyOptions, GroupFamilies } from './group-families.ts';
import type { Subscriber } from './subscriber.ts';

const LIFETIME_MS = 24 * 60 * 60 * 1_000;
const REPLANS_AT_ONCE = 20;
const REPLAN_PAUSE_MS = 100;

export type HubOptions = Omit<FamilyOptions, 'onLagging'> & {
  readonly access: AccessWatch;
  /** Fields without a cursor of which a slow client gets only the newest event. */
  readonly conflatedFields: ReadonlySet<string>;
};

/** All subscriptions of this process, whatever transport they came by. */
export class SubscriptionHub {
  readonly #options: HubOptions;
  readonly #families: GroupFamilies;
  readonly #subscribers = new Set<Subscriber>();
  readonly #tokens = new ExpiryWheel<Subscriber>((subscriber) => subscriber.finish(expired()));
  readonly #lifetimes = new ExpiryWheel<Subscriber>((subscriber) => subscriber.finish(tooOld()));
  readonly #stopWatching: () => void;
  #begun = 0;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#families = new GroupFamilies({
      ...options,
      onLagging: (member, frame) => void this.#fallBehind(member, frame),
    });
    this.#stopWatching = options.access.onChange((change) => {
      for (const subscriber of this.#subscribers)
        if (options.access.concerns(change, subscriber)) subscriber.finish(accessChanged());
    });
  }

  /** How many subscriptions have begun since the start. */
  get begun(): number {
    return this.#begun;
  }

  /** How much there is; after the last subscription all of it is back to zero. */
  get size(): Record<'subscribers' | 'families' | 'groups' | 'timers', number> {
    const { families, groups, lingering } = this.#families.size;
    const timers = lingering + this.#tokens.size + this.#lifetimes.size;
    return { subscribers: this.#subscribers.size, families, groups, timers };
  }

  /** Begins a subscription. It goes on until `leave`, or until it ends by itself. */
  begin(subscriber: Subscriber): void {
    const { metrics, access } = this.#options;
    const { transport } = subscriber.sink;
    this.#subscribers.add(subscriber);
    this.#begun += 1;
    metrics.subscriptionsStarted.inc();
    metrics.subscribers.inc({ transport });
    this.#watch(subscriber);
    this.#lifetimes.set(subscriber, Date.now() + LIFETIME_MS * (0.9 + Math.random() * 0.2));
    subscriber.onEnd((reason) => {
      metrics.subscribers.dec({ transport });
      metrics.subscriptionsEnded.inc({ reason });
      this.#tokens.delete(subscriber);
      this.#lifetimes.delete(subscriber);
      this.#subscribers.delete(subscriber);
      this.#families.leave(subscriber);
    });
    if (access.isOutdated(subscriber)) subscriber.finish(accessChanged());
    else this.#join(subscriber);
  }

  /**
   * Goes on with a newer token of the same caller. Where that may see something else, the subscription
   * ends, and the client has to ask again.
   */
  renew(subscriber: Subscriber, identity: Identity): void {
    if (this.#families.isSameWith(subscriber, identity)) {
      subscriber.renew(identity);
      this.#watch(subscriber);
    } else subscriber.finish(accessChanged());
  }

  /** Moves every group to another generation, in batches; those that do not fit it end. */
  async moveTo(generation: Generation): Promise<void> {
    for (const [index, group] of this.#families.groups.entries()) {
      const replanned = group.admitted.readmit(generation);
      if (replanned) group.replan(replanned);
      else for (const member of group.members) member.finish(reloaded());
      if (index % REPLANS_AT_ONCE === REPLANS_AT_ONCE - 1)
        await new Promise((resolve) => setTimeout(resolve, REPLAN_PAUSE_MS));
    }
  }

  /** Returns all sources. What is open to clients is for the transports to close. */
  close(): void {
    this.#stopWatching();
    this.#tokens.stop();
    this.#lifetimes.stop();
    this.#families.close();
  }

  #watch(subscriber: Subscriber): void {
    const { identity } = subscriber.facts;
    if (identity) this.#tokens.set(subscriber, identity.expiresAt * 1_000);
  }

  #join(subscriber: Subscriber): void {
    try {
      this.#families.join(subscriber);
    } catch (error) {
      subscriber.finish(error);
    }
  }

  // Nothing is queued for a client that does not read; what it misses is taken from the change log.
  async #fallBehind(member: Subscriber, frame: Frame): Promise<void> {
    const policy = this.#policyFor(member);
    this.#options.metrics.subscriptionLagging.inc({ policy });
    if (policy === 'close') return member.finish(lagged());
    if (policy === 'conflate') {
      if (!(await member.writeNewest(frame, this.#options.lagLimitMs))) member.finish(lagged());
      return;
    }
    this.#families.leave(member);
    const hasDrained = await member.sink.drained(this.#options.lagLimitMs);
    if (member.isOver) return;
    this.#options.metrics.subscriptionReplays.inc({ result: hasDrained ? 'begun' : 'given up' });
    if (hasDrained) this.#join(member);
    else member.finish(lagged());
  }

  #policyFor({ isResumable, cursor, admitted }: Subscriber): 'replay' | 'conflate' | 'close' {
    if (isResumable && cursor !== undefined) return 'replay';
    return this.#options.conflatedFields.has(admitted.operation.subscription!.fieldName)
      ? 'conflate'
      : 'close';
  }
}

function expired(): CodedError {
  return new CodedError('SUBSCRIPTION_JWT_EXPIRED', 'The access token has expired.');
}

function tooOld(): CodedError {
  return new CodedError('SUBSCRIPTION_MAX_LIFETIME', 'It is time to subscribe anew.');
}

function accessChanged(): CodedError {
  return new CodedError(
    'SUBSCRIPTION_ACCESS_CHANGED',
    'What you may see has changed; get a new token and subscribe again.',
  );
}

function reloaded(): CodedError {
  return new CodedError(
    'SUBSCRIPTION_SCHEMA_RELOAD',
    'The schema has changed, and this operation does not fit it any more.',
  );
}

function lagged(): CodedError {
  return new CodedError('SUBSCRIPTION_LAGGED', 'Events were not read as fast as they came.');
}
