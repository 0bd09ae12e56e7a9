import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createLogger } from '@trellis/kernel/logger';
import { type Constellation, SERVICES, startConstellation } from '@trellis/local/constellation';
import { freePort } from '@trellis/local/processes/free-port';
import { startRabbitMq } from '@trellis/local/testing/rabbitmq';
import { startRedis } from '@trellis/local/testing/redis';
import { runCommand } from '@trellis/local/testing/run-command';
import { temporaryFolder } from '@trellis/local/testing/temporary-folder';
import pg from 'pg';
import { expect, test } from 'vitest';
import { drillRun, inheritedPath } from '../config.ts';
import { BackedUpCluster } from '../drill/backed-up-cluster.ts';
import { SteadyWriter } from '../drill/steady-writer.ts';
import { Person } from '../person.ts';
import { settleDatabase } from '../system.ts';

const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`;
const READ_GOAL = /* GraphQL */ `query ($id: ID!) { goal(id: $id) { title taskSummary { total } } }`;
const RPO_LIMIT_S = 3_600;
const RTO_LIMIT_S = 4 * 3_600;

const logger = createLogger({ service: 'drill', level: 'silent' });

function databaseAt(url: string) {
  return {
    async query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]> {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query(text, values)).rows;
      } finally {
        await client.end();
      }
    },
  };
}

const seconds = (since: number) => Math.round((performance.now() - since) / 100) / 10;

test('an installation comes back as it was at a moment, and once more, burnt down, with all that was archived', async () => {
  const { seconds: writingSeconds, archiveTimeoutSeconds } = drillRun();
  await using stack = new AsyncDisposableStack();
  const cluster = stack.use(await BackedUpCluster.make({ archiveTimeoutSeconds }));
  const database = databaseAt(cluster.url);
  const redis = stack.use(await startRedis());
  const anchors = stack.use(await temporaryFolder('anchors'));
  const ports = {} as Record<(typeof SERVICES)[number], number>;
  for (const name of SERVICES) ports[name] = await freePort();
  const messagingPrefix = `drill-${randomBytes(4).toString('hex')}`;
  const secretKey = randomBytes(32).toString('base64');
  let rabbitMq = await startRabbitMq();
  stack.defer(() => rabbitMq[Symbol.asyncDispose]());
  let services: Constellation | undefined;
  stack.defer(async () => services?.[Symbol.asyncDispose]());

  async function startServices(): Promise<void> {
    services = await startConstellation({
      host: '127.0.0.1',
      ports,
      logger,
      environment: {
        PATH: inheritedPath(),
        DATABASE_URL: cluster.url,
        AMQP_URL: rabbitMq.url,
        REDIS_URL: redis.url,
        MESSAGING_PREFIX: messagingPrefix,
        SECRET_KEY: secretKey,
        AUDIT_ANCHOR_DIRECTORY: anchors.path,
        LOG_LEVEL: 'silent',
      },
    });
  }

  /** The database and the broker are gone; then the page about recovery is followed. */
  async function recoverFrom(disaster: () => Promise<void>, ...target: string[]): Promise<number> {
    await disaster();
    await rabbitMq.kill();
    const begun = performance.now();
    await services?.[Symbol.asyncDispose]();
    await rabbitMq[Symbol.asyncDispose]();
    await cluster.restore(...target);
    await cluster.start();
    rabbitMq = await startRabbitMq();
    await startServices();
    const republished = await runCommand('republish', ['all', '--since', '2020-01-01T00:00:00Z'], {
      DATABASE_URL: cluster.url,
    });
    expect(republished).toMatchObject({ code: 0 });
    await settleDatabase(database);
    return seconds(begun);
  }

  /** What was written before this moment is in the archive. */
  async function untilArchived(moment: Date): Promise<void> {
    const later = 'select from pg_stat_archiver where last_archived_time > $1';
    while ((await database.query(later, [moment])).length === 0) await wait(100);
  }

  async function expectWholeTrail(): Promise<void> {
    const chains = await database.query<{ id: string }>(
      'select distinct workspace_id as id from audit.audit_event where workspace_id is not null',
    );
    for (const { id } of chains)
      expect(
        await runCommand('audit', ['verify-database', id], {
          DATABASE_URL: cluster.url,
          SECRET_KEY: secretKey,
        }),
      ).toMatchObject({ code: 0 });
  }

  async function storedTasks(): Promise<ReadonlySet<string>> {
    const rows = await database.query<{ id: string }>('select id from tasks.task');
    return new Set(rows.map(({ id }) => id));
  }

  await startServices();
  await using ada = await Person.signUp(services!.url, 'Ada');
  const { goal } = await ada.mutate(CREATE_GOAL, { workspaceId: ada.workspaceId, title: 'Kept' });
  const fullBackup = performance.now();
  await cluster.backRest('--type=full', 'backup');
  const backupSeconds = seconds(fullBackup);

  // First: a mistake, and back to the moment before it.
  const before = new SteadyWriter(ada, goal.id);
  await before.until(50);
  await before.stop();
  const [moment] = await database.query<{ at: string }>('select clock_timestamp()::text as at');
  const after = new SteadyWriter(ada, goal.id);
  await after.until(20);
  await after.stop();
  await database.query('update goals.goal set title = $1', ['Spoilt by a mistake']);
  await database.query('select pg_switch_wal()');
  const toMomentSeconds = await recoverFrom(() => cluster.crash(), '--time', moment!.at);
  await expectWholeTrail();

  expect(await storedTasks()).toEqual(new Set(before.written.map(({ id }) => id)));
  await ada.refresh();
  const { goal: kept } = await ada.query(READ_GOAL, { id: goal.id });
  expect(kept).toEqual({ title: 'Kept', taskSummary: { total: before.written.length } });

  // Second: all is lost while work goes on, and what was archived comes back.
  const lost = new SteadyWriter(ada, goal.id);
  await lost.until(1);
  await untilArchived(new Date());
  await wait(writingSeconds * 1_000);
  const burntAt = Date.now();
  const toNewestSeconds = await recoverFrom(() => cluster.destroy(), '--latest');
  await lost.stop();

  const stored = await storedTasks();
  const acknowledged = lost.written.filter(({ at }) => at <= burntAt);
  const missing = acknowledged.filter(({ id }) => !stored.has(id));
  const rpoSeconds = missing[0] ? Math.round((burntAt - missing[0].at) / 100) / 10 : 0;
  const survivors = acknowledged.filter(({ id }) => stored.has(id));
  expect(survivors).toEqual(acknowledged.slice(0, survivors.length)); // nothing is missing in between
  expect(survivors.length).toBeGreaterThan(0);

  await expectWholeTrail();
  process.stdout.write(
    `Drill: full backup ${backupSeconds} s; back to a moment in ${toMomentSeconds} s; ` +
      `archive_timeout ${archiveTimeoutSeconds} s, ${acknowledged.length} writes in ${writingSeconds} s: ` +
      `${missing.length} lost, RPO ${rpoSeconds} s, RTO ${toNewestSeconds} s.\n`,
  );
  expect(rpoSeconds).toBeLessThan(RPO_LIMIT_S);
  expect(toNewestSeconds).toBeLessThan(RTO_LIMIT_S);
}, 600_000);
