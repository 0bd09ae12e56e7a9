import { CodedError } from '@trellis/kernel/errors';
import type { Logger } from '@trellis/kernel/logger';
import type { Metrics } from '../telemetry/metrics.ts';
import { type Audience, audienceOf } from './audience.ts';
import type { Frame } from './frame.ts';
import { groupKey } from './group-key.ts';
import { ReplayGate } from './replay-gate.ts';
import type { Subscriber } from './subscriber.ts';
import { SubscriptionGroup } from './subscription-group.ts';

export type FamilyOptions = {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly limits: {
    readonly groups: number;
    readonly groupsPerUser: number;
    readonly sources: number;
  };
  /** So long a source stays open after its last subscriber has left. */
  readonly lingerMs: number;
  /** So long a client may take to read what waits for it. */
  readonly lagLimitMs: number;
  readonly onLagging: (member: Subscriber, frame: Frame) => void;
};

/** Groups for one key: the one that is live, and those that began at some place in the past. */
type Family = {
  readonly key: string;
  /** Who asked first. */
  readonly founder: string;
  live: SubscriptionGroup | null;
  readonly resumed: Set<SubscriptionGroup>;
};

/**
 * Finds the group that a subscriber belongs to. Who begins after a place in the past gets a group of
 * its own until that has reached an event that the live group knows too; then the members move over,
 * each behind the last event it has got.
 */
export class GroupFamilies {
  readonly #options: FamilyOptions;
  readonly #gate = new ReplayGate();
  readonly #families = new Map<string, Family>();
  /** How many families each user has founded that are still there. */
  readonly #founded = new Map<string, number>();
  readonly #groupOf = new Map<Subscriber, SubscriptionGroup>();
  readonly #familyOf = new Map<SubscriptionGroup, Family>();
  readonly #lingering = new Map<SubscriptionGroup, NodeJS.Timeout>();

  constructor(options: FamilyOptions) {
    this.#options = options;
  }

  get size(): { families: number; groups: number; lingering: number } {
    return {
      families: this.#families.size,
      groups: this.#familyOf.size,
      lingering: this.#lingering.size,
    };
  }

