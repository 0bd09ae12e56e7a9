import { Tasks } from './0001-tasks.ts';
import { TasksInFull } from './0002-tasks-in-full.ts';

/** In the order in which they are applied. */
export const migrations = [Tasks, TasksInFull];
