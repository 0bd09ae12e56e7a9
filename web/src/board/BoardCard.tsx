import { useMessages } from '../messages/MessagesProvider.tsx';
import { DueText } from '../tasks/DueText.tsx';
import type { TaskRowFragment } from '../tasks/generated/task-row.ts';
import { PriorityMark } from '../tasks/PriorityMark.tsx';
import { Avatar } from '../ui/Avatar.tsx';

/** What a card of the board shows of a task. */
export function BoardCard({ task }: { task: TaskRowFragment }) {
  const { t } = useMessages();
  return (
    <div className="card-content">
      <p className="card-title">{task.title}</p>
      <p className="card-facts">
        <span className="muted">{task.number}</span>
        <PriorityMark priority={task.priority} />
        {task.isBlocked && <span className="chip is-warning">{t.tasks.blocked}</span>}
        {task.due && <DueText due={task.due} isOpen={task.status !== 'DONE'} />}
        {task.goal && <span className="card-goal muted">{task.goal.title}</span>}
        {task.assignees.map(
          (person) => person && <Avatar key={person.id} id={person.id} name={person.displayName} />,
        )}
      </p>
    </div>
  );
}
