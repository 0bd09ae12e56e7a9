import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Data, Person } from './person.ts';

const WATCH = /* GraphQL */ `
  subscription ($workspaceId: ID!, $after: ChangeCursor) {
    taskChanged(workspaceId: $workspaceId, after: $after) {
      __typename
      ... on TaskChange { cursor eventId taskId version }
    }
  }
`;

/** A client that resumes after the last cursor it saw whenever its subscription ends. */
export class Follower {
  readonly events: { eventId: string; taskId: string; version: number }[] = [];
  resumes = -1;
  /** How often it was told that some changes cannot be had any more. */
  resyncs = 0;
  #after: string | null;
  #stopped = false;
  #dispose: () => unknown = () => undefined;
  readonly #done: Promise<void>;

  constructor(person: Person, after: string | null) {
    this.#after = after;
    this.#done = this.#follow(person);
  }

  async #follow(person: Person): Promise<void> {
    while (!this.#stopped) {
      this.resumes += 1;
      // Whatever ends a subscription, the next begins after the last change seen.
      await this.#subscribe(person).catch(() => undefined);
      if (!this.#stopped) await wait(100);
    }
  }

  async #subscribe({ url, token, workspaceId }: Person): Promise<void> {
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    this.#dispose = () => client.dispose();
    for await (const { data } of client.iterate({
      query: WATCH,
      variables: { workspaceId, after: this.#after },
    })) {
      const item = (data as Data)?.taskChanged;
      if (!item) continue;
      if (item.__typename === 'ResyncRequired') this.resyncs += 1;
      if (item.__typename !== 'TaskChange') continue;
      this.#after = item.cursor;
      if (!this.events.some(({ eventId }) => eventId === item.eventId)) this.events.push(item);
    }
  }

  /** Resolves when `count` different events have come. */
  async until(count: number): Promise<void> {
    while (this.events.length < count) await wait(25);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#dispose();
    await this.#done;
  }
}
