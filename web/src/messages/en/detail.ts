export const detail = {
  title: 'Title',
  description: 'Description',
  noDescription: 'Add a description',
  facts: 'Facts',
  priority: 'Priority',
  goal: 'Goal',
  nobody: 'Nobody',
  createdBy: 'Written by',
  estimate: 'Estimate in hours',
  watchers: 'Watched by',
  watcherCount: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  watch: 'Watch',
  unwatch: 'Stop watching',
  activity: 'What happened',
};

export const conflict = {
  title: 'Somebody was faster',
  explain: (field: string) =>
    `While you wrote, somebody else saved another text (${field}). Nothing is lost: choose, or make one of both.`,
  explainChoice: (field: string) =>
    `While you edited it, somebody else changed the same (${field}). Nothing is lost: choose which one holds.`,
  theirs: 'Theirs, as it is now',
  mine: 'Yours',
  takeTheirs: 'Keep theirs',
  keepMine: 'Save mine',
};

export const time = { time: 'Time', noDue: 'No due date' };

export const recurrence = {
  title: 'Repeats',
  never: 'It does not come again.',
  begin: 'Let it repeat',
  change: 'Change the rule',
  end: 'End the series',
  every: 'Every',
  frequency: 'Unit',
  frequencies: { DAILY: 'days', WEEKLY: 'weeks', MONTHLY: 'months', YEARLY: 'years' },
  days: 'On these days',
  from: 'From',
  anchor: 'Counted from',
  anchors: { SCHEDULE: 'the calendar', COMPLETION: 'when it was done' },
  next: 'The next dates',
  clamped: 'the month is shorter',
  shifted: 'clocks change that night',
};

export const reminders = {
  title: 'Reminders',
  when: 'When',
  add: 'Add a reminder',
  needsDue: 'Reminders count from the due date; set one first.',
  offsets: {
    PT0S: 'When it is due',
    '-PT15M': '15 minutes before',
    '-PT1H': '1 hour before',
    '-P1D': '1 day before',
    '-P7D': '1 week before',
  } as Record<string, string>,
  states: {
    SCHEDULED: 'scheduled',
    FIRED: 'fired',
    SNOOZED: 'put off',
    CANCELED: 'canceled',
    EXPIRED: 'too late',
  },
};

export const comments = {
  title: 'Comments',
  empty: 'Nobody has said anything yet.',
  write: 'Write a comment',
  hint: 'With @ you name people, who are told then. Ctrl+Enter sends.',
  send: 'Send',
  mention: 'People to name',
  edited: 'edited',
  deleted: 'This comment was deleted.',
  edit: 'Edit the comment',
  delete: 'Delete the comment',
  deleteTitle: 'Delete this comment?',
  deleteHint: 'What it says is gone for good. That there was a comment stays.',
  text: 'Text of the comment',
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
};

export const relations = {
  title: 'Dependencies',
  kind: 'This task',
  find: 'Which task? Type some of its words',
  remove: (title: string) => `Delete the relation to “${title}”`,
  kinds: {
    BLOCKS_INVERSE: 'waits for',
    BLOCKS: 'blocks',
    RELATES_TO: 'has to do with',
    RELATES_TO_INVERSE: 'has to do with',
    DUPLICATES: 'duplicates',
    DUPLICATES_INVERSE: 'is duplicated by',
  } as Record<string, string>,
};

export const subtasks = {
  title: 'Subtasks',
  new: 'New subtask',
  done: (done: number, total: number) => `${done} of ${total} done`,
  progress: 'Subtasks that are done',
  moveOut: 'Move out',
  moveOutOf: (title: string) => `Move out “${title}” to the top level`,
};

export const labels = {
  title: 'Labels',
  none: 'No labels',
  search: 'Find or create a label',
  create: (name: string) => `Create “${name}”`,
  new: 'New label',
  name: 'Name',
  color: 'Colour',
  manage: 'Manage labels',
  empty: 'No labels yet.',
  emptyHint: 'A label groups tasks across goals: a kind of work, a place, a customer.',
  edit: (name: string) => `Edit “${name}”`,
  delete: (name: string) => `Delete “${name}”`,
  deleteTitle: (name: string) => `Delete “${name}”?`,
  deleteHint: 'It is taken off all tasks that have it. That cannot be undone.',
  tasksWith: (name: string) => `Tasks with “${name}”`,
};
