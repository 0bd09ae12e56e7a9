import type { WatchGoalsSubscription } from '../goals/generated/watch-goals.ts';
import type { WatchNotificationsSubscription } from '../inbox/generated/watch-notifications.ts';
import type { WatchTasksSubscription } from '../tasks/generated/watch-tasks.ts';

type ChangeOf<Item> = Exclude<Item, { __typename: 'ResyncRequired' }>;

type Changes = {
  tasks: ChangeOf<WatchTasksSubscription['taskChanged']>;
  goals: ChangeOf<WatchGoalsSubscription['goalChanged']>;
  notifications: ChangeOf<WatchNotificationsSubscription['notificationReceived']>;
};

export type FeedName = keyof Changes;
export type Received<Name extends FeedName> = Changes[Name];
export type Feeds = { readonly [Name in FeedName]: Feed<Received<Name>> };

/** Hands what comes in by one subscription to all screens that show it. */
export class Feed<Change> {
  readonly #changed = new Set<(change: Change) => void>();
  readonly #missed = new Set<() => void>();

  /** Where changes come in. */
  readonly sink = {
    onChange: (change: Change): void => {
      for (const listener of this.#changed) listener(change);
    },
    onResync: (): void => {
      for (const listener of this.#missed) listener();
    },
  };

  onChange(listener: (change: Change) => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  onMissed(listener: () => void): () => void {
    this.#missed.add(listener);
    return () => this.#missed.delete(listener);
  }
}
