export const RECURRENCE_ANCHORS = ['SCHEDULE', 'COMPLETION'] as const;
export type RecurrenceAnchor = (typeof RECURRENCE_ANCHORS)[number];

export const MISSED_POLICIES = ['JUMP_TO_FUTURE', 'KEEP_EACH'] as const;
export type MissedPolicy = (typeof MISSED_POLICIES)[number];

export const MONTH_END_POLICIES = ['CLAMP', 'OMIT'] as const;
export type MonthEndPolicy = (typeof MONTH_END_POLICIES)[number];

/** How a series repeats, as it is stored. `toSchedule` makes one; keys are local, see `key.ts`. */
export type Schedule = {
  /** RFC 5545 §3.3.10 in canonical form: `FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20271231`. */
  readonly rule: string;
  /** The key of the first occurrence. One with a time makes every occurrence timed. */
  readonly start: string;
  readonly timeZone: string;
  readonly anchor: RecurrenceAnchor;
  readonly missed: MissedPolicy;
  readonly monthEnd: MonthEndPolicy;
  /** HH:MM */
  readonly dayStartsAt: string;
};
