import { idOf, type Place, placeOf } from './ids.ts';

const SHARED = 12;
const PEOPLE_OFFSET = 100_000;

type Page = { readonly first?: number };

/** The root fields that the measured operations ask for, in every subgraph that has them. */
export const root = {
  tasks: ({ workspaceId, first = 10 }: Page & { workspaceId: string }) =>
    listOf(first, (number) => task({ ...placeOf(workspaceId), number: number + 1 })),
  goals: ({ workspaceId, first = 10 }: Page & { workspaceId: string }) =>
    listOf(first, (number) => goal({ ...placeOf(workspaceId), number: number + 1 })),
  labels: ({ workspaceId }: { workspaceId: string }) =>
    Array.from({ length: 5 }, (_, number) => label({ ...placeOf(workspaceId), number })),
  unreadCount: ({ workspaceId }: { workspaceId: string }) => placeOf(workspaceId).workspace % 40,
  dashboard: ({ workspaceId }: { workspaceId: string }) => dashboard(workspaceId),
  completeTask: ({ input }: { input: { id: string } }) => ({
    task: { ...task(placeOf(input.id)), status: 'DONE' },
    cursor: `cursor-${input.id}`,
    errors: [],
  }),
};

/** A task with its goal, its people and five tasks below it. */
export function task(place: Place) {
  const { number } = place;
  return {
    __typename: 'Task',
    id: idOf('task', place),
    version: 1 + (number % 7),
    number,
    title: `Write down what was agreed, part ${number}`,
    status: number % 3 === 0 ? 'IN_PROGRESS' : 'TODO',
    priority: number % 4 === 0 ? 'HIGH' : 'MEDIUM',
    createdAt: '2026-01-01T12:00:00.000Z',
    goal: () => goal(sharedOr(place)),
    assignees: () => [user(sharedOr(place))],
    createdBy: () => user(sharedOr({ ...place, number: number + PEOPLE_OFFSET })),
    subtasks: ({ first = 5 }: Page) =>
      listOf(first, (index) => task({ ...place, number: number * 100 + index })),
  };
}

/** A goal, as goals and tasks know it. */
export function goal(place: Place) {
  const { number } = place;
  return {
    __typename: 'Goal',
    id: idOf('goal', place),
    title: `Reach the milestone ${number} of the year`,
    status: 'ACTIVE',
    health: 'ON_TRACK',
    progress: (number % 100) / 100,
    owner: () => user(sharedOr(place)),
    taskSummary: { total: 10 + (number % 9), done: number % 10, ratio: 0.5 },
  };
}

/** A person, as accounts knows it. */
export function user(place: Place) {
  const { number } = place;
  return {
    __typename: 'User',
    id: idOf('user', place),
    displayName: `Ada Lovelace the ${number}th`,
    handle: `ada-${number}`,
  };
}

/** A workspace's dashboard, as goals and tasks know it. */
export function dashboard(workspaceId: string) {
  const { workspace } = placeOf(workspaceId);
  return {
    __typename: 'Dashboard',
    id: workspaceId,
    goalStats: { active: workspace % 20, atRisk: 2, offTrack: 1, averageProgress: 0.5 },
    taskStats: { open: workspace % 90, overdue: 4, dueToday: 3, dueThisWeek: 9 },
  };
}

function label(place: Place) {
  return { id: idOf('label', place), name: `label ${place.number}`, color: '#2F80ED' };
}

function sharedOr(place: Place): Place {
  return place.shape === 'distinct' ? place : { ...place, number: place.number % SHARED };
}

function listOf<Node>(length: number, make: (index: number) => Node) {
  return {
    nodes: Array.from({ length }, (_, index) => make(index)),
    pageInfo: { hasNextPage: true, endCursor: `after-${length}` },
  };
}
