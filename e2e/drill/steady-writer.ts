import { newId } from '@trellis/kernel/ids';
import { type Person, post } from '../person.ts';

const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { message } } }`;

/** A task whose creation was acknowledged, and when. */
export type Written = { readonly id: string; readonly at: number };

/** Creates tasks one after the other, and remembers those it was told are there. */
export class SteadyWriter {
  readonly written: Written[] = [];
  readonly #person: Person;
  readonly #goalId: string;
  #isStopped = false;
  readonly #done: Promise<void>;

  constructor(person: Person, goalId: string) {
    this.#person = person;
    this.#goalId = goalId;
    this.#done = this.#write();
  }

  async #write(): Promise<void> {
    const { url, token, workspaceId } = this.#person;
    while (!this.#isStopped) {
      const id = newId();
      const input = { id, workspaceId, goalId: this.#goalId, title: 'Before the fire' };
      const answer = await post(url, { query: CREATE_TASK, variables: { input } }, token).catch(
        () => null,
      );
      if (answer?.data?.createTask?.task) this.written.push({ id, at: Date.now() });
    }
  }

  /** Resolves when so many were written. */
  async until(count: number): Promise<void> {
    while (this.written.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#done;
  }
}
