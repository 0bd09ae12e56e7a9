export const SERIES_STATES = ['ACTIVE', 'PAUSED', 'ENDED'] as const;
export type SeriesState = (typeof SERIES_STATES)[number];

export const ANCHORS = ['SCHEDULE', 'COMPLETION'] as const;
export const MISSED_POLICIES = ['JUMP_TO_FUTURE', 'KEEP_EACH'] as const;
export const MONTH_END_POLICIES = ['CLAMP', 'OMIT'] as const;

type Refusal = {
  readonly refused: 'ILLEGAL_TRANSITION';
  readonly message: string;
  readonly details: {
    readonly from: SeriesState;
    readonly to: SeriesState;
    readonly allowed: readonly SeriesState[];
  };
};

const REACHABLE: Readonly<Record<SeriesState, readonly SeriesState[]>> = {
  ACTIVE: ['PAUSED', 'ENDED'],
  PAUSED: ['ACTIVE', 'ENDED'],
  ENDED: [],
};

/** The state a series takes, or null when it has it already. What has ended stays so. */
export function decideSeriesState(
  from: SeriesState,
  to: SeriesState,
): SeriesState | null | Refusal {
  if (from === to) return null;
  if (REACHABLE[from].includes(to)) return to;
  return {
    refused: 'ILLEGAL_TRANSITION',
    message: 'The series has ended; start a new one.',
    details: { from, to, allowed: REACHABLE[from] },
  };
}
