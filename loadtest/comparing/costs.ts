import { median } from '../bench/statistics.ts';
import type { CpuPerRequest } from '../running/cpu-per-request.ts';

/** One of those that are compared, with its rounds in their order. */
export type Side = {
  readonly name: string;
  /** The parts that are Trellis itself. */
  readonly own: readonly string[];
  readonly rounds: readonly CpuPerRequest[];
};

type Shares = { readonly trellis: number; readonly postgres: number; readonly total: number };

/** What a request costs on a side. */
export type Cost = {
  readonly name: string;
  /** Milliseconds of CPU: medians of the rounds. */
  readonly ms: Shares;
  /** Against the first side in the same round: medians. */
  readonly ratios: Shares;
};

/** What a request costs on each side, and how many times as much as on the first. */
export function costsOf(sides: readonly Side[]): Cost[] {
  const bases = sides[0] ? sharesOf(sides[0]) : [];
  return sides.map((side) => {
    const rounds = sharesOf(side);
    const middle = (of: (shares: Shares, round: number) => number) => median(rounds.map(of));
    return {
      name: side.name,
      ms: eachShare((share) => middle((shares) => shares[share])),
      ratios: eachShare((share) =>
        middle((shares, round) => shares[share] / (bases[round]?.[share] ?? Number.NaN)),
      ),
    };
  });
}

function sharesOf({ own, rounds }: Side): Shares[] {
  return rounds.map(({ parts, total }) => ({
    trellis: own.reduce((sum, name) => sum + (parts[name] ?? 0), 0),
    postgres: parts.PostgreSQL ?? 0,
    total,
  }));
}

function eachShare(figureOf: (share: keyof Shares) => number): Shares {
  return {
    trellis: figureOf('trellis'),
    postgres: figureOf('postgres'),
    total: figureOf('total'),
  };
}

/** The costs as a table in Markdown, each with its ratio; `notes` are one more column. */
export function tableOf(
  costs: readonly Cost[],
  notes?: { readonly heading: string; readonly cells: readonly string[] },
): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const headings = ['', 'Trellis', 'PostgreSQL', 'All', ...(notes ? [notes.heading] : [])];
  const rows = costs.map(({ name, ms, ratios }, index) => {
    const cell = (share: keyof Shares) =>
      `${ms[share].toFixed(2)} ms (${ratios[share].toFixed(2)})`;
    const note = notes ? [notes.cells[index] ?? ''] : [];
    return row([name, cell('trellis'), cell('postgres'), cell('total'), ...note]);
  });
  return [row(headings), row(headings.map(() => '---')), ...rows].join('\n');
}
