import { checkRule } from './check-rule.ts';
import { invalid, isRefusal, type Refusal, unsupported } from './refusal.ts';
import { type Frequency, type Rule, type RuleWeekday, WEEKDAYS } from './rule.ts';

const MAX_LENGTH = 500;
const PARTS = ['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST', 'UNTIL', 'COUNT'];

/** Reads the text of an RRULE (RFC 5545 §3.3.10) as clients write it: in any case and order. */
export function parseRule(text: string): Rule | Refusal {
  const parts = splitParts(text);
  if (!(parts instanceof Map)) return parts;
  const rule = toRule(parts);
  return checkRule(rule) ?? rule;
}

function splitParts(text: string): Map<string, string> | Refusal {
  if (text.length > MAX_LENGTH) return malformed(`at most ${MAX_LENGTH} characters`);
  const parts = new Map<string, string>();
  for (const part of tidy(text).split(';')) {
    const refusal = addPart(parts, part);
    if (refusal) return refusal;
  }
  return parts.has('FREQ') ? parts : malformed('with a FREQ');
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;+$/, '');
}

function addPart(parts: Map<string, string>, part: string): Refusal | null {
  const [, name, value] = /^([A-Z-]+)=([^=:]+)$/.exec(part) ?? [];
  if (!name || !value) return malformed('parts such as FREQ=DAILY, with semicolons between');
  if (!PARTS.includes(name)) return unsupported(`${name} is not among ${PARTS.join(', ')}`);
  if (parts.has(name)) return malformed(`${name} only once`);
  parts.set(name, value);
  return null;
}

function malformed(constraint: string): Refusal {
  return invalid(['rule'], constraint, `The rule must be an RRULE of RFC 5545: ${constraint}.`);
}

/** What cannot be read becomes NaN, -1 or a frequency that is none; `checkRule` refuses those. */
function toRule(parts: ReadonlyMap<string, string>): Rule {
  const weekStart = parts.get('WKST');
  const count = parts.get('COUNT');
  return {
    frequency: parts.get('FREQ') as Frequency,
    interval: toWhole(parts.get('INTERVAL') ?? '1'),
    months: listOf(parts.get('BYMONTH'), toWhole).sort((a, b) => a - b),
    monthDays: listOf(parts.get('BYMONTHDAY'), toSigned).sort((a, b) => rank(a) - rank(b)),
    weekdays: distinctWeekdays(listOf(parts.get('BYDAY'), toWeekday)),
    weekStart: weekStart === undefined ? null : toWeekdayNumber(weekStart),
    until: parts.get('UNTIL') ?? null,
    count: count === undefined ? null : toWhole(count),
  };
}

function listOf<Item>(text: string | undefined, read: (item: string) => Item): Item[] {
  return text === undefined ? [] : [...new Set(text.split(',').map(read))];
}

function distinctWeekdays(weekdays: readonly RuleWeekday[]): RuleWeekday[] {
  const byPlace = weekdays.map((day) => [rank(day.nth ?? 0) * 7 + day.weekday, day] as const);
  return [...new Map(byPlace)].sort(([a], [b]) => a - b).map(([, day]) => day);
}

/** Counted from the end comes after counted from the start. */
function rank(place: number): number {
  return place < 0 ? place + 100 : place;
}

function toWhole(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

function toSigned(text: string): number {
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

function toWeekday(text: string): RuleWeekday {
  const nth = text.slice(0, -2);
  return { nth: nth === '' ? null : toSigned(nth), weekday: toWeekdayNumber(text.slice(-2)) };
}

function toWeekdayNumber(text: string): number {
  return (WEEKDAYS as readonly string[]).indexOf(text);
}

/** The rule of a schedule, which was checked when it was stored. */
export function readStoredRule(text: string): Rule {
  const rule = parseRule(text);
  if (isRefusal(rule)) throw new Error(`Not a stored rule: ${rule.message}`);
  return rule;
}
