export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export type Frequency = (typeof FREQUENCIES)[number];
export type Weekday = (typeof WEEKDAYS)[number];

/** A rule as the form knows it. `rest` is what the form does not show and leaves as it is. */
export type RuleParts = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly days: readonly Weekday[];
  readonly rest: string;
};

const KNOWN = ['FREQ', 'INTERVAL', 'BYDAY'];

/** Reads a rule (RFC 5545) into the parts of the form. */
export function parseRule(rule: string): RuleParts {
  const pairs = rule.split(';').map((pair) => pair.split('=') as [string, string]);
  const values = new Map(pairs);
  const days = (values.get('BYDAY') ?? '').split(',');
  const isSimple = days.every((day) => WEEKDAYS.includes(day as Weekday));
  return {
    frequency: FREQUENCIES.find((name) => name === values.get('FREQ')) ?? 'WEEKLY',
    interval: Number(values.get('INTERVAL') ?? 1),
    days: isSimple ? (days as Weekday[]) : [],
    rest: pairs
      .filter(([name]) => !KNOWN.includes(name) || (name === 'BYDAY' && !isSimple))
      .map((pair) => pair.join('='))
      .join(';'),
  };
}

/** Writes the parts of the form as a rule. Days count for weeks only. */
export function formatRule({ frequency, interval, days, rest }: RuleParts): string {
  const parts = [
    `FREQ=${frequency}`,
    interval > 1 && `INTERVAL=${interval}`,
    frequency === 'WEEKLY' && days.length > 0 && `BYDAY=${inOrder(days).join(',')}`,
    rest,
  ];
  return parts.filter(Boolean).join(';');
}

function inOrder(days: readonly Weekday[]): Weekday[] {
  return WEEKDAYS.filter((day) => days.includes(day));
}
