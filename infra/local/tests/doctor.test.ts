import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { migrations } from '@trellis/goals/migrations';
import { provision } from '@trellis/kernel/persistence/provision';
import { createTestDatabase, type TestDatabase } from '@trellis/kernel/testing/test-database';
import { connect } from 'amqplib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { inheritedEnvironment } from '../config.ts';
import { checkNode } from '../doctor/check-machine.ts';
import { diagnose } from '../doctor/diagnose.ts';
import { freePort } from '../processes/free-port.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const run = promisify(execFile);
const DOCTOR = join(import.meta.dirname, '..', 'doctor.ts');
const NOBODY_LISTENS = 'redis://127.0.0.1:9';

let database: TestDatabase;
let healthy: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'));
  healthy = {
    DATABASE_URL: database.url,
    AMQP_URL: inject('amqpUrl'),
    REDIS_URL: inject('redisUrl'),
    MESSAGING_PREFIX: `doctor-${randomBytes(4).toString('hex')}`,
    SECRET_KEY: randomBytes(32).toString('base64'),
    POOL_SIZE: '5',
  };
});
afterAll(() => database?.[Symbol.asyncDispose]());

/** What is found wrong when these settings take the place of good ones. */
async function failuresWith(changes: Record<string, string> = {}, now = () => new Date()) {
  const findings = await diagnose({ environment: { ...healthy, ...changes }, now });
  return findings
    .filter(({ verdict }) => verdict === 'failure')
    .map(({ about, text, advice }) => `${about}: ${text} (${advice})`);
}

async function expectOneFailure(changes: Record<string, string>, expected: RegExp): Promise<void> {
  const failures = await failuresWith(changes);
  expect(failures).toHaveLength(1);
  expect(failures[0]).toMatch(expected);
}

function withCredentials(url: string, username: string, password: string): string {
  const changed = new URL(url);
  Object.assign(changed, { username, password });
  return changed.href;
}

test('nothing is wrong with a good installation', async () => {
  expect(await failuresWith()).toEqual([]);
});

