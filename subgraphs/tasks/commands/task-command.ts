import { type CommandInput, type CommandScope, transact } from '@trellis/kernel/command';
import type { Append } from '@trellis/kernel/outbox/outbox';
import type { TasksContext } from '../context.ts';

/** What a command of tasks works with. */
export type TaskScope = CommandScope;

/** Runs a command; its answer gets the cursor of its last event, or null if there was none. */
export function taskCommand<Input extends CommandInput, Result extends object>(
  context: TasksContext,
  command: { command: string; input: Input },
  work: (scope: TaskScope) => Promise<Result>,
): Promise<Result & { cursor: string | null }> {
  return transact(context, command, async (scope) => {
    let cursor: string | null = null;
    const append: Append = (definition, aggregate, data) => {
      cursor = scope.append(definition, aggregate, data);
      return cursor;
    };
    const result = await work({ ...scope, append });
    return { ...result, cursor };
  });
}
