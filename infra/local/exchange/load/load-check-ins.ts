import { checkInsOf } from '../read/read-goals.ts';
import type { CheckInRecord, Found } from '../records/record.ts';
import type { Loading } from './loading.ts';
import { OF_NOW, type Planned, sendRecords } from './send-records.ts';
import { tellAuthor } from './tell-author.ts';

/**
 * Posts check-ins. The API takes no id for them, so those that are there are known by what they say.
 */
export class CheckInLoader {
  readonly #loading: Loading;
  readonly #keyResults = new Set<string>();

  constructor(loading: Loading) {
    this.#loading = loading;
  }

  /** A goal of the file has this key result. */
  measures(keyResultId: string): void {
    this.#keyResults.add(keyResultId);
  }

  /** @returns the goals that have got a check-in now */
  async load(
    checkIns: readonly Found<CheckInRecord>[],
    wasThere: (goalId: string) => boolean,
  ): Promise<ReadonlySet<string>> {
    const goalIds = new Set(
      checkIns.map(({ record }) => this.#loading.ids.of('goal', record.goal)),
    );
    const posted = await this.#postedIn([...goalIds].filter(wasThere));
    const planned = checkIns.map((found) => this.#plan(found));
    const missing = planned.filter(({ found, key }) => {
      const left = posted.get(key) ?? 0;
      if (left > 0) this.#loading.tally.count(found.record.type, 'there');
      posted.set(key, left - 1);
      return left <= 0;
    });
    const made = await sendRecords(this.#loading, missing);
    const count = made.filter(Boolean).length;
    if (count > 0) this.#loading.tally.remark(OF_NOW, count);
    return new Set(missing.map(({ found }) => found.record.goal));
  }

  /** How often each thing was said. */
  async #postedIn(goalIds: readonly string[]): Promise<Map<string, number>> {
    const posted = new Map<string, number>();
    for (const goalId of goalIds) {
      for await (const { health, body } of checkInsOf(this.#loading.session, goalId)) {
        const key = keyOf(goalId, health, body);
        posted.set(key, (posted.get(key) ?? 0) + 1);
      }
    }
    return posted;
  }

  #plan(found: Found<CheckInRecord>): PlannedCheckIn {
    const { ids, viewerId } = this.#loading;
    const { goal, health, values } = found.record;
    const goalId = ids.of('goal', goal);
    const body = tellAuthor(found.record, viewerId);
    const known = values.filter(({ keyResult }) => this.#keyResults.has(keyResult));
    const input = {
      goalId,
      health,
      body,
      values: known.map(({ keyResult, value }) => ({
        keyResultId: ids.of('keyResult', keyResult),
        value,
      })),
    };
    const key = keyOf(goalId, health, body);
    return { found, key, changes: [{ mutation: 'postCheckIn', input }] };
  }
}

type PlannedCheckIn = Planned & { readonly found: Found<CheckInRecord>; readonly key: string };

function keyOf(goalId: string, health: string, body: string): string {
  return JSON.stringify([goalId, health, body.normalize('NFC')]);
}
