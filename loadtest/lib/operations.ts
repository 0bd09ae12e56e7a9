const read = (name: string) => open(import.meta.resolve(`../../schema/operations/${name}.graphql`));

/** The named operations that clients use, by the name of their file. */
export const operations = {
  'sign-in': read('sign-in'),
  'task-list': read('task-list'),
  'task-detail': read('task-detail'),
  'goal-tree': read('goal-tree'),
  'create-goal': read('create-goal'),
  'create-task': read('create-task'),
  'update-task': read('update-task'),
  'complete-task': read('complete-task'),
  'repeat-task': read('repeat-task'),
  'search-tasks': read('search-tasks'),
  labels: read('labels'),
  'create-label': read('create-label'),
  comments: read('comments'),
  'add-comment': read('add-comment'),
  'post-check-in': read('post-check-in'),
  dashboard: read('dashboard'),
  inbox: read('inbox'),
  activity: read('activity'),
  'watch-tasks': read('watch-tasks'),
  'watch-comments': read('watch-comments'),
} as const;

export type OperationName = keyof typeof operations;
