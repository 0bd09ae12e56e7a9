import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@trellis/kernel/ids';
import { type Data, type Person, post } from './person.ts';

const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id version } cursor errors { code message } } }`;
const UPDATE_TASK = /* GraphQL */ `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { task { id version } errors { code message } } }`;
const COMPLETE_TASK = /* GraphQL */ `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { task { id version } errors { code message } } }`;
const REOPEN_TASK = /* GraphQL */ `mutation ($input: ReopenTaskInput!) { reopenTask(input: $input) { task { id version } errors { code message } } }`;

const WORKERS = 12;
const RETRY_MS = 100;
const GIVE_UP_MS = 120_000;

/** A task as its client knows it: what was acknowledged, and nothing else. */
export type Entry = {
  readonly id: string;
  readonly goalId: string;
  version: number;
  isDone: boolean;
};

/** What clients were told is done, to be compared with what is there in the end. */
export class Ledger {
  readonly entries: Entry[] = [];
  acknowledged = 0;
  retries = 0;
  /** Where the last task that was created stands in the change feed. */
  cursor: string | null = null;
  readonly #person: Person;
  readonly #goalIds: readonly string[];

  constructor(person: Person, goalIds: readonly string[]) {
    this.#person = person;
    this.#goalIds = goalIds;
  }

  /**
   * Makes `mutations` mutations, several at once: each task is created, renamed, completed, and some
   * are reopened. A call without an answer is repeated with its key until it has one.
   */
  async write(mutations: number, onAcknowledged: (count: number) => void): Promise<void> {
    let planned = 0;
    const worker = async () => {
      while (planned < mutations) {
        const steps = Math.min(mutations - planned, planned % 5 === 0 ? 4 : 3);
        planned += steps;
        await this.#liveOfOneTask(steps, () => onAcknowledged(this.acknowledged));
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, worker));
  }

  async #liveOfOneTask(steps: number, onStep: () => void): Promise<void> {
    const id = newId();
    const goalId = this.#goalIds[this.entries.length % this.#goalIds.length] as string;
    const entry: Entry = { id, goalId, version: 0, isDone: false };
    this.entries.push(entry);
    const { workspaceId } = this.#person;
    const life: [string, object, boolean][] = [
      [CREATE_TASK, { id, workspaceId, goalId, title: 'Written down' }, false],
      [UPDATE_TASK, { id, title: 'Written down twice' }, false],
      [COMPLETE_TASK, { id }, true],
      [REOPEN_TASK, { id }, false],
    ];
    for (const [mutation, input, isDone] of life.slice(0, steps)) {
      const { task, cursor } = await this.#insist(mutation, input);
      this.cursor = cursor ?? this.cursor;
      Object.assign(entry, { version: task.version, isDone });
      this.acknowledged += 1;
      onStep();
    }
  }

  async #insist(query: string, input: object): Promise<Data> {
    const variables = { input: { ...input, meta: { idempotencyKey: newId() } } };
    const deadline = Date.now() + GIVE_UP_MS;
    for (;;) {
      const answer = await post(this.#person.url, { query, variables }, this.#person.token).catch(
        (error: Error) => error,
      );
      const payload =
        answer instanceof Error ? null : (Object.values(answer.data ?? {})[0] as Data);
      if (payload?.task) return payload;
      const code = payload?.errors[0]?.code;
      if (code && code !== 'IDEMPOTENCY_IN_PROGRESS')
        throw new Error(`Refused: ${JSON.stringify(payload.errors)}`);
      if (Date.now() > deadline)
        throw new Error(`No answer for two minutes: ${JSON.stringify(answer)}`);
      this.retries += 1;
      await wait(RETRY_MS);
    }
  }
}
