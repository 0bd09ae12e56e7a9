import { cpus, totalmem } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '../../infra/local/testing/temporary-folder.ts';
import { inheritedEnvironment } from './config.ts';
import { prepareData } from './data.ts';
import { LocalSystem } from './local-system.ts';
import { type Figures, measure } from './measure.ts';

const READ = /* GraphQL */ `
  query ($workspaceId: ID!, $filter: TaskFilter) {
    tasks(workspaceId: $workspaceId, filter: $filter, first: 10) {
      nodes { id number title status goal { id title progress } assignees { id displayName } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const COMPLETE = /* GraphQL */ `
  mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { task { id version status } cursor errors { code } } }
`;
const CONNECTIONS = 32;
const TASKS = 6_000;
const REST_MS = 15_000;

await using folder = await temporaryFolder('baseline');
const system = new LocalSystem({
  port: 4790,
  dataDirectory: folder.path,
  environment: inheritedEnvironment(),
});
try {
  const firstStart = await system.start();
  await system.stop();
  const nextStart = await system.start();
  await wait(REST_MS);
  const memory = system.memory();
  const { token, workspaceId, taskIds } = await prepareData(system.url, TASKS);
  const common = { url: system.url, token, connections: CONNECTIONS };
  const reads = Array.from({ length: 60 }, (_, page) =>
    JSON.stringify({
      query: READ,
      variables: { workspaceId, filter: { number: { gt: page * 100 } } },
    }),
  );
  await measure({ ...common, bodies: reads, seconds: 5 });
  const read = await measure({ ...common, bodies: reads, seconds: 20 });
  const completions = taskIds.map((id) =>
    JSON.stringify({ query: COMPLETE, variables: { input: { id } } }),
  );
  await measure({ ...common, bodies: completions.slice(0, 1_000), amount: 1_000 });
  const complete = await measure({
    ...common,
    bodies: completions.slice(1_000),
    amount: TASKS - 1_000,
  });
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  process.stdout.write(
    [
      `Machine: ${machine}; PostgreSQL, load and system on it together; ${CONNECTIONS} connections, closed loop.`,
      '',
      '| What | Figure |',
      '|---|---|',
      `| first start, with a new database | ${(firstStart / 1_000).toFixed(1)} s |`,
      `| next start | ${(nextStart / 1_000).toFixed(1)} s |`,
      `| memory at rest, Node process | ${memory.node.toFixed(0)} MiB |`,
      `| memory at rest, PostgreSQL | ${memory.postgres.toFixed(0)} MiB |`,
      row('read over three subgraphs, ten tasks with goal and assignees', read),
      row('`completeTask`', complete),
      '',
    ].join('\n'),
  );
} finally {
  await system.stop();
}

function row(what: string, { rps, p50, p95, p99, failed, requests }: Figures): string {
  return `| ${what} | ${rps.toFixed(0)} requests/s, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${failed} of ${requests} failed |`;
}
