import { conditionOf, untilOf } from './course.ts';
import { addMonths, type Day, formatDay, LAST_DAY } from './day.ts';
import { firstFrom } from './grid.ts';
import { invalid, type Refusal } from './refusal.ts';
import type { Rule } from './rule.ts';
import type { MonthEndPolicy, RecurrenceAnchor } from './schedule.ts';

const MONTHS_TO_LOOK_AHEAD = 120;

type Frame = {
  readonly start: Day;
  readonly anchor: RecurrenceAnchor;
  readonly monthEnd: MonthEndPolicy;
};

/** Whether a rule leads anywhere, and begins at its start. */
export function checkStart(rule: Rule, { start, anchor, monthEnd }: Frame): Refusal | null {
  if (untilOf(rule) < start) return endsBeforeStart(start);
  const scheduled = { rule, monthEnd, start };
  const ahead = Math.min(addMonths(start, MONTHS_TO_LOOK_AHEAD), LAST_DAY);
  if (anchor === 'COMPLETION') {
    return firstFrom(conditionOf(scheduled), start, ahead) === null ? leadsNowhere() : null;
  }
  const first = firstFrom(scheduled, start, Math.min(ahead, untilOf(rule)));
  if (first === null) return leadsNowhere();
  return first === start ? null : startsElsewhere(start, first);
}

function endsBeforeStart(start: Day): Refusal {
  const constraint = `UNTIL is not before the start, ${formatDay(start)}`;
  return invalid(['rule'], constraint, `The rule must not end before it starts: ${constraint}.`);
}

function leadsNowhere(): Refusal {
  const constraint = 'with a date in the next ten years and before its end';
  return invalid(['rule'], constraint, 'This rule has no date in the next ten years.');
}

function startsElsewhere(start: Day, first: Day): Refusal {
  const message = `${formatDay(start)} is no date of this rule. Its first is ${formatDay(first)}.`;
  return invalid(['start', 'date'], `on a date of the rule, such as ${formatDay(first)}`, message);
}
