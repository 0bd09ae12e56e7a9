/** What audit needs to know of an event, whoever published it. */
export type Recordable = {
  readonly subject: string;
  readonly aggregatetype: string;
  readonly actorid?: string | undefined;
  readonly apikeyid?: string | undefined;
  readonly taskId?: string | null;
  readonly goalId: string | null;
};

/** Who acted, and which task and goal the event is about. */
export type AuditEntry = {
  readonly actorKind: 'USER' | 'API_KEY' | 'SYSTEM';
  readonly actorId: string | null;
  /** The key that the actor used, if one was. */
  readonly apiKeyId: string | null;
  readonly taskId: string | null;
  readonly goalId: string | null;
};

export function toAuditEntry(event: Recordable): AuditEntry {
  const { actorid = null, apikeyid = null } = event;
  return {
    actorKind: actorid ? (apikeyid ? 'API_KEY' : 'USER') : 'SYSTEM',
    actorId: lowered(actorid),
    apiKeyId: lowered(actorid && apikeyid),
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
  const task = lowered(taskId);
  const goal = lowered(goalId);
  if (aggregatetype === 'goal') return { taskId: null, goalId: lowered(subject) };
  if (aggregatetype === 'task') return { taskId: lowered(subject), goalId: goal };
  if (aggregatetype === 'series') return { taskId: null, goalId: goal };
  return OF_A_TASK.has(aggregatetype)
    ? { taskId: task, goalId: goal }
    : { taskId: null, goalId: null };
}

// As PostgreSQL gives ids back, because what is attested must be what is read.
function lowered(id: string | null): string | null {
  return id?.toLowerCase() ?? null;
}
