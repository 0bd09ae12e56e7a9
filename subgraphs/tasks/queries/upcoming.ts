import { identityOf } from '@trellis/kernel/context';
import { CodedError, isUserError } from '@trellis/kernel/errors';
import { toUserError, type UserErrorView } from '@trellis/kernel/graphql-errors';
import { toSeriesSchedule } from '../commands/insert-series.ts';
import type { TasksContext } from '../context.ts';
import { describeRule } from '../domain/recurrence/describe-rule.ts';
import { type Occurrence, occurrences } from '../domain/recurrence/occurrences.ts';
import type { QueryRecurrencePreviewArgs } from '../generated/resolvers.ts';
import type { SeriesRow } from '../persistence/series-row.ts';

const MAX_OCCURRENCES = 100;

/** What follows the open task of a series; nothing if it makes no tasks any more. */
export async function upcomingOf(
  context: TasksContext,
  series: SeriesRow,
  first: number,
): Promise<Occurrence[]> {
  checkSize(first);
  if (series.state === 'ENDED') return [];
  const open = await context.openTasks.load(series.id);
  const { skippedKeys: skipped, generatedCount } = series;
  return occurrences(series, {
    ...(open ? { after: open.occurrenceKey } : { from: context.now() }),
    limit: first,
    skipped,
    generatedCount,
  });
}

export type OccurrenceView = Occurrence;

export type PreviewView = {
  rule: string | null;
  summary: string | null;
  occurrences: Occurrence[];
  errors: UserErrorView[];
};

/** What a rule would do, without storing it. */
export function previewOf(
  context: TasksContext,
  { input, from, first }: QueryRecurrencePreviewArgs,
): PreviewView {
  checkSize(first);
  try {
    const schedule = toSeriesSchedule(input, identityOf(context).timeZone, []);
    const found = occurrences(schedule, { from: from ?? context.now(), limit: first });
    return {
      rule: schedule.rule,
      summary: describeRule(schedule),
      occurrences: found,
      errors: [],
    };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { rule: null, summary: null, occurrences: [], errors: [toUserError(error)] };
  }
}

function checkSize(first: number): void {
  if (first < 1 || first > MAX_OCCURRENCES)
    throw new CodedError('BAD_USER_INPUT', `\`first\` goes from 1 to ${MAX_OCCURRENCES}.`);
}
