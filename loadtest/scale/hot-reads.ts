import type { Kysely } from 'kysely';
import type { KernelDatabase } from '../../kernel/persistence/tables.ts';
import { createAssignedTasksLoader } from '../../subgraphs/tasks/queries/assigned-tasks.ts';
import { createTaskCommentsLoader } from '../../subgraphs/tasks/queries/comments.ts';
import { createGoalTasksLoader } from '../../subgraphs/tasks/queries/goal-tasks.ts';
import { createLabelsLoader, listLabels } from '../../subgraphs/tasks/queries/labels.ts';
import {
  createIsBlockedLoader,
  createRelationsLoader,
} from '../../subgraphs/tasks/queries/relations.ts';
import { createTaskRemindersLoader } from '../../subgraphs/tasks/queries/reminders.ts';
import { searchTasks } from '../../subgraphs/tasks/queries/search-tasks.ts';
import { listSeries } from '../../subgraphs/tasks/queries/series-list.ts';
import {
  createOpenTaskLoader,
  createSeriesTasksLoader,
} from '../../subgraphs/tasks/queries/series-tasks.ts';
import { createSubtasksLoader } from '../../subgraphs/tasks/queries/subtasks.ts';
import { listTasks, type TaskListArguments } from '../../subgraphs/tasks/queries/task-list.ts';
import { createTaskStatsLoader } from '../../subgraphs/tasks/queries/task-stats.ts';
import { createGoalSummaryLoader } from '../../subgraphs/tasks/queries/task-summary.ts';
import { createTaskLoader } from '../../subgraphs/tasks/queries/tasks-by-id.ts';
import { claim } from '../../subgraphs/tasks/scheduling/fire-reminders.ts';
import { NOW } from './data.ts';
import type { Side } from './side.ts';
import { COMMON_WORD, PREFIX, RARE_WORD } from './vocabulary.ts';

type Read = (side: Side) => Promise<unknown>;

/** A read that people wait for. `prepare` is not timed. */
export type HotRead = {
  readonly name: string;
  readonly prepare: (side: Side) => Promise<() => Promise<unknown>>;
};

const PAGE = {};
const DEEP_PAGES = 8;

const read = (name: string, run: Read): HotRead => ({
  name,
  prepare: async (side) => () => run(side),
});
const list = (name: string, args: Omit<TaskListArguments, 'workspaceId'>): HotRead =>
  read(name, ({ reading, ids }) => listTasks(reading, { ...args, workspaceId: ids.workspaceId }));
const search = (name: string, text: string): HotRead =>
  read(name, ({ reading, ids }) => searchTasks(reading, { workspaceId: ids.workspaceId, text }));

const inOrder = (
  field: 'DUE' | 'PRIORITY' | 'SORT_KEY' | 'UPDATED_AT',
  direction: 'ASC' | 'DESC' = 'ASC',
) => ({
  orderBy: [{ field, direction, nullsLast: true }],
});

/** The page that one comes to by turning pages. */
function deep(name: string, args: Omit<TaskListArguments, 'workspaceId'>): HotRead {
  return {
    name,
    async prepare({ reading, ids: { workspaceId } }) {
      let after: string | null = null;
      for (let page = 0; page < DEEP_PAGES; page += 1)
        after = (await listTasks(reading, { ...args, workspaceId, after })).pageInfo.endCursor;
      return () => listTasks(reading, { ...args, workspaceId, after });
    },
  };
}

/** Claims what is due and gives it back. */
async function claimAndRelease({ reading }: Side): Promise<void> {
  const transaction = await reading.kysely.startTransaction().execute();
  try {
    await claim(transaction as unknown as Kysely<KernelDatabase>, NOW);
  } finally {
    await transaction.rollback().execute();
  }
}

/** Each goes through the query function that the API uses. */
export const HOT_READS: readonly HotRead[] = [
  list('tasks, newest first', {}),
  deep('tasks, newest first, page 9', {}),
  list('tasks by due date, open and overdue', {
    filter: { status: ['TODO', 'IN_PROGRESS'], isOverdue: true },
    ...inOrder('DUE'),
  }),
  list('tasks by priority', inOrder('PRIORITY', 'DESC')),
  deep('tasks by priority, page 9', inOrder('PRIORITY', 'DESC')),
  list('tasks as arranged', inOrder('SORT_KEY')),
  deep('tasks as arranged, page 9', inOrder('SORT_KEY')),
  list('tasks, last changed first', inOrder('UPDATED_AT', 'DESC')),
  read('tasks with a label', ({ reading, ids }) =>
    listTasks(reading, {
      workspaceId: ids.workspaceId,
      filter: { labelId: { eq: ids.labelIds[3] as string } },
    }),
  ),
  read('tasks of a person', ({ reading, ids }) =>
    createAssignedTasksLoader(reading).load({
      userId: ids.memberIds[3] as string,
      list: { workspaceId: ids.workspaceId, page: PAGE },
    }),
  ),
  read('tasks of 20 goals', ({ reading, ids }) =>
    createGoalTasksLoader(reading).loadMany(
      ids.goalIds.map((goalId) => ({ goalId, list: { filter: null, orderBy: null, page: PAGE } })),
    ),
  ),
  read('subtasks of 20 tasks', ({ reading, ids }) =>
    createSubtasksLoader(reading).loadMany(ids.parentIds.map((id) => ({ id, page: PAGE }))),
  ),
  read('a task by id', ({ reading, ids }) =>
    createTaskLoader(reading).load(ids.taskIds[0] as string),
  ),
  read('50 tasks by id', ({ reading, ids }) => createTaskLoader(reading).loadMany(ids.taskIds)),
  read('whether 50 tasks are blocked', ({ reading, ids }) =>
    createIsBlockedLoader(reading).loadMany(ids.taskIds),
  ),
  read('relations of 50 tasks', ({ reading, ids }) =>
    createRelationsLoader(reading).loadMany(ids.taskIds),
  ),
  read('labels of the workspace', ({ reading, ids }) => listLabels(reading, ids.workspaceId)),
  read('labels of 50 tasks', ({ reading, ids }) =>
    createLabelsLoader(reading).loadMany(
      ids.taskIds.map((_, index) => [ids.labelIds[index % 20] as string]),
    ),
  ),
  read('comments of 20 tasks', ({ reading, ids }) =>
    createTaskCommentsLoader(reading).loadMany(ids.discussedIds.map((id) => ({ id, page: PAGE }))),
  ),
  read('reminders of 50 tasks', ({ reading, ids }) =>
    createTaskRemindersLoader(reading).loadMany(ids.taskIds),
  ),
  search('search for a common word', COMMON_WORD),
  search('search for a rare word', RARE_WORD),
  search('search for the beginning of words', PREFIX),
  search('search for two words', `${COMMON_WORD} ${RARE_WORD}`),
  read('statistics of the workspace', ({ reading, ids }) =>
    createTaskStatsLoader(reading).load(ids.workspaceId),
  ),
  read('task summaries of 20 goals', ({ reading, ids }) =>
    createGoalSummaryLoader(reading).loadMany(ids.goalIds),
  ),
  read('series of the workspace', ({ reading, ids }) =>
    listSeries(reading, { workspaceId: ids.workspaceId }),
  ),
  read('open tasks of 10 series', ({ reading, ids }) =>
    createOpenTaskLoader(reading).loadMany(ids.seriesIds),
  ),
  read('occurrences of 10 series', ({ reading, ids }) =>
    createSeriesTasksLoader(reading).loadMany(ids.seriesIds.map((id) => ({ id, page: PAGE }))),
  ),
  read('claim of due reminders', claimAndRelease),
];
