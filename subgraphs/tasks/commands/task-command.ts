import { type CommandInput, type CommandScope, transact } from '@trellis/kernel/command';
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
    const result = await work(scope);
    return { ...result, cursor: scope.lastCursor() };
  });
}

/** The same scope for what follows from an event: its events name that one as their cause. */
export function following(scope: TaskScope, cursor: string): TaskScope {
  const because = { follows: cursor, isOwn: true } as const;
  return {
    ...scope,
    append: (event, aggregate, data) => scope.append(event, aggregate, data, because),
  };
}
