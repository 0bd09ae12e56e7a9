import type { ApolloClient } from '@apollo/client';
import { TaskPageDocument } from './generated/task-page.ts';
import { type TaskRowFragment, TaskRowFragmentDoc } from './generated/task-row.ts';
import { belongs, compareIn, type TaskView, toQuery } from './task-view.ts';
import { writeRows } from './write-rows.ts';

const PAGE_SIZE = 100;

export type TaskListState = {
  readonly ids: readonly string[];
  /** Null above 10,000. */
  readonly total: number | null;
  readonly status: 'loading' | 'idle' | 'failed';
  readonly hasMore: boolean;
  readonly error?: unknown;
};

export type TaskListOptions = {
  readonly client: ApolloClient;
  readonly workspaceId: string;
  readonly viewerId: string;
  readonly view: TaskView;
};

/**
 * The ids of the tasks of a view, a page at a time, kept in order as tasks change. The tasks themselves are in
 * the cache, where each row watches its own: a list of thousands costs nothing when one of them changes.
 */
export class TaskList {
  readonly #options: TaskListOptions;
  readonly #listeners = new Set<() => void>();
  #state: TaskListState = { ids: [], total: null, status: 'loading', hasMore: true };
  #cursor: string | null = null;
  #run = 0;

  constructor(options: TaskListOptions) {
    this.#options = options;
  }

  get state(): TaskListState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads from the beginning, as many as were there before. What is shown stays until the answer is there. */
  async reload(): Promise<void> {
    const wanted = Math.max(this.#state.ids.length, 1);
    const run = ++this.#run;
    let ids: string[] = [];
    let after: string | null = null;
    try {
      do {
        const page = await this.#read(after);
        if (run !== this.#run) return;
        ids = [...ids, ...page.nodes.map(({ id }) => id)];
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        this.#cursor = after;
        if (ids.length < wanted && after) continue;
        this.#become({ ids, total: page.totalCount, status: 'idle', hasMore: after !== null });
        return;
      } while (after);
    } catch (error) {
      if (run === this.#run) this.#become({ ...this.#state, status: 'failed', error });
    }
  }

  /** Reads the next page, if there is one and nothing is being read. */
  async loadMore(): Promise<void> {
    if (this.#state.status === 'loading' || !this.#cursor) return;
    const run = this.#run;
    this.#become({ ...this.#state, status: 'loading' });
    try {
      const page = await this.#read(this.#cursor);
      if (run !== this.#run) return;
      const known = new Set(this.#state.ids);
      const ids = page.nodes.map(({ id }) => id).filter((id) => !known.has(id));
      this.#cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      this.#become({
        ids: [...this.#state.ids, ...ids],
        total: page.totalCount,
        status: 'idle',
        hasMore: this.#cursor !== null,
      });
    } catch (error) {
      if (run === this.#run) this.#become({ ...this.#state, status: 'failed', error });
    }
  }

  /** Puts a task where it belongs now, or takes it out. */
  place(task: TaskRowFragment): void {
    const { view, viewerId } = this.#options;
    const wasThere = this.#state.ids.includes(task.id);
    const ids = wasThere ? this.#state.ids.filter((id) => id !== task.id) : this.#state.ids;
    if (!belongs(task, view, viewerId)) {
      if (wasThere) this.#change(ids, -1);
      return;
    }
    const index = this.#indexFor(task, ids);
    // Behind what was loaded it comes with its page.
    if (index === ids.length && this.#state.hasMore) {
      this.#change(ids, wasThere ? 0 : 1);
      return;
    }
    if (wasThere && this.#state.ids[index] === task.id) return;
    this.#change(ids.toSpliced(index, 0, task.id), wasThere ? 0 : 1);
  }

  /** Takes a task out that is gone. */
  remove(id: string): void {
    if (!this.#state.ids.includes(id)) return;
    this.#change(
      this.#state.ids.filter((other) => other !== id),
      -1,
    );
  }

  #change(ids: readonly string[], difference: number): void {
    const { total } = this.#state;
    this.#become({ ...this.#state, ids, total: total === null ? null : total + difference });
  }

  #indexFor(task: TaskRowFragment, ids: readonly string[]): number {
    const compare = compareIn(this.#options.view);
    let [low, high] = [0, ids.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#known(ids[middle] as string);
      if (other && compare(task, other) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #known(id: string): TaskRowFragment | null {
    return this.#options.client.cache.readFragment({
      id: `Task:${id}`,
      fragment: TaskRowFragmentDoc,
      fragmentName: 'TaskRow',
    });
  }

  async #read(after: string | null) {
    const { client, workspaceId, view, viewerId } = this.#options;
    const { data } = await client.query({
      query: TaskPageDocument,
      variables: { workspaceId, ...toQuery(view, viewerId), first: PAGE_SIZE, after },
      fetchPolicy: 'no-cache',
    });
    if (!data?.tasks) throw new Error('The tasks could not be read.');
    await writeRows(client.cache, data.tasks.nodes);
    return data.tasks;
  }

  #become(state: TaskListState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
