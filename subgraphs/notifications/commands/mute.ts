import { invalidInput, limitExceeded, notFound } from '@trellis/kernel/errors';
import { isUuid } from '@trellis/kernel/ids';
import type { NotificationsContext } from '../context.ts';
import type { MuteInput, UnmuteInput } from '../generated/resolvers.ts';
import { addMute, type MuteKind, mutedIds, removeMute } from '../persistence/preferences.ts';
import { changePreferences, type PreferencesResult } from './change-preferences.ts';

const MAX_MUTES = 1_000;

/** Keeps the caller from hearing of a task, or of a goal and its tasks. */
export function mute(context: NotificationsContext, input: MuteInput): Promise<PreferencesResult> {
  return changePreferences(context, { command: 'mute', input }, async ({ kysely, userId }) => {
    const { kind, subjectId, field, part } = subjectOf(input);
    if (!(await addMute(kysely, { userId, kind, subjectId }))) return {};
    if ((await mutedIds(kysely, userId, kind)).length > MAX_MUTES)
      throw limitExceeded([field], MAX_MUTES, `At most ${MAX_MUTES} can be muted.`);
    return { [part]: true };
  });
}

/** Lets the caller hear of a task or goal again. */
export function unmute(
  context: NotificationsContext,
  input: UnmuteInput,
): Promise<PreferencesResult> {
  return changePreferences(context, { command: 'unmute', input }, async ({ kysely, userId }) => {
    const { kind, subjectId, part } = subjectOf(input);
    return (await removeMute(kysely, { userId, kind, subjectId })) ? { [part]: true } : {};
  });
}

type Subject = {
  readonly kind: MuteKind;
  readonly subjectId: string;
  readonly field: 'taskId' | 'goalId';
  readonly part: 'mutedTaskIds' | 'mutedGoalIds';
};

function subjectOf({ taskId, goalId }: MuteInput | UnmuteInput): Subject {
  if ((taskId == null) === (goalId == null)) throw invalidInput([], 'either `taskId` or `goalId`');
  const subject: Subject =
    taskId != null
      ? { kind: 'TASK', subjectId: taskId, field: 'taskId', part: 'mutedTaskIds' }
      : { kind: 'GOAL', subjectId: goalId as string, field: 'goalId', part: 'mutedGoalIds' };
  if (!isUuid(subject.subjectId)) throw notFound([subject.field], subject.subjectId);
  return subject;
}
