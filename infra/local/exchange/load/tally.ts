import { RECORD_TYPES, type RecordType } from '../records/record.ts';

const MOST_LINES = 1_000;

type Counts = { created: number; there: number; changed: number; skipped: number };
type Remark = { readonly line: number; readonly reason: string };

/** What became of the records of a file. */
export class Tally {
  readonly #counts = new Map<RecordType, Counts>();
  readonly #skipped = new Remarks();
  readonly #notes = new Remarks();
  readonly #general = new Map<string, number>();
  #total = 0;

  count(type: RecordType, outcome: keyof Counts): void {
    const counts = this.of(type);
    counts[outcome] += 1;
    this.#total += 1;
  }

  /** A record, or something that should have been one, is left out. */
  skip(line: number, reason: string, type?: RecordType): void {
    if (type) this.count(type, 'skipped');
    this.#skipped.add({ line, reason });
  }

  /** Something at this line is lost, while the rest of the record is kept. */
  note(line: number, reason: string): void {
    this.#notes.add({ line, reason });
  }

  /** Something that concerns many records is said once, with how many they are. */
  remark(text: string, count = 1): void {
    this.#general.set(text, (this.#general.get(text) ?? 0) + count);
  }

  of(type: RecordType): Counts {
    const counts = this.#counts.get(type) ?? { created: 0, there: 0, changed: 0, skipped: 0 };
    this.#counts.set(type, counts);
    return counts;
  }

  get total(): number {
    return this.#total;
  }

  get hasSkipped(): boolean {
    return this.#skipped.count > 0;
  }

  /** With `found` only how many there are of each type, as nothing was done with them. */
  report(kind: 'done' | 'found' = 'done'): string {
    const tell = kind === 'done' ? describe : ({ created }: Counts) => `${created}`;
    return [
      ...this.#kinds().map(([type, counts]) => `${NAMES[type]}: ${tell(counts)}.`),
      ...[...this.#general].map(([text, count]) => `${text} (${count}).`),
      ...this.#notes.list('Not kept'),
      ...this.#skipped.list('Skipped'),
    ].join('\n');
  }

  #kinds(): [RecordType, Counts][] {
    return RECORD_TYPES.flatMap((type) => {
      const counts = this.#counts.get(type);
      return counts ? [[type, counts] as [RecordType, Counts]] : [];
    });
  }
}

/** Remarks on lines, of which only the first are kept. */
class Remarks {
  count = 0;
  readonly #kept: Remark[] = [];

  add(remark: Remark): void {
    this.count += 1;
    if (this.#kept.length < MOST_LINES) this.#kept.push(remark);
  }

  list(title: string): string[] {
    if (this.count === 0) return [];
    const kept = this.#kept.toSorted((a, b) => a.line - b.line);
    const more = this.count - kept.length;
    return [
      `${title}: ${this.count}`,
      ...kept.map(({ line, reason }) => `  line ${line}: ${reason}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ];
  }
}

const NAMES: Readonly<Record<RecordType, string>> = {
  label: 'Labels',
  goal: 'Goals',
  checkIn: 'Check-ins',
  series: 'Series',
  task: 'Tasks',
  relation: 'Relations',
  comment: 'Comments',
};

function describe({ created, there, changed, skipped }: Counts): string {
  const parts = [`${created} created`, `${there} already there`];
  if (changed > 0) parts.push(`${changed} brought up to date`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return parts.join(', ');
}
