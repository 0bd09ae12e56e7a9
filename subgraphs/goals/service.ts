import { readFileSync } from 'node:fs';
import { buildSchema } from '@trellis/kernel/graphql/build-schema';
import type { Logger } from '@trellis/kernel/logger';
import {
  createSubgraphService,
  type SubgraphConfig,
  type SubgraphDefinition,
  type SubgraphOverrides,
} from '@trellis/kernel/subgraph/service';
import { createGoalsContext } from './context.ts';
import { entities } from './persistence/entities.ts';
import { migrations } from './persistence/migrations/index.ts';
import { taskReactions } from './reactions/task-changes.ts';
import { onWorkspaceDeleted } from './reactions/workspace-deleted.ts';
import { resolvers } from './resolvers/index.ts';
import { subscribers } from './subscribers.ts';

const typeDefs = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');

/** What goals are, how they are read and changed, and what moves their progress. */
export function createGoalsService(
  config: SubgraphConfig,
  options: SubgraphOverrides & { logger: Logger },
) {
  const definition: SubgraphDefinition = {
    name: 'goals',
    entities,
    migrations,
    schema: buildSchema({ typeDefs, resolvers }),
    subscribers,
    createContext: createGoalsContext,
    createConsumers: () => [
      { name: 'goals.progress', types: ['tasks.#'], reactions: taskReactions },
      {
        name: 'goals.accounts',
        types: ['accounts.workspace-deleted.v1'],
        reactions: [onWorkspaceDeleted],
      },
    ],
  };
  return createSubgraphService(definition, config, options);
}
