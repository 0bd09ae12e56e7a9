/** A due time as events carry it. */
export type Due = {
  readonly date: string;
  readonly time: string | null;
  readonly timeZone: string;
  readonly at: string | null;
};

/** What is said, before it is put into anybody's language. `title` is that of the thing. */
export type Saying =
  | {
      readonly is:
        | 'assigned'
        | 'mentioned'
        | 'commented'
        | 'task-completed'
        | 'task-reopened'
        | 'task-canceled'
        | 'task-skipped'
        | 'task-deleted'
        | 'task-restored'
        | 'series-ended'
        | 'goal-finished'
        | 'goal-changed'
        | 'goal-moved'
        | 'goal-deleted'
        | 'key-created'
        | 'key-revoked'
        | 'webhook-disabled';
      readonly title: string;
    }
  | {
      readonly is: 'task-changed';
      readonly title: string;
      readonly fields: readonly TaskField[];
    }
  | { readonly is: 'reminder' | 'overdue'; readonly title: string; readonly due: Due | null }
  | { readonly is: 'checked-in'; readonly title: string; readonly health: Health }
  | { readonly is: 'goal-closed'; readonly title: string; readonly outcome: string }
  | { readonly is: 'joined' | 'role-changed'; readonly role: Role }
  | { readonly is: 'removed'; readonly workspace: string | null }
  | { readonly is: 'password-changed' | 'refresh-reused' | 'sign-in-failed' };

export const TOLD_TASK_FIELDS = ['title', 'status', 'priority', 'due'] as const;
export type TaskField = (typeof TOLD_TASK_FIELDS)[number];
export type Health = 'UNKNOWN' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
export type Role = 'ADMIN' | 'MEMBER' | 'VIEWER';
