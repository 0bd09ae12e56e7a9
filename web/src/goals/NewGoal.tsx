import { v7 as newId } from 'uuid';
import { useChange } from '../api/use-change.ts';
import { useReport } from '../messages/use-report.ts';
import { OneLineForm } from '../ui/OneLineForm.tsx';
import { useCanWrite, useViewer, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { expectedGoal } from './expected-goal.ts';
import { CreateGoalDocument } from './generated/create-goal.ts';
import { placeGoal } from './place-goal.ts';

/** One line to write a goal into, at the top or below another. It is there at once; a refusal takes it out. */
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
  const { id: viewerId, displayName } = useViewer();
  const create = useChange(CreateGoalDocument, placeGoal);

  async function onCreate(title: string): Promise<boolean> {
    const id = newId();
    const owner = { __typename: 'User', id: viewerId, displayName } as const;
    const goal = expectedGoal({ id, workspaceId, title, parentId: parentId ?? null, owner });
    const { errors } = await create(
      { id, workspaceId, title, ...(parentId && { parentId }) },
      { __typename: 'GoalPayload', goal, errors: [] },
    );
    if (errors.length === 0) onCreated();
    return report(errors, title);
  }

  if (!canWrite) return null;
  return <OneLineForm label={label} {...(!parentId && { shortcut: 'n' })} onCreate={onCreate} />;
}
