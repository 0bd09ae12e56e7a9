import type { Frequency } from './frequency.ts';
import type { Topic } from './notice.ts';
import { DEFAULT_PREFERENCES, IN_APP, type Preferences, type Rules } from './preferences.ts';
import { coverWholeWeek, type QuietWindow, WEEKDAYS } from './quiet-hours.ts';

const MAX_WINDOWS = 28;
const MAX_RULES = 100;

export type RuleChange = {
  readonly topic: Topic;
  readonly channel: string;
  readonly frequency: Frequency;
};

/** What somebody wants to be otherwise: absent is unchanged, null as if it had never been set. */
export type PreferenceChanges = {
  readonly rules?: readonly RuleChange[] | null;
  readonly quietHours?: readonly QuietWindow[] | null;
  readonly digestAt?: string | null;
  readonly timeZone?: string | null;
  readonly notifyOwnActions?: boolean | null;
};

type Set = Partial<Omit<Preferences, 'version'>>;

type Refused = {
  readonly refused: 'INVALID_INPUT' | 'LIMIT_EXCEEDED';
  readonly message: string;
  readonly path: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
};

/** The parts of preferences that become others by these changes, each in full. */
export function decidePreferences(before: Preferences, changes: PreferenceChanges): Set | Refused {
  const { rules, quietHours, digestAt, timeZone, notifyOwnActions } = changes;
  const refusal = refusalOfRules(rules ?? []) ?? refusalOfWindows(quietHours ?? []);
  if (refusal) return refusal;
  const { digestAt: usual, notifyOwnActions: usually } = DEFAULT_PREFERENCES;
  const wanted: Set = {
    ...(rules && { rules: withRules(before.rules, rules) }),
    ...(quietHours !== undefined && { quietHours: (quietHours ?? []).map(inOrder) }),
    ...(digestAt !== undefined && { digestAt: digestAt ?? usual }),
    ...(timeZone !== undefined && { timeZone }),
    ...(notifyOwnActions !== undefined && { notifyOwnActions: notifyOwnActions ?? usually }),
  };
  const differing = Object.entries(wanted).filter(
    ([part, value]) => canonical(value) !== canonical(before[part as keyof Preferences]),
  );
  return Object.fromEntries(differing);
}

function refusalOfRules(rules: readonly RuleChange[]): Refused | null {
  if (rules.length > MAX_RULES) return tooMany('rules', MAX_RULES);
  for (const [index, { topic, channel, frequency }] of rules.entries()) {
    const path = ['rules', String(index)];
    if (topic === 'SECURITY') return invalid([...path, 'topic'], 'not SECURITY, which is fixed');
    if (channel === IN_APP.name && frequency !== 'IMMEDIATE' && frequency !== 'OFF')
      return invalid([...path, 'frequency'], `IMMEDIATE or OFF for ${IN_APP.name}`);
  }
  return null;
}

function refusalOfWindows(windows: readonly QuietWindow[]): Refused | null {
  if (windows.length > MAX_WINDOWS) return tooMany('quietHours', MAX_WINDOWS);
  for (const [index, { days, start, end }] of windows.entries()) {
    const path = ['quietHours', String(index)];
    if (days.length === 0) return invalid([...path, 'days'], 'at least one day');
    if (start === end) return invalid([...path, 'end'], 'another time than `start`');
  }
  return coverWholeWeek(windows) ? invalid(['quietHours'], 'not the whole week') : null;
}

function invalid(path: readonly string[], constraint: string): Refused {
  const message = `${path.join('.')}: ${constraint}.`;
  return { refused: 'INVALID_INPUT', message, path, details: { constraint } };
}

function tooMany(part: string, limit: number): Refused {
  const message = `At most ${limit} at once.`;
  return { refused: 'LIMIT_EXCEEDED', message, path: [part], details: { limit } };
}

function withRules(before: Rules, changes: readonly RuleChange[]): Rules {
  const rules: { -readonly [Name in Topic]?: Rules[Name] } = { ...before };
  for (const { topic, channel, frequency } of changes)
    rules[topic] = { ...rules[topic], [channel]: frequency };
  return rules;
}

function inOrder(window: QuietWindow): QuietWindow {
  const days = WEEKDAYS.filter((day) => window.days.includes(day));
  const { start, end, allowUrgent } = window;
  return { days, start, end, allowUrgent };
}

/** Equal texts for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
