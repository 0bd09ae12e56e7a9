import { explain } from '@trellis/kernel/lifecycle';
import { contractedMigrations, migrationNames } from '@trellis/kernel/persistence/provision';
import { Client } from 'pg';
import { SUBGRAPH_MIGRATIONS } from '../subgraph-migrations.ts';
import { checkClock } from './check-clock.ts';
import { type Finding, failure, ok, type Patient, warning } from './finding.ts';

const OLDEST = 15;
const OLD_EVENT_SECONDS = 30;
// Two for reads and one for the lock of its relay (kernel/persistence, kernel/outbox).
const BESIDE_THE_POOL = 3;

/** Each database that a subgraph would use: version, rights, room, migrations, what waits in it. */
export async function checkDatabase({ environment, now }: Patient): Promise<Finding[]> {
  const urls = Map.groupBy(
    Object.keys(SUBGRAPH_MIGRATIONS),
    (name) => environment[`${name.toUpperCase()}_DATABASE_URL`] || environment.DATABASE_URL || '',
  );
  const findings: Finding[] = [];
  for (const [url, subgraphs] of urls)
    if (url) findings.push(...(await checkServer(url, subgraphs, { environment, now })));
  return findings;
}

async function checkServer(
  url: string,
  subgraphs: readonly string[],
  { environment, now }: Patient,
): Promise<Finding[]> {
  const about = `PostgreSQL at ${placeOf(url)}`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const findings = await checkAbilities(client, { about, subgraphs, environment });
    const [row] = (await client.query('select clock_timestamp() as at')).rows;
    findings.push(checkClock(about, row.at, now()));
    for (const subgraph of subgraphs) findings.push(...(await checkSchema(client, subgraph)));
    return findings;
  } catch (error) {
    return [
      failure(about, explain(error), 'Is it running, and are address, name and password right?'),
    ];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkAbilities(
  client: Client,
  options: { about: string; subgraphs: readonly string[]; environment: Patient['environment'] },
): Promise<Finding[]> {
  const { about, subgraphs, environment } = options;
  const { rows } = await client.query(`
    select current_setting('server_version') as version,
      current_setting('server_version_num')::integer / 10000 as major,
      current_setting('max_connections')::integer as room,
      has_database_privilege(current_database(), 'create') as may_make_schemas,
      (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may_make_roles`);
  const [server] = rows;
  const findings = [
    server.major < OLDEST
      ? failure(about, `version ${server.version}`, `Trellis needs ${OLDEST} or newer.`)
      : ok(about, `version ${server.version}`),
  ];
  if (!server.may_make_roles || !server.may_make_schemas)
    findings.push(
      failure(
        about,
        'the login may not create roles and schemas',
        'alter role … createrole; grant create on database … to …',
      ),
    );
  const { WEB_CONCURRENCY = '1', POOL_SIZE = '10' } = environment;
  const needed =
    subgraphs.length * Number(WEB_CONCURRENCY || 1) * (Number(POOL_SIZE || 10) + BESIDE_THE_POOL);
  const text = `${needed} connections are needed by one process of each subgraph, ${server.room} are allowed`;
  findings.push(
    needed >= server.room
      ? failure(about, text, 'Raise max_connections, or lower POOL_SIZE or WEB_CONCURRENCY.')
      : ok(about, text),
  );
  return findings;
}

async function checkSchema(client: Client, subgraph: string): Promise<Finding[]> {
  const about = `schema ${subgraph}`;
  const [{ exists }] = (
    await client.query('select to_regclass($1) is not null as exists', [`${subgraph}.migration`])
  ).rows;
  if (!exists) return [ok(about, 'is not there yet; the service makes it when it starts')];
  const { rows } = await client.query<{ name: string }>(`select name from ${subgraph}.migration`);
  const done = new Set(rows.map(({ name }) => name));
  const known = migrationNames(SUBGRAPH_MIGRATIONS[subgraph] ?? []);
  const contracted = contractedMigrations([...done], SUBGRAPH_MIGRATIONS[subgraph] ?? []);
  const pending = known.filter((name) => !done.has(name));
  if (contracted.length > 0)
    return [
      failure(
        about,
        `a newer release took away what this one uses: ${contracted.join(', ')}`,
        'Run the newer release.',
      ),
    ];
  if (pending.length > 0)
    return [
      warning(about, `migrations wait: ${pending.join(', ')}`, 'npm run migrate, or start it.'),
    ];
  return [ok(about, 'up to date'), ...(await checkEvents(client, subgraph))];
}

async function checkEvents(client: Client, subgraph: string): Promise<Finding[]> {
  const { rows } = await client.query(`
    select (select extract(epoch from now() - min(occurred_at))::integer
            from ${subgraph}.outbox where published_at is null) as oldest,
      (select count(*)::integer from ${subgraph}.dead_letter
       where state in ('parked', 'held')) as letters`);
  const [{ oldest, letters }] = rows;
  const findings: Finding[] = [];
  if (oldest > OLD_EVENT_SECONDS)
    findings.push(
      failure(
        `events of ${subgraph}`,
        `the oldest waits for ${oldest} s to be published`,
        'docs/runbooks/OutboxLag.md',
      ),
    );
  if (letters > 0)
    findings.push(
      failure(`events for ${subgraph}`, `${letters} are set aside`, 'docs/runbooks/DeadLetters.md'),
    );
  return findings;
}

// Without the password.
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${decodeURIComponent(hostname)}${port ? `:${port}` : ''}${pathname}`;
}
