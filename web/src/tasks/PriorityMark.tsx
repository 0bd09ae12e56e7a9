import type { TaskPriority } from '../api/generated/schema.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import './marks.css';

const BARS = [
  'M1.5 10.4h2.4v2.6h-2.4z',
  'M5 7.8h2.4v5.2h-2.4z',
  'M8.5 5.2h2.4v7.8h-2.4z',
  'M12 2.6h2.4v10.4h-2.4z',
];
// Two drawings each, since lists have one in each row.
const DRAWINGS = drawingsOf({ NONE: 0, LOW: 1, MEDIUM: 2, HIGH: 3, URGENT: 4 });

/** The priority of a task as bars; spoken by its name. */
export function PriorityMark({ priority }: { priority: TaskPriority }) {
  const { t } = useMessages();
  const name = t.tasks.priorities[priority];
  const { filled, empty } = DRAWINGS[priority];
  return (
    <span className={`priority is-${priority.toLowerCase()}`} title={name}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={empty} />
        <path className="is-filled" d={filled} />
      </svg>
      <span className="only-spoken">{name}</span>
    </span>
  );
}

function drawingsOf(counts: Record<TaskPriority, number>) {
  const drawn = Object.entries(counts).map(([priority, count]) => [
    priority,
    { filled: BARS.slice(0, count).join(''), empty: BARS.slice(count).join('') },
  ]);
  return Object.fromEntries(drawn) as Record<TaskPriority, { filled: string; empty: string }>;
}
