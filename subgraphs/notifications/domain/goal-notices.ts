import { type Happening, type Notice, noticesTo } from './notice.ts';
import type { Health, Saying } from './saying.ts';

type GoalData = {
  readonly title: string;
  readonly ownerId: string | null;
};

/** The owner of a goal hears of every change, of progress only that it is complete. */
export function noticesOfGoalUpdate(
  event: Happening<GoalData & { progress: number; changedFields: readonly string[] }>,
): readonly Notice[] {
  const { title, progress, changedFields } = event.data;
  if (changedFields.includes('progress') && progress === 1)
    return noticesOfGoalChange(event, { is: 'goal-finished', title });
  return changedFields.some((field) => field !== 'progress')
    ? noticesOfGoalChange(event, { is: 'goal-changed', title })
    : [];
}

/** The owner of a goal hears what has become of it. */
export function noticesOfGoalChange(
  { subject, data }: Happening<GoalData>,
  saying: Saying,
): readonly Notice[] {
  return noticesTo(data.ownerId ? [data.ownerId] : [], {
    topic: 'GOAL_CHANGED',
    saying,
    goalId: subject,
  });
}

/** The owners of a goal and of those above it hear how it stands. */
export function noticesOfCheckIn({
  subject,
  data,
}: Happening<
  GoalData & { health: Health; ancestorOwnerIds: readonly string[] }
>): readonly Notice[] {
  const { title, ownerId, health, ancestorOwnerIds } = data;
  return noticesTo([...(ownerId ? [ownerId] : []), ...ancestorOwnerIds], {
    topic: 'GOAL_CHECK_IN',
    saying: { is: 'checked-in', title, health },
    goalId: subject,
  });
}
