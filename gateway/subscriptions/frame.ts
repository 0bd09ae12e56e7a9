/** One event as clients get it, made once for all who get the same. */
export type Frame = {
  /** The result of the operation for this event, as JSON. */
  readonly payload: string;
  /** Where the event stands in the change log of its source, if that has one. */
  readonly cursor: string | undefined;
  /** When the change was made, in Unix time with milliseconds, if the event tells. */
  readonly occurredAt: number | undefined;
};

/** Where the frames of one subscription go. */
export interface Sink {
  readonly transport: 'websocket' | 'sse';
  write(frame: Frame): void;
  /** Whether more waits to be read by the client than should. */
  isCongested(): boolean;
  /** Answers whether the client has read what waited, at the latest after the limit. */
  drained(limitMs: number): Promise<boolean>;
}
