import { readFile } from 'node:fs/promises';
import { getOperationAST, parse } from 'graphql';
import { executePlan } from '../../execution/execute-plan.ts';
import type { PlanResult, PlanRun } from '../../execution/plan-run.ts';
import { planOperation } from '../../supergraph/plan-operation.ts';
import type { SubgraphAnswer, Upstream } from '../../transport/upstream.ts';
import { inventWorld } from './invented-world.ts';
import { stockExecutePlan } from './stock-execute-plan.ts';

/*
 * CPU time per operation of the executor and of the stock one, in one process and interleaved:
 *
 *   node gateway/tests/oracle/measure.ts
 *
 * Subgraphs answer from memory with the text of an answer that was made before, as over HTTP, and
 * parsing it counts for both.
 */

const ROUNDS = 15;
const ROUND_MS = 150;

const TASKS = `query ($rows: Int!) { tasks(workspaceId: "w", first: $rows) {
  nodes { id number title status priority isBlocked goal { id title status } assignees { id displayName } }
  pageInfo { hasNextPage endCursor }
} }`;
const EVENT = `subscription { taskChanged(workspaceId: "w") { __typename ... on TaskChange {
  kind occurredAt task { id title status goal { id title } assignees { id displayName } }
} } }`;

const ENTITY = { title: 'Ship it', status: 'ACTIVE', displayName: 'Ada Lovelace' };
const PAGE = { hasNextPage: true, endCursor: 'c10' };

const sdl = await readFile(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const texts = new Map<string, string>();
let rows = 10;
const { generation } = inventWorld(sdl, rememberAnswers);

for (const [name, query, count] of [
  ['ten rows over three subgraphs', TASKS, 10],
  ['a thousand rows', TASKS, 1_000],
  ['an event with two fetches', EVENT, 1],
] as const) {
  rows = count;
  texts.clear();
  await measure(name, query);
}

async function measure(name: string, query: string): Promise<void> {
  const document = parse(query);
  const operation = planOperation(generation, document, getOperationAST(document)!);
  const event = operation.subscription ? eventOf() : undefined;
  const run: PlanRun = {
    generation,
    operation,
    variables: { rows },
    facts: { identity: null, requestId: 'r' },
    signal: new AbortController().signal,
    ...(event && { event }),
  };
  const [first, second] = [await stockExecutePlan(run), await executePlan(run)];
  if (first.errors.length > 0) throw first.errors[0]!.error;
  if (JSON.stringify(first) !== JSON.stringify(second)) throw new Error('The answers differ.');
  const stock: number[] = [];
  const ours: number[] = [];
  const none: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    stock.push(await cpuOf(() => stockExecutePlan(run)));
    ours.push(await cpuOf(() => executePlan(run)));
    none.push(await cpuOf(async () => ({ data: parseAll(), errors: [] })));
  }
  const [one, other, parsing] = [median(stock), median(ours), median(none)];
  const text = (value: number) => value.toFixed(value < 100 ? 1 : 0);
  const without = (one - parsing) / (other - parsing);
  process.stdout.write(
    `${name}: stock ${text(one)} µs, ours ${text(other)} µs, ${(one / other).toFixed(1)} times; ` +
      `without JSON.parse (${text(parsing)} µs) ${without.toFixed(1)} times\n`,
  );
}

async function cpuOf(work: () => Promise<PlanResult>): Promise<number> {
  const until = performance.now() + ROUND_MS;
  const begun = process.cpuUsage();
  let count = 0;
  for (; performance.now() < until; count += 1) await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / count;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1]!;
}

function parseAll(): Record<string, unknown> {
  return Object.fromEntries([...texts].map(([name, text]) => [name, JSON.parse(text)]));
}

function rememberAnswers(upstream: Upstream): Upstream {
  return {
    ...upstream,
    name: upstream.name,
    async fetch({ subquery, variables }) {
      const known = texts.get(subquery.text);
      if (known) return JSON.parse(known) as SubgraphAnswer;
      const { representations } = variables as { representations?: readonly { id: string }[] };
      const data = representations
        ? { _entities: representations.map((one) => ({ ...one, ...ENTITY })) }
        : { tasks: { nodes: Array.from({ length: rows }, taskOf), pageInfo: PAGE } };
      texts.set(subquery.text, JSON.stringify({ data }));
      return { data };
    },
  };
}

function taskOf(_: unknown, index: number) {
  return {
    __typename: 'Task',
    id: `t${index}`,
    number: index,
    title: `Write chapter ${index}`,
    status: 'TODO',
    priority: 'HIGH',
    isBlocked: false,
    goal: { __typename: 'Goal', id: `g${index % 7}` },
    assignees: [0, 1].map((one) => ({ __typename: 'User', id: `u${(index + one) % 20}` })),
  };
}

function eventOf(): SubgraphAnswer {
  const taskChanged = {
    __typename: 'TaskChange',
    _trellis_cursor: 'c1',
    kind: 'UPDATED',
    occurredAt: '2026-01-01T00:00:00Z',
    task: taskOf(null, 1),
  };
  return { data: { taskChanged } };
}
