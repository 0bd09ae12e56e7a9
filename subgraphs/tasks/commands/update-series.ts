import { illegalTransition } from '@trellis/kernel/errors';
import type { TasksContext } from '../context.ts';
import type { UpdateSeriesInput } from '../generated/resolvers.ts';
import { continueSeries } from './continue-series.ts';
import { reviseSeries } from './revise-series.ts';
import { loadSeries } from './series-command.ts';
import { checkTemplate } from './series-template.ts';
import { taskCommand } from './task-command.ts';

/** Changes rule or template of a series, from one occurrence on or as a whole. */
export function updateSeries(context: TasksContext, input: UpdateSeriesInput) {
  return taskCommand(context, { command: 'updateSeries', input }, async (scope) => {
    const { series, openTask } = await loadSeries(scope, input);
    if (series.state === 'ENDED')
      throw illegalTransition('The series has ended; start a new one.', { from: 'ENDED' });
    const template = await checkTemplate(scope, series, input.template ?? {});
    const edit = { series, openTask, template, input };
    return input.scope === 'ALL' ? reviseSeries(scope, edit) : continueSeries(scope, edit);
  });
}
