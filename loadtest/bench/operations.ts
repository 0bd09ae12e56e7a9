import { idOf, type Shape } from './world/ids.ts';

export type Request = { readonly query: string; readonly variables: Record<string, unknown> };

export type Operation = {
  readonly name: string;
  readonly about: string;
  /** The request with the variables of that number. */
  readonly request: (number: number) => Request;
};

const WIDE = /* GraphQL */ `
  query Wide($workspaceId: ID!) {
    tasks(workspaceId: $workspaceId, first: 40) {
      nodes {
        ...Row
        createdBy { ...Person }
        subtasks(first: 3) { nodes { ...Row } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
  fragment Row on Task {
    id number title status priority
    goal { id title status progress owner { ...Person } taskSummary { total done } }
    assignees { ...Person }
  }
  fragment Person on User { id displayName handle }
`;
const LIST = /* GraphQL */ `
  query List($workspaceId: ID!) {
    tasks(workspaceId: $workspaceId, first: 10) {
      nodes { id number title status priority goal { id title progress } assignees { id displayName } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const SIMPLE = /* GraphQL */ `
  query Simple($workspaceId: ID!) {
    tasks(workspaceId: $workspaceId, first: 10) {
      nodes { id number version title status priority createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const SECTIONS = /* GraphQL */ `
  query Sections($workspaceId: ID!) {
    dashboard(workspaceId: $workspaceId) {
      id
      goalStats { active atRisk offTrack averageProgress }
      taskStats { open overdue dueToday dueThisWeek }
    }
    tasks(workspaceId: $workspaceId, first: 5) { nodes { id number title status } }
    goals(workspaceId: $workspaceId, first: 5) { nodes { id title health progress } }
    labels(workspaceId: $workspaceId) { id name color }
    unreadCount(workspaceId: $workspaceId)
  }
`;
const COMPLETE = /* GraphQL */ `
  mutation Complete($input: CompleteTaskInput!) {
    completeTask(input: $input) {
      task { id version title status goal { id title progress } assignees { id displayName } }
      cursor
      errors { code message path }
    }
  }
`;

const inWorkspace = (query: string, shape: Shape) => (number: number) => ({
  query,
  variables: { workspaceId: idOf('workspace', { shape, workspace: number, number: 0 }) },
});

/** What is measured, A to F of the plan. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: 'A',
    about: '160 rows over three subgraphs, a dozen goals and people among them',
    request: inWorkspace(WIDE, 'repeated'),
  },
  {
    name: 'B',
    about: 'the same, each row with a goal and people of its own',
    request: inWorkspace(WIDE, 'distinct'),
  },
  {
    name: 'C',
    about: 'ten rows over three subgraphs',
    request: inWorkspace(LIST, 'repeated'),
  },
  { name: 'D', about: 'ten rows of one subgraph', request: inWorkspace(SIMPLE, 'repeated') },
  {
    name: 'E',
    about: 'six sections of four subgraphs side by side',
    request: inWorkspace(SECTIONS, 'repeated'),
  },
  {
    name: 'F',
    about: 'a mutation whose payload comes from three subgraphs',
    request: (number) => ({
      query: COMPLETE,
      variables: {
        input: { id: idOf('task', { shape: 'repeated', workspace: number, number: 1 }) },
      },
    }),
  },
];
