import { board } from './board.ts';

// Each process of a subgraph counts what it has published itself.
const perHour = (types: string) =>
  `sum by (type) (increase(trellis_subgraph_outbox_published_total{type=~"${types}"}[1h])) or vector(0)`;

const panel = (title: string, description: string, types: string) => ({
  title,
  description,
  queries: [[perHour(types), '{{type}}'] as const],
});

export const business = board({
  uid: 'business',
  title: 'Business',
  description: 'What people do with Trellis, counted by its events of the last hour.',
  rows: [
    {
      title: 'Work, per hour',
      panels: [
        panel('Tasks', 'Created, completed, reopened, and so on.', 'tasks\\\\.task-.*'),
        panel('Goals', 'Created, closed, moved, and so on.', 'goals\\\\.goal-.*'),
        panel(
          'Progress reported',
          'Check-ins and key results.',
          'goals\\\\.(check-in|key-result)-.*',
        ),
        panel(
          'Recurring work',
          'Series that change or end, reminders that fall due.',
          'tasks\\\\.(series|reminder)-.*',
        ),
        panel('Talk', 'Comments.', 'tasks\\\\.comment-.*'),
      ],
    },
    {
      title: 'People, per hour',
      panels: [
        panel(
          'Sign-ups and members',
          'Who came, joined, changed roles or left.',
          'accounts\\\\.(user|member|invitation|workspace)-.*',
        ),
        panel(
          'Access',
          'Keys, sessions, and sign-ins that failed.',
          'accounts\\\\.(api-key|sign-in|refresh)-.*',
        ),
        panel(
          'Notifications',
          'What people were told, and what could not be delivered.',
          'notifications\\\\..*',
        ),
      ],
    },
  ],
});
