import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { isTextDropItem, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useNavigate } from 'react-router';
import type { TaskStatus } from '../api/generated/schema.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import type { TaskRowFragment } from '../tasks/generated/task-row.ts';
import { StatusMark } from '../tasks/StatusMark.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { BoardCard } from './BoardCard.tsx';

const TYPE = 'application/x-trellis-task';
type Target = { readonly key: string | number; readonly dropPosition: string };

/** One status with its tasks; others can be dropped before, behind and between them. */
export function BoardColumn({
  status,
  tasks,
  total,
  onMove,
}: {
  status: TaskStatus;
  tasks: readonly TaskRowFragment[];
  total: number | null;
  onMove: (id: string, status: TaskStatus, beforeId: string | null) => void;
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const navigate = useNavigate();
  const name = t.tasks.statuses[status];

  function place(id: string, target: Target | null): void {
    const index = tasks.findIndex((task) => task.id === target?.key);
    const next = target?.dropPosition === 'after' ? tasks[index + 1] : tasks[index];
    onMove(id, status, (index >= 0 && next?.id) || null);
  }

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        [TYPE]: String(key),
        'text/plain': tasks.find(({ id }) => id === key)?.title ?? '',
      })),
    acceptedDragTypes: [TYPE],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => {
      for (const key of keys) place(String(key), target);
    },
    onInsert: async ({ items, target }) => {
      for (const item of items.filter(isTextDropItem)) place(await item.getText(TYPE), target);
    },
    onRootDrop: async ({ items }) => {
      for (const item of items.filter(isTextDropItem)) place(await item.getText(TYPE), null);
    },
  });

  return (
    <section className="board-column" aria-label={name}>
      <h2>
        <StatusMark status={status} /> {name} <span className="muted">{total}</span>
      </h2>
      <GridList
        aria-label={name}
        className="board-cards"
        items={tasks}
        {...(canWrite && { dragAndDropHooks })}
        onAction={(id) => navigate(`/tasks/${id}`)}
        renderEmptyState={() => <p className="muted board-empty">{t.board.empty}</p>}
      >
        {(task) => (
          <GridListItem id={task.id} textValue={task.title} className="board-card">
            {canWrite && (
              <Button slot="drag" className="board-handle" aria-label={t.board.drag(task.title)}>
                ⠿
              </Button>
            )}
            <BoardCard task={task} />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}