  get groups(): readonly SubscriptionGroup[] {
    return [...this.#familyOf.keys()];
  }

  /** @throws CodedError SUBSCRIPTION_MAX_LIMIT */
  join(subscriber: Subscriber): void {
    const { admitted, cursor, facts } = subscriber;
    const audience = audienceOf(admitted, facts.identity);
    const family = this.#familyFor(groupKey(admitted, audience), facts.identity?.userId ?? '');
    if (cursor === undefined) {
      this.#enter(this.#live(family, subscriber, audience), subscriber);
      return;
    }
    for (const group of groupsOf(family)) {
      const missed = group.framesAfter(cursor);
      if (!missed) continue;
      this.#enter(group, subscriber, missed);
      return;
    }
    const resumed = this.#open(family, { subscriber, audience, after: cursor });
    family.resumed.add(resumed);
    this.#enter(resumed, subscriber);
    // Two that began at different places meet in the live one, as soon as something happens.
    if (family.resumed.size > 1) this.#live(family, subscriber, audience);
  }

  leave(subscriber: Subscriber): void {
    this.#groupOf.get(subscriber)?.remove(subscriber);
    this.#groupOf.delete(subscriber);
  }

  /** Whether a subscriber would be in the same place with another token. */
  isSameWith(subscriber: Subscriber, identity: Subscriber['facts']['identity']): boolean {
    const group = this.#groupOf.get(subscriber);
    const family = group && this.#familyOf.get(group);
    if (!family) return true;
    const { admitted } = subscriber;
    return groupKey(admitted, audienceOf(admitted, identity)) === family.key;
  }

  close(): void {
    for (const timer of this.#lingering.values()) clearTimeout(timer);
    this.#lingering.clear();
    for (const group of this.groups) group.close();
  }

  #familyFor(key: string, founder: string): Family {
    const known = this.#families.get(key);
    if (known) return known;
    if (this.#families.size >= this.#options.limits.groups)
      throw tooMany('groups', this.#options.limits.groups);
    const { groupsPerUser } = this.#options.limits;
    if (founder && (this.#founded.get(founder) ?? 0) >= groupsPerUser)
      throw tooMany('groupsPerUser', groupsPerUser);
    return { key, founder, live: null, resumed: new Set() };
  }

  #live(family: Family, subscriber: Subscriber, audience: Audience): SubscriptionGroup {
    if (!family.live || family.live.isClosed)
      family.live = this.#open(family, { subscriber, audience, after: undefined });
    return family.live;
  }

  #open(
    family: Family,
    {
      subscriber,
      audience,
      after,
    }: { subscriber: Subscriber; audience: Audience; after: string | undefined },
  ): SubscriptionGroup {
    const { limits, logger, metrics, onLagging } = this.#options;
    if (this.#familyOf.size >= limits.sources) throw tooMany('sources', limits.sources);
    const group: SubscriptionGroup = new SubscriptionGroup({
      admitted: subscriber.admitted,
      facts: subscriber.facts,
      audience,
      after,
      gate: this.#gate,
      patienceMs: this.#options.lagLimitMs,
      logger,
      metrics,
      onLagging,
      onDelivered: () => this.#merge(family),
      onEmpty: () => this.#tidy(family, group),
      onClosed: () => this.#drop(family, group),
    });
    if (!this.#families.has(family.key)) this.#count(family.founder, 1);
    this.#families.set(family.key, family);
    this.#familyOf.set(group, family);
    metrics.subscriptionGroups.set(this.#families.size);
    group.start();
    return group;
  }

  #count(founder: string, change: number): void {
    const now = (this.#founded.get(founder) ?? 0) + change;
    if (now > 0) this.#founded.set(founder, now);
    else this.#founded.delete(founder);
  }

  #enter(group: SubscriptionGroup, subscriber: Subscriber, missed?: readonly Frame[]): void {
    clearTimeout(this.#lingering.get(group));
    this.#lingering.delete(group);
    this.#groupOf.set(subscriber, group);
    group.add(subscriber, missed);
  }

  #merge({ live, resumed }: Family): void {
    if (!live || live.isClosed) return;
    for (const group of resumed)
      for (const member of group.members) {
        const missed = member.cursor === undefined ? null : live.framesAfter(member.cursor);
        if (!missed) continue;
        group.remove(member);
        this.#options.metrics.subscriptionReplays.inc({ result: 'live' });
        this.#enter(live, member, missed);
      }
  }

  /** What has no members is closed: one in the past at once, the live one when nobody needs it. */
  #tidy(family: Family, group: SubscriptionGroup): void {
    if (group.isClosed || group.members.length > 0 || this.#lingering.has(group)) return;
    if (group !== family.live) {
      group.close();
      return;
    }
    if (family.resumed.size > 1) return; // they are about to meet in it
    const timer = setTimeout(() => {
      this.#lingering.delete(group);
      group.close();
    }, this.#options.lingerMs);
    this.#lingering.set(group, timer);
  }

  #drop(family: Family, group: SubscriptionGroup): void {
    clearTimeout(this.#lingering.get(group));
    this.#lingering.delete(group);
    this.#familyOf.delete(group);
    family.resumed.delete(group);
    if (family.live === group) family.live = null;
    if (family.live) this.#tidy(family, family.live);
    const isGone = family.live === null && family.resumed.size === 0;
    if (isGone && this.#families.get(family.key) === family) {
      this.#families.delete(family.key);
      this.#count(family.founder, -1);
    }
    this.#options.metrics.subscriptionGroups.set(this.#families.size);
  }
}

function groupsOf({ live, resumed }: Family): SubscriptionGroup[] {
  return [...(live ? [live] : []), ...resumed].filter(({ isClosed }) => !isClosed);
}

function tooMany(limit: string, most: number): CodedError {
  return new CodedError('SUBSCRIPTION_MAX_LIMIT', 'There are too many subscriptions right now.', {
    details: { limit, most },
  });
}
