import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@trellis/kernel/ids';
import { Agent, request } from 'undici';
import type { Data, Person } from '../person.ts';

const READ = /* GraphQL */ `query ($id: ID!) { task(id: $id) { title status goal { title } } }`;
const CREATE = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { code } } }`;

export type LoadResult = {
  readonly sent: number;
  /** Ids of tasks whose creation was acknowledged. */
  readonly created: readonly string[];
  /** How many requests were not answered as they should, by what came instead. */
  readonly failures: Readonly<Record<string, number>>;
  readonly p95Ms: number;
};

/**
 * Sends so many requests a second until it is stopped, whatever becomes of those before: one in ten creates
 * a task, the others read one over two subgraphs. Nothing is ever sent again.
 */
export class SteadyLoad {
  readonly #person: Person;
  readonly #goalId: string;
  readonly #perSecond: number;
  readonly #agent = new Agent({ connections: 64 });
  readonly #created: string[] = [];
  readonly #failures = new Map<string, number>();
  readonly #times: number[] = [];
  readonly #underWay = new Set<Promise<void>>();
  #sent = 0;
  #isStopped = false;
  readonly #done: Promise<void>;

  constructor(person: Person, options: { goalId: string; taskId: string; perSecond: number }) {
    this.#person = person;
    this.#goalId = options.goalId;
    this.#perSecond = options.perSecond;
    this.#done = this.#run(options.taskId);
  }

  async stop(): Promise<LoadResult> {
    this.#isStopped = true;
    await this.#done;
    await this.#agent.close();
    const sorted = this.#times.toSorted((a, b) => a - b);
    return {
      sent: this.#sent,
      created: this.#created,
      failures: Object.fromEntries(this.#failures),
      p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    };
  }

  async #run(taskId: string): Promise<void> {
    const begun = performance.now();
    while (!this.#isStopped) {
      const due = ((performance.now() - begun) / 1_000) * this.#perSecond;
      while (this.#sent < due) this.#send(taskId);
      await wait(5);
    }
    await Promise.all(this.#underWay);
  }

  #send(taskId: string): void {
    this.#sent += 1;
    const isWrite = this.#sent % 10 === 0;
    const work = (isWrite ? this.#create() : this.#read(taskId)).catch((error: Error) => {
      const what = `${isWrite ? 'create' : 'read'}: ${withoutIds(error.message)}`;
      this.#failures.set(what, (this.#failures.get(what) ?? 0) + 1);
    });
    this.#underWay.add(work);
    void work.then(() => this.#underWay.delete(work));
  }

  async #read(id: string): Promise<void> {
    const data = await this.#ask(READ, { id });
    if (!data.task?.goal?.title) throw new Error(JSON.stringify(data));
  }

  async #create(): Promise<void> {
    const id = newId();
    const { workspaceId } = this.#person;
    const input = { id, workspaceId, goalId: this.#goalId, title: 'While all is replaced' };
    const data = await this.#ask(CREATE, { input });
    if (data.createTask?.task?.id !== id) throw new Error(JSON.stringify(data));
    this.#created.push(id);
  }

  async #ask(query: string, variables: object): Promise<Data> {
    const begun = performance.now();
    const { statusCode, body } = await request(this.#person.url, {
      method: 'POST',
      dispatcher: this.#agent,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.#person.token}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await body.json()) as { data?: Data; errors?: unknown };
    this.#times.push(performance.now() - begun);
    if (statusCode !== 200 || errors) throw new Error(`${statusCode} ${JSON.stringify(errors)}`);
    return data;
  }
}

function withoutIds(text: string): string {
  return text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
}
