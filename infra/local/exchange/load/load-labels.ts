import { LABELS } from '../read/queries.ts';
import type { Found, LabelRecord } from '../records/record.ts';
import type { Loading } from './loading.ts';
import { type Planned, sendRecords } from './send-records.ts';

type Label = { id: string; name: string };

/** Makes the labels of a file, or takes those of the workspace that have their names. */
export class LabelLoader {
  readonly #loading: Loading;
  readonly #targets = new Map<string, string>();
  #existing: Promise<Label[]> | undefined;

  constructor(loading: Loading) {
    this.#loading = loading;
  }

  /** The id in the workspace; undefined for a label that the file has not brought before. */
  target(sourceId: string): string | undefined {
    return this.#targets.get(sourceId);
  }

  async load(labels: readonly Found<LabelRecord>[]): Promise<void> {
    this.#existing ??= this.#readExisting();
    const existing = await this.#existing;
    const missing = labels.filter((found) => !this.#adopt(existing, found));
    const made = await sendRecords(
      this.#loading,
      missing.map((found) => this.#plan(found)),
    );
    for (const [at, { record }] of missing.entries()) {
      if (!made[at]) continue;
      const id = this.#loading.ids.of('label', record.id);
      this.#targets.set(record.id, id);
      existing.push({ id, name: record.name });
    }
  }

  #adopt(existing: readonly Label[], { record }: Found<LabelRecord>): boolean {
    const { ids, tally } = this.#loading;
    const id = ids.of('label', record.id);
    const name = record.name.toLowerCase();
    const same =
      existing.find((label) => label.id === id) ??
      existing.find((label) => label.name.toLowerCase() === name);
    if (!same) return false;
    this.#targets.set(record.id, same.id);
    tally.count('label', 'there');
    return true;
  }

  #plan(found: Found<LabelRecord>): Planned {
    const { ids, workspaceId } = this.#loading;
    const { id, name, color } = found.record;
    const input = { id: ids.of('label', id), workspaceId, name, color };
    return { found, changes: [{ mutation: 'createLabel', input }] };
  }

  async #readExisting(): Promise<Label[]> {
    const { session, workspaceId } = this.#loading;
    const { labels } = await session.send<{ labels: Label[] | null }>(LABELS, { workspaceId });
    return labels ?? [];
  }
}
