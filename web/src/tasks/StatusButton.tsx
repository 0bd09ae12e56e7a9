import { Button } from 'react-aria-components/Button';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { CompleteTaskDocument } from './generated/complete-task.ts';
import { ReopenTaskDocument } from './generated/reopen-task.ts';
import type { TaskRowFragment } from './generated/task-row.ts';
import { StatusMark } from './StatusMark.tsx';
import { OPEN_STATUSES } from './task-view.ts';

/** Completes an open task and opens a closed one again. */
export function StatusButton({ task, tabIndex }: { task: TaskRowFragment; tabIndex?: number }) {
  const { t } = useMessages();
  const report = useReport();
  const complete = useChange(CompleteTaskDocument);
  const reopen = useChange(ReopenTaskDocument);
  const isOpen = OPEN_STATUSES.includes(task.status);

  async function toggle(): Promise<void> {
    const changed: TaskRowFragment = {
      ...task,
      status: isOpen ? 'DONE' : 'TODO',
      completedAt: isOpen ? new Date().toISOString() : null,
    };
    const expected = {
      __typename: 'TaskPayload',
      task: changed,
      successor: null,
      errors: [],
    } as const;
    const { errors } = await (isOpen ? complete : reopen)(
      { id: task.id },
      { ...expected, errors: [] },
    );
    report(errors, task.title);
  }

  return (
    <Button
      className="status-button"
      aria-label={isOpen ? t.tasks.complete(task.title) : t.tasks.reopen(task.title)}
      excludeFromTabOrder={tabIndex === -1}
      onPress={() => void toggle()}
    >
      <StatusMark status={task.status} />
    </Button>
  );
}
