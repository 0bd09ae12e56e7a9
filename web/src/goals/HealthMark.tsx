import type { GoalHealth } from '../api/generated/schema.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';

/** How a goal stands: a colour and a shape, and its name for who cannot see them. */
export function HealthMark({ health }: { health: GoalHealth }) {
  const { t } = useMessages();
  const name = t.goals.healths[health];
  return (
    <span className={`health is-${health.toLowerCase()}`} title={name}>
      <span className="only-spoken">{name}</span>
    </span>
  );
}
