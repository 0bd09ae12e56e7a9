import { readFileSync } from 'node:fs';
import { buildSchema } from '@trellis/kernel/graphql/build-schema';
import type { Logger } from '@trellis/kernel/logger';
import {
  createSubgraphService,
  type SubgraphConfig,
  type SubgraphDefinition,
  type SubgraphOverrides,
} from '@trellis/kernel/subgraph/service';
import { createTasksContext } from './context.ts';
import { keptEvents } from './events.ts';
import { CommentSchema } from './persistence/comment-record.ts';
import { LabelSchema } from './persistence/label-record.ts';
import { migrations } from './persistence/migrations/index.ts';
import { ReminderSchema } from './persistence/reminder-record.ts';
import { SeriesSchema } from './persistence/series-record.ts';
import { TaskSchema } from './persistence/task-record.ts';
import { onGoalDeleted } from './reactions/goal-deleted.ts';
import { onWorkspaceDeleted } from './reactions/workspace-deleted.ts';
import { resolvers } from './resolvers/index.ts';
import { jobs } from './scheduling/jobs.ts';
import { subscribers } from './subscribers.ts';

const typeDefs = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');

/** What tasks are, and how they are read and changed. */
export function createTasksService(
  config: SubgraphConfig,
  options: SubgraphOverrides & { logger: Logger },
) {
  const definition: SubgraphDefinition = {
    name: 'tasks',
    entities: [TaskSchema, SeriesSchema, ReminderSchema, LabelSchema, CommentSchema],
    migrations,
    schema: buildSchema({ typeDefs, resolvers }),
    subscribers,
    createContext: createTasksContext,
    createConsumers: () => [
      { name: 'tasks.goals', types: ['goals.goal-deleted.v1'], reactions: [onGoalDeleted] },
      {
        name: 'tasks.accounts',
        types: ['accounts.workspace-deleted.v1'],
        reactions: [onWorkspaceDeleted],
      },
    ],
    jobs,
    keptEvents,
  };
  return createSubgraphService(definition, config, options);
}
