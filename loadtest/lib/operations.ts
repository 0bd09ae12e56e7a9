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
  inbox: read('inbox'),
  activity: read('activity'),
  'watch-tasks': read('watch-tasks'),
} as const;

export type OperationName = keyof typeof operations;
