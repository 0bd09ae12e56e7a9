import type { Append } from '@trellis/kernel/outbox/outbox';
import type { TaskScope } from './task-command.ts';

/** Does a part of a command so that its failure undoes that part, events included, and no more. */
export async function withinSavepoint<Result>(
  scope: TaskScope,
  work: (scope: TaskScope) => Promise<Result>,
): Promise<Result> {
  const appended: (() => void)[] = [];
  const append: Append = (definition, aggregate, data) => {
    // As it is now: a later event of the same thing has another version.
    const { id, workspaceId, version, streamId } = aggregate;
    const frozen = { id, workspaceId, version, ...(streamId && { streamId }) };
    appended.push(() => scope.append(definition, frozen, data));
    return '';
  };
  const result = await scope.em.transactional((em) => work({ ...scope, em, append }));
  for (const forward of appended) forward();
  return result;
}
