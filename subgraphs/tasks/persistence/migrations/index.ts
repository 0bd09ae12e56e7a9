import { Tasks } from './0001-tasks.ts';
import { TasksInFull } from './0002-tasks-in-full.ts';
import { Search } from './0003-search.ts';
import { ReadIndexes } from './0004-read-indexes.ts';

/** In the order in which they are applied. */
export const migrations = [Tasks, TasksInFull, Search, ReadIndexes];
