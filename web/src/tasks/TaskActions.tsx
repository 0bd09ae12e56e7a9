import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useNavigate } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useCanWrite, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import type { TaskDetailQuery } from './generated/task-detail.ts';
import { CLOSED_STATUSES } from './task-view.ts';
import { useTaskRemoval } from './use-task-removal.ts';

type Task = NonNullable<TaskDetailQuery['task']>;

/** What takes a task out of sight. All of it can be undone, so nothing is asked. */
export function TaskActions({ task }: { task: Task }) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { archive, remove } = useTaskRemoval();
  const repeats = task.series !== null && task.series.state !== 'ENDED';
  const canArchive = CLOSED_STATUSES.includes(task.status) && !task.archivedAt;

  function removeAndLeave(scope: 'THIS' | 'ALL'): void {
    void remove(task, scope);
    void navigate(task.parentId ? `/tasks/${task.parentId}` : `/w/${slug}/tasks`);
  }

  if (!canWrite) return null;
  return (
    <MenuTrigger>
      <Button className="button" aria-label={t.tasks.actions}>
        ⋯
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          {canArchive && (
            <MenuItem className="menu-item" onAction={() => void archive(task)}>
              {t.tasks.archive}
            </MenuItem>
          )}
          <MenuItem className="menu-item" onAction={() => removeAndLeave('THIS')}>
            {repeats ? t.tasks.deleteThis : t.tasks.delete}
          </MenuItem>
          {repeats && (
            <MenuItem className="menu-item" onAction={() => removeAndLeave('ALL')}>
              {t.tasks.deleteSeries}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
