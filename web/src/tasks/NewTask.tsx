import { v7 as newId } from 'uuid';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { OneLineForm } from '../ui/OneLineForm.tsx';
import { useCanWrite, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { expectedTask } from './expected-task.ts';
import { CreateTaskDocument } from './generated/create-task.ts';
import type { TaskRowFragment } from './generated/task-row.ts';

/** One line to write a task into. It is in the list at once; a refusal takes it out and says why. */
export function NewTask({
  onPlaced,
  onRefused,
}: {
  onPlaced: (task: TaskRowFragment) => void;
  onRefused: (id: string) => void;
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const create = useChange(CreateTaskDocument);

  async function onCreate(title: string): Promise<boolean> {
    const id = newId();
    const task = expectedTask({ id, workspaceId, title });
    const sending = create(
      { id, workspaceId, title },
      { __typename: 'TaskPayload', task, errors: [] },
    );
    onPlaced(task);
    const { payload, errors } = await sending;
    if (payload?.task) onPlaced(payload.task);
    else onRefused(id);
    return report(errors, title);
  }

  if (!canWrite) return null;
  return <OneLineForm label={t.tasks.newTitle} shortcut="n" onCreate={onCreate} />;
}
