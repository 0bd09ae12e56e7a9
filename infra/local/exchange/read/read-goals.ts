import { PAGE_SIZE, pages } from '../client/pages.ts';
import type { Session } from '../client/session.ts';
import type { CheckInRecord, GoalRecord } from '../records/record.ts';
import type { CheckInNode, GoalNode } from './nodes.ts';
import { CHECK_INS, GOALS } from './queries.ts';
import { toCheckIn, toGoal } from './to-records.ts';

/** All goals, parents before their children, each with its check-ins behind it. */
export async function* readGoals(
  session: Session,
  workspaceId: string,
): AsyncGenerator<GoalRecord | CheckInRecord> {
  yield* below(session, workspaceId, { isNull: true });
}

async function* below(
  session: Session,
  workspaceId: string,
  parentId: Record<string, unknown>,
): AsyncGenerator<GoalRecord | CheckInRecord> {
  const request = { query: GOALS, variables: { workspaceId, filter: { parentId } } };
  for await (const page of pages<GoalNode>(session, request, ({ goals }) => goals)) {
    if (page.length === 0) return;
    for (const goal of page) {
      yield toGoal(goal);
      if (goal.lastCheckIn) yield* checkInsOf(session, goal.id);
    }
    yield* below(session, workspaceId, { in: page.map(({ id }) => id) });
  }
}

type CheckInPage = {
  nodes: CheckInNode[];
  pageInfo: { hasPreviousPage: boolean; startCursor: string | null };
};

export async function* checkInsOf(session: Session, goalId: string): AsyncGenerator<CheckInRecord> {
  let before: string | null = null;
  do {
    const variables: Record<string, unknown> = { goalId, last: PAGE_SIZE, before };
    const { goal } = await session.send<{ goal: { checkIns: CheckInPage } | null }>(
      CHECK_INS,
      variables,
    );
    if (!goal) return;
    const { nodes, pageInfo }: CheckInPage = goal.checkIns;
    yield* nodes.toReversed().map(toCheckIn);
    before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
  } while (before);
}
