import type { Saying } from '../saying.ts';
import type { Circumstances, Language } from './language.ts';

const FIELDS = { title: 'title', status: 'status', priority: 'priority', due: 'due time' };
const ROLES = { ADMIN: 'administrator', MEMBER: 'member', VIEWER: 'viewer' };
const HEALTH = {
  UNKNOWN: 'health not known',
  ON_TRACK: 'on track',
  AT_RISK: 'at risk',
  OFF_TRACK: 'off track',
};
const OUTCOMES: Readonly<Record<string, string>> = {
  ACHIEVED: 'achieved',
  MISSED: 'missed',
  CANCELED: 'canceled',
};

function title(saying: Saying, { workspace }: Circumstances): string {
  const place = workspace ?? (saying.is === 'removed' ? saying.workspace : null) ?? 'a workspace';
  switch (saying.is) {
    case 'assigned':
      return `Assigned to you: ${saying.title}`;
    case 'mentioned':
      return `You were mentioned: ${saying.title}`;
    case 'commented':
      return `New comment: ${saying.title}`;
    case 'task-changed':
      return `Changed: ${saying.title}`;
    case 'task-completed':
      return `Done: ${saying.title}`;
    case 'task-reopened':
      return `Open again: ${saying.title}`;
    case 'task-canceled':
      return `Canceled: ${saying.title}`;
    case 'task-skipped':
      return `Skipped: ${saying.title}`;
    case 'task-deleted':
      return `Deleted: ${saying.title}`;
    case 'task-restored':
      return `Restored: ${saying.title}`;
    case 'series-ended':
      return `Repeats no more: ${saying.title}`;
    case 'reminder':
      return `Reminder: ${saying.title}`;
    case 'overdue':
      return `Overdue: ${saying.title}`;
    case 'checked-in':
      return `Check-in: ${saying.title}`;
    case 'goal-finished':
      return `Progress is complete: ${saying.title}`;
    case 'goal-changed':
      return `Goal changed: ${saying.title}`;
    case 'goal-moved':
      return `Goal moved: ${saying.title}`;
    case 'goal-closed':
      return `Goal closed: ${saying.title}`;
    case 'goal-deleted':
      return `Goal deleted: ${saying.title}`;
    case 'joined':
      return `You are now in ${place}`;
    case 'role-changed':
      return `Your role in ${place} has changed`;
    case 'removed':
      return `You are no longer in ${place}`;
    case 'key-created':
      return `An API key was made: ${saying.title}`;
    case 'key-revoked':
      return `An API key was revoked: ${saying.title}`;
    case 'webhook-disabled':
      return `A webhook was turned off: ${saying.title}`;
    case 'password-changed':
      return 'Your password was changed';
    case 'refresh-reused':
      return 'A session was ended: its token was used twice';
    case 'sign-in-failed':
      return 'Several attempts to sign in as you have failed';
  }
}

function detail(saying: Saying, { when }: Circumstances): string | null {
  switch (saying.is) {
    case 'task-changed':
      return saying.fields.map((field) => FIELDS[field]).join(', ');
    case 'reminder':
      return saying.due && `Due: ${when(saying.due)}`;
    case 'overdue':
      return saying.due && `Was due: ${when(saying.due)}`;
    case 'checked-in':
      return HEALTH[saying.health];
    case 'goal-closed':
      return OUTCOMES[saying.outcome] ?? null;
    case 'joined':
    case 'role-changed':
      return `Role: ${ROLES[saying.role]}`;
    case 'refresh-reused':
    case 'sign-in-failed':
      return 'If this was not you, change your password.';
    default:
      return null;
  }
}

export const english: Language = { title, detail, by: (name) => `By ${name}` };
