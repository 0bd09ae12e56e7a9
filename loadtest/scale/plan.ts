import type { CompiledQuery } from 'kysely';
import type { Client } from 'pg';
import { withClient } from './server.ts';

/** Smaller ones are read from end to end for good reason. */
const LARGE_ROWS = 5_000;

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Node[];
};

/** What PostgreSQL does for a statement. */
export type Plan = {
  readonly text: string;
  readonly indexes: readonly string[];
  /** Large tables that are read from end to end. */
  readonly scanned: readonly string[];
};

/** Explains the statements of one read, in a transaction that is undone. */
export function explain(url: string, statements: readonly CompiledQuery[]): Promise<Plan[]> {
  return withClient(url, async (client) => {
    const run = async (format: string, { sql, parameters }: CompiledQuery) => {
      const { rows } = await client.query<{ 'QUERY PLAN': unknown }>(
        `explain (analyze, buffers, format ${format}) ${sql}`,
        [...parameters],
      );
      return rows.map((row) => row['QUERY PLAN']);
    };
    const large = await largeTables(client);
    const plans: Plan[] = [];
    await client.query('begin');
    for (const statement of statements.filter(({ sql }) =>
      /^\s*(select|with|insert|update)/i.test(sql),
    )) {
      const [json] = (await run('json', statement)) as [[{ Plan: Node }]];
      const text = (await run('text', statement)).join('\n');
      const nodes = flatten(json[0].Plan);
      plans.push({ text, indexes: namesOf(nodes, 'Index Name'), scanned: scannedBy(nodes, large) });
    }
    await client.query('rollback');
    return plans;
  });
}

function flatten(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

function namesOf(nodes: readonly Node[], name: 'Index Name' | 'Relation Name'): string[] {
  return [...new Set(nodes.flatMap((node) => node[name] ?? []))];
}

async function largeTables(client: Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'tasks'::regnamespace and relkind = 'r' and reltuples > ${LARGE_ROWS}`,
  );
  return new Set(rows.map(({ name }) => name));
}

function scannedBy(nodes: readonly Node[], large: ReadonlySet<string>): string[] {
  return namesOf(
    nodes.filter((node) => node['Node Type'].endsWith('Seq Scan')),
    'Relation Name',
  ).filter((table) => large.has(table));
}
