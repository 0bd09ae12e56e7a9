import { v7 as newId } from 'uuid';
import { useChange } from '../api/use-change.ts';
import { useReport } from '../messages/use-report.ts';
import { OneLineForm } from '../ui/OneLineForm.tsx';
import { useCanWrite, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { CreateGoalDocument } from './generated/create-goal.ts';

/** One line to write a goal into, at the top or below another. */
export function NewGoal({
  label,
  parentId,
  onCreated,
}: {
  label: string;
  parentId?: string;
  onCreated: () => void;
}) {
  const report = useReport();
  const canWrite = useCanWrite();
  const { id: workspaceId } = useWorkspace();
  const create = useChange(CreateGoalDocument);

  async function onCreate(title: string): Promise<boolean> {
    const below = parentId ? { parentId } : {};
    const { errors } = await create({ id: newId(), workspaceId, title, ...below });
    if (errors.length === 0) onCreated();
    return report(errors, title);
  }

  if (!canWrite) return null;
  return <OneLineForm label={label} {...(!parentId && { shortcut: 'n' })} onCreate={onCreate} />;
}
