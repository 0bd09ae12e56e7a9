import { useFragment } from '@apollo/client/react';
import { memo } from 'react';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { Icon } from '../ui/Icon.tsx';
import { DueText } from './DueText.tsx';
import { TaskLineFragmentDoc } from './generated/task-line.ts';
import { PriorityMark } from './PriorityMark.tsx';
import { StatusToggle } from './StatusToggle.tsx';
import { CLOSED_STATUSES } from './task-view.ts';

/**
 * One task of a list. It watches its own task in the cache and nothing else. Tens of these come into sight with each
 * frame of somebody who scrolls, so that the list around them handles what is done to them.
 */
export const TaskRow = memo(function TaskRow({
  id,
  index,
  start,
  size,
  isActive,
}: {
  id: string;
  index: number;
  start: number;
  size: number;
  isActive: boolean;
}) {
  const { t } = useMessages();
  const { data: task, complete } = useFragment({
    fragment: TaskLineFragmentDoc,
    fragmentName: 'TaskLine',
    from: { __typename: 'Task', id },
  });
  const position = { transform: `translateY(${start}px)` };
  if (!complete) return <li className="task-row" style={position} data-index={index} />;
  const isClosed = CLOSED_STATUSES.includes(task.status);
  return (
    <li
      aria-posinset={index + 1}
      aria-setsize={size}
      className={isClosed ? 'task-row is-closed' : 'task-row'}
      style={position}
      data-index={index}
      data-task={task.id}
    >
      <span>
        <StatusToggle title={task.title} status={task.status} tabIndex={isActive ? 0 : -1} />
      </span>
      <span className="task-number muted">
        {task.number < Number.MAX_SAFE_INTEGER ? task.number : ''}
      </span>
      <span className="task-title">
        <a href={`/tasks/${id}`} tabIndex={isActive ? 0 : -1}>
          {task.title}
        </a>
        {task.isBlocked && <span className="chip is-warning">{t.tasks.blocked}</span>}
        {task.series && (
          <span title={task.series.summary}>
            <Icon name="repeat" />
            <span className="only-spoken">{t.tasks.repeats}</span>
          </span>
        )}
        {task.labels.map((label) => (
          <span key={label.id} className="chip">
            <span className="dot" style={{ background: label.color }} />
            {label.name}
          </span>
        ))}
      </span>
      <span className="task-goal muted">{task.goal?.title}</span>
      <span className="task-due">{task.due && <DueText due={task.due} isOpen={!isClosed} />}</span>
      <span className="task-people">
        {task.assignees.map(
          (person) =>
            person && (
              <span key={person.id}>
                <Avatar id={person.id} name={person.displayName} />
                <span className="only-spoken">{person.displayName}</span>
              </span>
            ),
        )}
      </span>
      <span>
        <PriorityMark priority={task.priority} />
      </span>
    </li>
  );
});
