import type { EventEnvelope } from '../messaging/event.ts';

/** A change as the feed carries it. `previous` is the position of the one before it in its stream. */
export type FeedMessage = {
  readonly stream: string;
  readonly previous: number;
  readonly envelope: EventEnvelope;
};

/**
 * The fast way of changes to live subscriptions, one per subgraph. It may lose anything at any
 * time: whoever listens compares `previous` and reads the change log when something is missing.
 */
export interface ChangeFeed {
  /** Sends in order. Never rejects: what cannot be sent is left to the change log. */
  publish(messages: readonly FeedMessage[]): Promise<void>;
  /** Answers how to stop listening. `onMessage` gets frozen objects that others may share. */
  subscribe(stream: string, onMessage: (message: FeedMessage) => void): Promise<() => void>;
  isUp(): boolean;
  close(): Promise<void>;
}
