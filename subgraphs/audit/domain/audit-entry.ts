/** What audit needs to know of an event, whoever published it. */
export type Recordable = {
  readonly subject: string;
  readonly aggregatetype: string;
  readonly actorid?: string | undefined;
  readonly goalId: string | null;
};

/** Who acted, and which task and goal the event is about. */
export type AuditEntry = {
  readonly actorKind: 'USER' | 'SYSTEM';
  readonly actorId: string | null;
  readonly taskId: string | null;
  readonly goalId: string | null;
};

export function toAuditEntry({ subject, aggregatetype, actorid, goalId }: Recordable): AuditEntry {
  return {
    actorKind: actorid ? 'USER' : 'SYSTEM',
    actorId: actorid ?? null,
    ...concerned(aggregatetype, subject, goalId),
  };
}

function concerned(
  aggregate: string,
  subject: string,
  goalId: string | null,
): Pick<AuditEntry, 'taskId' | 'goalId'> {
  if (aggregate === 'goal') return { taskId: null, goalId: subject };
  if (aggregate === 'task') return { taskId: subject, goalId };
  return { taskId: null, goalId: null };
}
