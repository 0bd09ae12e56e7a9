import {
  CodedError,
  invalidInput,
  isUserError,
  limitExceeded,
  notFound,
  type UserErrorCode,
} from '@trellis/kernel/errors';
import { payload, toUserError, type UserErrorView } from '@trellis/kernel/graphql-errors';
import { requireRole } from '@trellis/kernel/identity';
import { isUuid } from '@trellis/kernel/ids';
import { sql } from 'kysely';
import type { TasksContext } from '../context.ts';
import { distinct } from '../domain/task.ts';
import type { BulkTaskAction, BulkUpdateTasksInput } from '../generated/resolvers.ts';
import { cancelIn } from './cancel-task.ts';
import { completeIn } from './complete-task.ts';
import { deleteIn } from './delete-task.ts';
import { archiveIn } from './put-away.ts';
import { type TaskScope, taskCommand } from './task-command.ts';
import { updateIn } from './update-task.ts';

const MAX_IDS = 100;
const MAX_ID_LENGTH = 64;

export type BatchResultView = {
  id: string;
  taskId: string | null;
  errors: UserErrorView[];
};

export type BatchPayloadView = {
  results: BatchResultView[];
  cursor: string | null;
  errors: UserErrorView[];
  clientMutationId: string | null;
};

/** Does the same to many tasks: all or nothing, or each for itself. */
export async function bulkUpdateTasks(
  context: TasksContext,
  input: BulkUpdateTasksInput,
): Promise<BatchPayloadView> {
  const shaped = await payload(input, () => changeAll(context, input)).catch((error) => {
    if (error instanceof AllRefused) return refusedView(input, error);
    throw error;
  });
  const { results = [], cursor = null, errors, clientMutationId } = shaped;
  return { results, cursor, errors, clientMutationId };
}

function changeAll(context: TasksContext, input: BulkUpdateTasksInput) {
  return taskCommand(context, { command: 'bulkUpdateTasks', input }, async (scope) => {
    const { workspaceId, atomic = true } = input;
    requireRole(scope.identity, workspaceId, 'MEMBER');
    checkInput(input);
    const ids = distinct(input.ids.map((id) => id.toLowerCase()));
    const parents = await lockTasks(scope, workspaceId, ids);
    const byId = new Map<string, BatchResultView>();
    for (const id of deepestFirst(ids, parents))
      byId.set(id, await changeOne(scope, { id, known: parents, input }));
    const results = input.ids.map((id) => byId.get(id.toLowerCase()) as BatchResultView);
    if (atomic && results.some(({ errors }) => errors.length > 0))
      throw new AllRefused([...byId.values()]);
    return { results };
  });
}

function checkInput({ ids, action, set }: BulkUpdateTasksInput): void {
  if (ids.length === 0) throw invalidInput(['ids'], 'must not be empty');
  if (ids.length > MAX_IDS)
    throw limitExceeded(['ids'], MAX_IDS, `At most ${MAX_IDS} tasks at once.`);
  // Errors and results name the ids as they were given.
  const long = ids.findIndex((id) => id.length > MAX_ID_LENGTH);
  if (long >= 0) throw invalidInput(['ids', String(long)], 'expected a UUID');
  if ((action ?? 'UPDATE') === 'UPDATE' && !set)
    throw invalidInput(['set'], 'must be given to update tasks');
  if (action && action !== 'UPDATE' && set) throw invalidInput(['set'], 'goes with UPDATE only');
}

/**
 * Locks them in one order, and their series before them as single commands do, so that nobody who
 * does the same at once is locked out.
 */
async function lockTasks(
  { em }: TaskScope,
  workspaceId: string,
  ids: readonly string[],
): Promise<Parents> {
  const kysely = em.getKysely<object>();
  const possible = ids.filter(isUuid);
  await sql`
    select from series
    where id in (select series_id from task where id = any(${possible}::uuid[]))
    order by id for update`.execute(kysely);
  const { rows } = await sql<{ id: string; parentId: string | null }>`
    select id, parent_id as "parentId" from task
    where id = any(${possible}::uuid[]) and workspace_id = ${workspaceId}
      and deleted_at is null
    order by id for update`.execute(kysely);
  return new Map(rows.map(({ id, parentId }) => [id, parentId]));
}

/** A parent is closed after its subtasks, whatever the order of the ids. */
function deepestFirst(ids: readonly string[], parents: Parents): string[] {
  const depthOf = (id: string): number => {
    const parentId = parents.get(id);
    return parentId ? 1 + depthOf(parentId) : 0;
  };
  return [...ids].sort((a, b) => depthOf(b) - depthOf(a));
}

/** The parent of each task that is there. */
type Parents = ReadonlyMap<string, string | null>;

type Item = { id: string; known: Parents; input: BulkUpdateTasksInput };

async function changeOne(scope: TaskScope, { id, known, input }: Item): Promise<BatchResultView> {
  try {
    if (!known.has(id)) throw notFound([], id);
    const act = ACTIONS[input.action ?? 'UPDATE'];
    await scope.attempt((em) => act({ ...scope, em }, id, input));
    return { id, taskId: id, errors: [] };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { id, taskId: null, errors: [toUserError(at(id, error))] };
  }
}

function at(id: string, error: CodedError<UserErrorCode>): CodedError<UserErrorCode> {
  const { code, message, inputPath, details } = error;
  // What the command calls its `id` is the id here.
  const inner = inputPath[0] === 'id' ? [] : inputPath;
  return new CodedError(code, message, { path: ['ids', id, ...inner], details });
}

type Action = (scope: TaskScope, id: string, input: BulkUpdateTasksInput) => Promise<unknown>;

const ACTIONS: Readonly<Record<BulkTaskAction, Action>> = {
  UPDATE: (scope, id, { set }) => updateIn(scope, { ...set, id }),
  COMPLETE: (scope, id) => completeIn(scope, { id, force: false }),
  CANCEL: (scope, id) => cancelIn(scope, { id, scope: 'THIS' }),
  ARCHIVE: (scope, id) => archiveIn(scope, { id }),
  DELETE: (scope, id) => deleteIn(scope, { id, scope: 'THIS' }),
};

/** Undoes the transaction; its results say which tasks were in the way. */
class AllRefused extends Error {
  readonly results: readonly BatchResultView[];

  constructor(results: readonly BatchResultView[]) {
    super('Nothing was changed.');
    this.results = results;
  }
}

function refusedView(input: BulkUpdateTasksInput, { results }: AllRefused): BatchPayloadView {
  return {
    results: [],
    cursor: null,
    errors: results.flatMap(({ errors }) => errors),
    clientMutationId: input.meta?.clientMutationId ?? null,
  };
}
