import { useEffect, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { CreateTaskInput } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useReport } from '../messages/use-report.ts';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { expectedTask } from './expected-task.ts';
import { CreateTaskDocument } from './generated/create-task.ts';
import type { TaskRowFragment } from './generated/task-row.ts';

/** Tasks of one thing, with those that were written here and that the API does not show yet. */
export function useAddedTasks(
  known: readonly TaskRowFragment[],
  { of, onSettled }: { of: Pick<CreateTaskInput, 'goalId' | 'parentId'>; onSettled?: () => void },
): {
  readonly tasks: readonly TaskRowFragment[];
  /** Writes a new one; answers whether it was taken. */
  readonly add: (title: string) => Promise<boolean>;
} {
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const create = useChange(CreateTaskDocument);
  const [added, setAdded] = useState<readonly TaskRowFragment[]>([]);
  const unknown = withoutAll(added, known);
  // Once the API has shown it, it is the API that says when it is gone.
  useEffect(() => setAdded((before) => withoutAll(before, known)), [known]);
  return {
    tasks: [...known, ...unknown],
    async add(title) {
      const task = expectedTask({ id: newId(), workspaceId, title });
      setAdded((before) => [...before, task]);
      const { errors } = await create(
        { id: task.id, workspaceId, title, ...of },
        { __typename: 'TaskPayload', task, errors: [] },
      );
      if (errors.length > 0) setAdded((before) => before.filter(({ id }) => id !== task.id));
      onSettled?.();
      return report(errors, title);
    },
  };
}

function withoutAll(
  tasks: readonly TaskRowFragment[],
  others: readonly TaskRowFragment[],
): readonly TaskRowFragment[] {
  const left = tasks.filter(({ id }) => !others.some((other) => other.id === id));
  return left.length === tasks.length ? tasks : left;
}
