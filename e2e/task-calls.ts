import { change } from './change.ts';
import type { Data, Person } from './person.ts';

const TASK = /* GraphQL */ `
  id version number title description status priority sortKey goalId parentId teamId assigneeIds
  watcherIds estimateMinutes isBlocked occurrenceKey snoozedUntil startedAt completedAt
  completedById archivedAt deletedAt restorableUntil
  due { date time timeZone at overdueAt isOverdue }
`;
const SERIES = /* GraphQL */ `
  id version state rule summary anchor missed monthEnd dayStartsAt endsOn count generatedCount
  skippedKeys start { date time timeZone } template { title priority assigneeIds }
`;
const READ = /* GraphQL */ `
  query ($id: ID!) {
    task(id: $id) {
      ${TASK}
      parent { id } subtasks { nodes { id title status } } subtaskSummary { total done canceled ratio }
      blockedBy { id } blocks { id } relations { kind isInverse task { id } }
      series { ${SERIES} openTask { id } upcoming { key } } successor { id }
    }
  }
`;

const OF_TASK = `task { ${TASK} } successor { id occurrenceKey status } seriesEnded`;
const OF_SERIES = `series { ${SERIES} } continuation { ${SERIES} } openTask { ${TASK} }`;

function selectionOf(mutation: string): string {
  if (mutation.endsWith('Series')) return OF_SERIES;
  if (mutation === 'bulkUpdateTasks')
    return 'results { id task { id status priority } errors { code path } }';
  if (mutation.endsWith('Reminder')) return 'reminder { id state nextFireAt }';
  return OF_TASK;
}

/** The payload of a mutation of tasks with all that tests look at; its errors are data as well. */
export function sendTask(person: Person, mutation: string, input: object): Promise<Data> {
  return change(person, mutation, input, selectionOf(mutation));
}

/** The same for what has to succeed. */
export async function doTask(person: Person, mutation: string, input: object): Promise<Data> {
  const payload = await sendTask(person, mutation, input);
  if (payload.errors.length > 0) throw new Error(JSON.stringify(payload.errors));
  return payload;
}

export async function createTask(person: Person, fields: object = {}): Promise<Data> {
  const input = { workspaceId: person.workspaceId, title: 'Splice the rope', ...fields };
  return (await doTask(person, 'createTask', input)).task;
}

/** A task that comes again every day from the first of the given month on, in Berlin. */
export function createDaily(person: Person, fields: object = {}): Promise<Data> {
  const start = { date: '2030-01-01', timeZone: 'Europe/Berlin' };
  return createTask(person, { recurrence: { rule: 'FREQ=DAILY', start }, ...fields });
}

/** A task with all that belongs to it; null if there is nothing to be seen. */
export async function readTask(person: Person, id: string): Promise<Data> {
  return (await person.query(READ, { id })).task;
}
