import type { CommandInput } from '@trellis/kernel/command';
import { payload } from '@trellis/kernel/graphql-errors';
import { replayDeadLetters } from '@trellis/kernel/messaging/dead-letter-api';
import { addComment } from '../commands/add-comment.ts';
import { bulkUpdateTasks } from '../commands/bulk-update-tasks.ts';
import { cancelTask, skipTaskOccurrence } from '../commands/cancel-task.ts';
import { deleteComment, editComment } from '../commands/change-comment.ts';
import { endSeries, pauseSeries, resumeSeries } from '../commands/change-series-state.ts';
import { completeTask } from '../commands/complete-task.ts';
import { createSeries } from '../commands/create-series.ts';
import { createTask } from '../commands/create-task.ts';
import { deleteTask } from '../commands/delete-task.ts';
import { createLabel, deleteLabel, updateLabel } from '../commands/labels.ts';
import { linkTasks, unlinkTasks } from '../commands/link-tasks.ts';
import { archiveTask, snoozeTask, unarchiveTask, watchTask } from '../commands/put-away.ts';
import { deleteReminder, setReminder, snoozeReminder } from '../commands/reminders.ts';
import { reopenTask } from '../commands/reopen-task.ts';
import { restoreTask } from '../commands/restore-task.ts';
import { updateSeries } from '../commands/update-series.ts';
import { updateTask } from '../commands/update-task.ts';
import { forgetReads, type TasksContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

type Command<Input, Result> = (context: TasksContext, input: Input) => Promise<Result>;

/** Answers with what a command did, read anew: a document may hold several mutations. */
function fresh<Input, Result>(command: Command<Input, Result>) {
  return async (_root: unknown, { input }: { input: Input }, context: TasksContext) => {
    const result = await command(context, input);
    forgetReads(context);
    return result;
  };
}

function answer<Input extends CommandInput, Result extends object>(
  command: Command<Input, Result>,
) {
  return fresh((context, input: Input) => payload(input, () => command(context, input)));
}

export const Mutation: MutationResolvers = {
  createTask: answer(createTask),
  updateTask: answer(updateTask),
  completeTask: answer(completeTask),
  reopenTask: answer(reopenTask),
  cancelTask: answer(cancelTask),
  skipTaskOccurrence: answer(skipTaskOccurrence),
  snoozeTask: answer(snoozeTask),
  deleteTask: answer(deleteTask),
  restoreTask: answer(restoreTask),
  archiveTask: answer(archiveTask),
  unarchiveTask: answer(unarchiveTask),
  bulkUpdateTasks: fresh(bulkUpdateTasks),
  linkTasks: answer(linkTasks),
  unlinkTasks: answer(unlinkTasks),
  watchTask: answer(watchTask),
  createSeries: answer(createSeries),
  updateSeries: answer(updateSeries),
  pauseSeries: answer(pauseSeries),
  resumeSeries: answer(resumeSeries),
  endSeries: answer(endSeries),
  setReminder: answer(setReminder),
  snoozeReminder: answer(snoozeReminder),
  deleteReminder: answer(deleteReminder),
  createLabel: answer(createLabel),
  updateLabel: answer(updateLabel),
  deleteLabel: answer(deleteLabel),
  addComment: answer(addComment),
  editComment: answer(editComment),
  deleteComment: answer(deleteComment),
  replayTasksDeadLetters: (_root, { input }, context) => replayDeadLetters(context, input),
};
