import { Link } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Ago } from '../time/Ago.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import type { ActivityRowFragment } from './generated/activity-row.ts';
import './activity.css';

/** Who did what to which thing, and when. */
export function ActivityItem({ event }: { event: ActivityRowFragment }) {
  const { t } = useMessages();
  const { actor, actorKind, type, occurredAt, changes } = event;
  const system = actorKind === 'API_KEY' ? t.activity.apiKey : t.activity.system;
  const name = actor?.displayName ?? (actorKind === 'USER' ? t.activity.someone : system);
  const fields = type.includes('-updated')
    ? changes.map(({ field }) => t.activity.fields[field]).filter(Boolean)
    : [];
  return (
    <li className="activity-item">
      <Avatar id={actor?.id ?? '00'} name={name} />
      <p>
        <strong>{name}</strong> {t.activity.verbs[type] ?? type} <Subject event={event} />
        {fields.length > 0 && <span className="muted"> ({fields.join(', ')})</span>}
      </p>
      <Ago className="muted" at={occurredAt} />
    </li>
  );
}

function Subject({ event: { subjectType, task, goal, changes } }: { event: ActivityRowFragment }) {
  if (subjectType === 'task' && task) return <Link to={`/tasks/${task.id}`}>{task.title}</Link>;
  if (subjectType === 'goal' && goal) return <Link to={`/goals/${goal.id}`}>{goal.title}</Link>;
  const title = changes.find(({ field }) => field === 'title');
  return <span>{String(title?.after ?? title?.before ?? '')}</span>;
}
