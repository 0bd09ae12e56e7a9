import { useApolloClient } from '@apollo/client/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useNavigate } from 'react-router';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { TaskRowFragmentDoc } from './generated/task-row.ts';
import { TaskRow } from './TaskRow.tsx';
import type { TaskList, TaskListState } from './task-list.ts';
import { OPEN_STATUSES } from './task-view.ts';
import { useStatusChange } from './use-status-change.ts';

const ROW_HEIGHT = 36;
const LOAD_BEFORE_END = 60;
const rowHeight = () => ROW_HEIGHT;

/** The rows that can be seen, of however many there are. Arrows move, Enter opens. */
export function TaskListView({
  list,
  state,
  isFiltered,
}: {
  list: TaskList;
  state: TaskListState;
  isFiltered: boolean;
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const { ids, total, status, hasMore } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 6,
    useFlushSync: false,
  });
  const navigate = useNavigate();
  const toggle = useToggle();
  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (status === 'idle' && hasMore && last > ids.length - LOAD_BEFORE_END) void list.loadMore();
  }, [list, status, hasMore, last, ids.length]);

  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT);
    const steps: Record<string, number> = {
      ArrowDown: 1,
      j: 1,
      ArrowUp: -1,
      k: -1,
      PageDown: page,
      PageUp: -page,
      Home: -ids.length,
      End: ids.length,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = Math.min(Math.max(active + step, 0), ids.length - 1);
    setActive(next);
    virtualizer.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus(),
    );
  }

  function onFocus({ target }: FocusEvent<Element>): void {
    const index = target.closest('[data-index]')?.getAttribute('data-index');
    if (index) setActive(Number(index));
  }

  function onClick(event: MouseEvent<Element>): void {
    const target = event.target as Element;
    const id = target.closest('[data-task]')?.getAttribute('data-task');
    if (!id) return;
    if (target.closest('button')) toggle(id);
    // With one of these keys the browser opens it elsewhere.
    if (!target.closest('a') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate(`/tasks/${id}`);
  }

  if (status === 'failed' && ids.length === 0)
    return <LoadFailed error={state.error} onRetry={() => void list.reload()} />;
  if (status === 'idle' && ids.length === 0)
    return isFiltered ? (
      <EmptyState title={t.tasks.noMatch} hint={t.tasks.noMatchHint} />
    ) : (
      <EmptyState title={t.tasks.empty} {...(canWrite && { hint: t.tasks.emptyHint })} />
    );
  if (status === 'loading' && ids.length === 0) return <Loading />;
  return (
    <>
      <p className="task-count muted" aria-live="polite">
        {total === null ? t.tasks.manyMore : t.tasks.count(total)}
      </p>
      <div ref={scroller} className="task-rows" aria-busy={status === 'loading'}>
        <ul
          className="task-rows-all"
          aria-label={t.tasks.list}
          style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onClick={onClick}
        >
          {rows.map(({ index, start }) => (
            <TaskRow
              key={ids[index]}
              id={ids[index] as string}
              index={index}
              start={start}
              size={total ?? -1}
              isActive={index === active}
            />
          ))}
        </ul>
      </div>
    </>
  );
}

/** Completes the task of an id, or opens it again. */
function useToggle(): (id: string) => void {
  const { cache } = useApolloClient();
  const change = useStatusChange();
  return (id) => {
    const task = cache.readFragment({
      id: `Task:${id}`,
      fragment: TaskRowFragmentDoc,
      fragmentName: 'TaskRow',
    });
    if (task) void change(task, OPEN_STATUSES.includes(task.status) ? 'DONE' : 'TODO');
  };
}
