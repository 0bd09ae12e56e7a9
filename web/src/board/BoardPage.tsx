import { useState } from 'react';
import type { TaskStatus } from '../api/generated/schema.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { NewTask } from '../tasks/NewTask.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import { useBoard } from './use-board.ts';
import './board.css';

/** Tasks by status, to be dragged from one to the next and into an order that stays. */
export default function BoardPage() {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const { columns, error, move, readAgain } = useBoard();
  const [spoken, setSpoken] = useState('');

  function onMove(id: string, status: TaskStatus, beforeId: string | null): void {
    setSpoken(t.board.moved(t.tasks.statuses[status]));
    void move(id, status, beforeId);
  }

  if (error && !columns) return <LoadFailed error={error} onRetry={readAgain} />;
  return (
    <>
      <div className="page-head">
        <h1>{t.nav.board}</h1>
        {canWrite && <p className="muted board-hint">{t.board.hint}</p>}
      </div>
      <NewTask onPlaced={readAgain} onRefused={readAgain} />
      {!columns && <Loading />}
      <div className="board">
        {columns?.map(({ status, tasks, total }) => (
          <BoardColumn key={status} status={status} tasks={tasks} total={total} onMove={onMove} />
        ))}
      </div>
      <p className="only-spoken" aria-live="polite">
        {spoken}
      </p>
    </>
  );
}
