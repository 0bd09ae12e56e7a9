const PAGE = 'pageInfo { hasNextPage endCursor }';
const KEY_RESULTS = 'keyResults { id name unit start target current weight }';

export const LABELS = /* GraphQL */ `
  query ExportLabels($workspaceId: ID!) { labels(workspaceId: $workspaceId) { id name color } }
`;

export const GOALS = /* GraphQL */ `
  query ExportGoals($workspaceId: ID!, $filter: GoalFilter, $first: Int!, $after: String) {
    goals(
      workspaceId: $workspaceId, filter: $filter, orderBy: [{ field: CREATED_AT }],
      first: $first, after: $after
    ) {
      nodes {
        id parentId title description status ownerId owner { displayName }
        startDate targetDate progressSource progress ${KEY_RESULTS} lastCheckIn { id }
      }
      ${PAGE}
    }
  }
`;

/** The API gives the newest first; from the end they come in the order in which they were made. */
export const CHECK_INS = /* GraphQL */ `
  query ExportCheckIns($goalId: ID!, $last: Int!, $before: String) {
    goal(id: $goalId) {
      checkIns(last: $last, before: $before) {
        nodes {
          id goalId authorId author { displayName } createdAt health body
          values { keyResultId value }
        }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
`;

const SERIES_FIELDS = `
  id state rule start { date time timeZone } anchor missed monthEnd dayStartsAt
  generatedCount skippedKeys
`;

export const SERIES = /* GraphQL */ `
  query ExportSeries($workspaceId: ID!, $first: Int!, $after: String) {
    taskSeries(workspaceId: $workspaceId, first: $first, after: $after) {
      nodes {
        ${SERIES_FIELDS}
        openTask { id }
        tasks(first: 1) { nodes { id } }
        template {
          title description goalId priority assigneeIds labels { id } estimateMinutes
        }
      }
      ${PAGE}
    }
  }
`;

export function taskQuery(fields: string): string {
  return /* GraphQL */ `
    query ExportTasks($workspaceId: ID!, $filter: TaskFilter, $first: Int!, $after: String) {
      tasks(
        workspaceId: $workspaceId, filter: $filter, orderBy: [{ field: SORT_KEY }],
        first: $first, after: $after
      ) {
        nodes { id ${fields} }
        ${PAGE}
      }
    }
  `;
}

const SHARED_FIELDS = `
  number parentId goalId title description status priority estimateMinutes
  due { date time timeZone } occurrenceKey snoozedUntil createdAt completedAt archivedAt
  reminders { offset at timeOfDay isUrgent channels recipientId }
`;

export const TASK_FIELDS = `
  ${SHARED_FIELDS}
  assigneeIds assignees { displayName } completedById completedBy { displayName }
  labels { id } series { id }
`;

export const CALENDAR_FIELDS = `
  ${SHARED_FIELDS}
  updatedAt goal { title } labels { name } blockedBy { id }
  series { ${SERIES_FIELDS} openTask { id } }
`;

export const RELATION_FIELDS = 'blocks { id } relations { kind isInverse task { id } }';

const COMMENT_FIELDS = `
  nodes { id taskId parentId authorId author { displayName } createdAt deletedAt body }
  ${PAGE}
`;

export const FIRST_COMMENTS = `comments(first: 20) { ${COMMENT_FIELDS} }`;

export const MORE_COMMENTS = /* GraphQL */ `
  query ExportComments($taskId: ID!, $first: Int!, $after: String) {
    task(id: $taskId) { comments(first: $first, after: $after) { ${COMMENT_FIELDS} } }
  }
`;
