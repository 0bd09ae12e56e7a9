import type { DocumentNode } from 'graphql';
import { createStore, del, delMany, entries, set, type UseStore } from 'idb-keyval';
import { v7 as newId } from 'uuid';

/** A change that the API has not answered yet, as it is kept in the browser. */
export type KeptChange = {
  /** Its idempotency key; later ones are greater. */
  readonly id: string;
  readonly userId: string;
  /** The page that made it. */
  readonly pageId: string;
  readonly document: DocumentNode;
  readonly variables: { readonly input: Record<string, unknown> };
  /** What it is about, for telling the person. */
  readonly what: string | undefined;
  readonly madeAt: number;
};

let store: UseStore | undefined;
// Where a browser lets nothing be kept, changes wait in the open page only.
const opened = (): UseStore => (store ??= createStore('trellis', 'changes'));
const orNothing = () => undefined;

/**
 * The changes of one person that wait for their answer. They are kept in the browser, so that a closed page does
 * not lose them: the next page of the same person sends what a closed one has left.
 */
export class Outbox {
  readonly userId: string;
  readonly #pageId = newId();
  readonly #waiting = new Set<string>();
  readonly #listeners = new Set<() => void>();

  constructor(userId: string) {
    this.userId = userId;
  }

  /** How many changes of this page wait. */
  get count(): number {
    return this.#waiting.size;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps a change until it is settled. */
  keep(change: Omit<KeptChange, 'userId' | 'pageId' | 'madeAt'>): void {
    const { userId } = this;
    this.#wait(change.id);
    const kept = { ...change, userId, pageId: this.#pageId, madeAt: Date.now() };
    void run(() => set(change.id, kept, opened()));
  }

  /** The change was answered, or the feed has brought it. */
  settle(id: string | null): void {
    if (!id || !this.#waiting.delete(id)) return;
    this.#tell();
    void run(() => del(id, opened()));
  }

  /** All changes of the person that wait, in this page and in others, the earliest first. */
  async all(): Promise<readonly KeptChange[]> {
    const found = (await run(() => entries<string, KeptChange>(opened()))) ?? [];
    return found
      .map(([, change]) => change)
      .filter(({ userId }) => userId === this.userId)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Gives up all that waits. */
  async forget(): Promise<void> {
    const changes = await this.all();
    await run(() =>
      delMany(
        changes.map(({ id }) => id),
        opened(),
      ),
    );
    this.#waiting.clear();
    this.#tell();
  }

  /** Says that this page lives, so that no other one takes over its changes, until the function is called. */
  claim(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    void navigator.locks?.request(lockOf(this.#pageId), () => promise);
    return resolve;
  }

  /** Sends what closed pages have left, one after the other. No two pages send the changes of a third. */
  async takeOver(send: (change: KeptChange) => Promise<void>): Promise<void> {
    const left = (await this.all()).filter(({ pageId }) => pageId !== this.#pageId);
    for (const [pageId, changes] of Map.groupBy(left, (change) => change.pageId))
      await ifClosed(pageId, async () => {
        for (const change of changes) this.#wait(change.id);
        for (const change of changes) await send(change);
      });
  }

  #wait(id: string): void {
    this.#waiting.add(id);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const lockOf = (pageId: string) => `trellis.page.${pageId}`;

// Without locks (pages by plain HTTP from elsewhere) a change may be sent twice, which its key makes harmless.
async function ifClosed(pageId: string, act: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return act();
  await navigator.locks.request(lockOf(pageId), { ifAvailable: true }, async (lock) => {
    if (lock) await act();
  });
}

async function run<Result>(use: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await use();
  } catch {
    return orNothing();
  }
}
