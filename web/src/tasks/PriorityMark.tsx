import type { TaskPriority } from '../api/generated/schema.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import './marks.css';

const BARS: Record<TaskPriority, number> = { NONE: 0, LOW: 1, MEDIUM: 2, HIGH: 3, URGENT: 4 };

/** The priority of a task as bars; spoken by its name. */
export function PriorityMark({ priority }: { priority: TaskPriority }) {
  const { t } = useMessages();
  const name = t.tasks.priorities[priority];
  const filled = BARS[priority];
  return (
    <span className={`priority is-${priority.toLowerCase()}`} title={name}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <rect
            key={bar}
            className={bar <= filled ? 'is-filled' : undefined}
            x={bar * 3.5 - 2}
            y={13 - bar * 2.6}
            width="2.4"
            height={bar * 2.6}
            rx="0.8"
          />
        ))}
      </svg>
      <span className="only-spoken">{name}</span>
    </span>
  );
}
