/** What audit needs to know of an event, whoever published it. */
export type Recordable = {
  readonly subject: string;
  readonly aggregatetype: string;
  readonly actorid?: string | undefined;
  readonly taskId?: string | null;
  readonly goalId: string | null;
};

/** Who acted, and which task and goal the event is about. */
export type AuditEntry = {
  readonly actorKind: 'USER' | 'SYSTEM';
  readonly actorId: string | null;
  readonly taskId: string | null;
  readonly goalId: string | null;
};

export function toAuditEntry(event: Recordable): AuditEntry {
  const { actorid } = event;
  return {
    actorKind: actorid ? 'USER' : 'SYSTEM',
    actorId: actorid ?? null,
    ...concerned(event),
  };
}

// A notification names a task as well, but is its recipient's affair.
const OF_A_TASK: ReadonlySet<string> = new Set(['comment', 'reminder']);

function concerned({
  subject,
  aggregatetype,
  taskId = null,
  goalId,
}: Recordable): Pick<AuditEntry, 'taskId' | 'goalId'> {
  if (aggregatetype === 'goal') return { taskId: null, goalId: subject };
  if (aggregatetype === 'task') return { taskId: subject, goalId };
  if (aggregatetype === 'series') return { taskId: null, goalId };
  return OF_A_TASK.has(aggregatetype) ? { taskId, goalId } : { taskId: null, goalId: null };
}