describe('the doctor names', () => {
  test('a setting that no service can read', () =>
    expectOneFailure({ DRAIN_DELAY_MS: 'soon' }, /^settings: .*DRAIN_DELAY_MS/));

  test('what production needs and has not', async () => {
    const failures = await failuresWith({ NODE_ENV: 'production', SECRET_KEY: '' });
    expect(failures.join('\n')).toMatch(/notifications: Configuration: SECRET_KEY is missing/);
  });

  test('a server that is not named', () =>
    expectOneFailure({ REDIS_URL: '' }, /REDIS_URL.* missing/));

  test('a password that PostgreSQL refuses, without telling it', async () => {
    const url = withCredentials(database.url, 'nobody', 'not-the-password');
    await expectOneFailure({ DATABASE_URL: url }, /^PostgreSQL at 127\.0\.0\.1.*nobody/);
    expect((await failuresWith({ DATABASE_URL: url })).join()).not.toContain('not-the-password');
  });

  test('a login that may not create roles', async () => {
    const name = `plain_${randomBytes(4).toString('hex')}`;
    await database.query(`create role ${name} login password 'plain'`);
    await database.query(`grant pg_read_all_data to ${name}`);
    await expectOneFailure(
      { DATABASE_URL: withCredentials(database.url, name, 'plain') },
      /may not create roles and schemas \(alter role/,
    );
    await database.query(`drop owned by ${name}`);
    await database.query(`drop role ${name}`);
  });

  test('fewer connections than the pools need', () =>
    expectOneFailure(
      { WEB_CONCURRENCY: '50' },
      /connections are needed .* \(Raise max_connections/,
    ));

  test('a database from which a newer release has taken what this one uses', async () => {
    await using newer = await createTestDatabase(inject('databaseUrl'));
    await provision({ url: newer.url, subgraph: 'goals', migrations });
    await newer.query(
      "insert into goals.migration (name) values ('0099-titles-unused-since-99.0.0')",
    );
    await expectOneFailure(
      { GOALS_DATABASE_URL: newer.url },
      /^schema goals: .*0099-titles-unused-since-99.0.0 \(Run the newer release/,
    );
  });

  test('events that nobody publishes, and such as were set aside', async () => {
    await using stuck = await createTestDatabase(inject('databaseUrl'));
    await provision({ url: stuck.url, subgraph: 'goals', migrations });
    const id = crypto.randomUUID();
    await stuck.query(
      `insert into goals.dead_letter (id, consumer, event_id, type, subject, workspace_id, envelope, state, reason, attempts)
       values ($1::uuid, 'goals.progress', $1::uuid, 'goals.goal-deleted.v1', $1::text, $1::uuid, '{}', 'parked', 'FAILED', 5)`,
      [id],
    );
    await stuck.query(
      `insert into goals.outbox (id, workspace_id, stream_id, aggregate_type, aggregate_id, version, type, payload, correlation_id, occurred_at)
       values ($1, $1, $1, 'goal', $1, 1, 'goals.goal-deleted.v1', '{}', 'nobody', now() - interval '1 hour')`,
      [id],
    );
    const failures = await failuresWith({ GOALS_DATABASE_URL: stuck.url });
    expect(failures).toHaveLength(2);
    expect(failures[0]).toMatch(/^events of goals: the oldest waits for 36\d\d s/);
    expect(failures[1]).toMatch(/^events for goals: 1 are set aside/);
  });

  test('a clock that is wrong', async () => {
    const failures = await failuresWith({}, () => new Date(Date.now() + 90_000));
    expect(failures.filter((text) => /clock .* 90 s apart/.test(text))).toHaveLength(2);
  });

  test('a password that RabbitMQ refuses', () =>
    expectOneFailure(
      { AMQP_URL: withCredentials(healthy.AMQP_URL!, 'guest', 'wrong') },
      /^RabbitMQ at 127\.0\.0\.1/,
    ));

  test('a queue that somebody else has declared', async () => {
    const prefix = `taken-${randomBytes(4).toString('hex')}`;
    const connection = await connect(healthy.AMQP_URL!);
    const channel = await connection.createChannel();
    await channel.assertQueue(`${prefix}.audit`, { durable: true });
    await expectOneFailure(
      { MESSAGING_PREFIX: prefix },
      /^queue taken-.*audit: has other properties/,
    );
    await channel.deleteQueue(`${prefix}.audit`);
    await connection.close();
  });

  test('a Redis that does not answer', () =>
    expectOneFailure({ REDIS_URL: NOBODY_LISTENS }, /^Redis at 127\.0\.0\.1:9: Nothing answers/));

  test('an address for keys where there are none', async () => {
    const server = createServer((_request, response) => response.end('{"hello":"you"}'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expectOneFailure(
      { JWKS_URL: `http://127.0.0.1:${port}/` },
      /^JWKS_URL: .* answers without keys/,
    );
    server.close();
  });

  test('a subgraph that is not where the gateway would look', async () => {
    const url = `http://127.0.0.1:${await freePort()}/graphql`;
    await expectOneFailure({ TASKS_URL: url }, /^TASKS_URL: Nothing answers/);
  });

  test('a folder for anchors that is a file', async () => {
    await using folder = await temporaryFolder('doctor');
    const path = join(folder.path, 'anchors');
    await writeFile(path, '');
    await expectOneFailure(
      { AUDIT_ANCHOR_DIRECTORY: path },
      /AUDIT_ANCHOR_DIRECTORY: .* is no folder/,
    );
  });

  test('a port that another program has', async () => {
    const server = createServer((_request, response) => response.end('not Trellis'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const findings = await diagnose({
      environment: { PORT: String(port) },
      now: () => new Date(),
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ about: `port ${port}`, verdict: 'failure' }),
    );
    server.close();
  });

  test.each([
    ['v24.21.0', 'ok'],
    ['v22.20.0', 'warning'],
    ['v20.19.0', 'failure'],
  ])('whether Node %s can run it: %s', (version, verdict) => {
    expect(checkNode(version.slice(1)).verdict).toBe(verdict);
  });
});

describe('npm run doctor', () => {
  const doctor = (environment: Record<string, string>, ...args: string[]) =>
    run(process.execPath, [DOCTOR, ...args], {
      env: { PATH: inheritedEnvironment().PATH, ...environment } as NodeJS.ProcessEnv,
    });

  test('ends with 0 when all is well', async () => {
    const { stdout } = await doctor(healthy);
    expect(stdout).toMatch(/^ok .*PostgreSQL/m);
    expect(stdout).toMatch(/^0 failed/m);
  });

  test('ends with 1 and says what to do when something is wrong, also to programs', async () => {
    const failing = doctor({ ...healthy, REDIS_URL: NOBODY_LISTENS }, '--json');
    const error = await failing.catch((reason: { code: number; stdout: string }) => reason);
    expect(error).toMatchObject({ code: 1 });
    expect(JSON.parse(error.stdout as string)).toContainEqual(
      expect.objectContaining({ about: 'Redis at 127.0.0.1:9', verdict: 'failure' }),
    );
  });

  test('ends with 2 when it was called wrongly', async () => {
    await expect(doctor(healthy, 'please')).rejects.toMatchObject({ code: 2 });
  });
});
