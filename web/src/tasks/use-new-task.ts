import { v7 as newId } from 'uuid';
import type { CreateTaskInput } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useReport } from '../messages/use-report.ts';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { expectedTask } from './expected-task.ts';
import { CreateTaskDocument } from './generated/create-task.ts';
import { placeTask } from './place-task.ts';

/** A function that writes a task of something, where it is shown at once, and answers whether it was taken. */
export function useNewTask(
  of: Pick<CreateTaskInput, 'goalId' | 'parentId'>,
): (title: string) => Promise<boolean> {
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const create = useChange(CreateTaskDocument, placeTask);
  return async (title) => {
    const task = expectedTask({ id: newId(), workspaceId, title });
    const { errors } = await create(
      { id: task.id, workspaceId, title, ...of },
      { __typename: 'TaskPayload', task, errors: [] },
    );
    return report(errors, title);
  };
}
