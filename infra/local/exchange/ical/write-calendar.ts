import type { Place } from '../client/session.ts';
import type { TaskNode } from '../read/nodes.ts';

export async function* writeCalendar(
  _place: Place,
  _tasks: AsyncIterable<TaskNode>,
  _now: Date,
): AsyncGenerator<string> {}
