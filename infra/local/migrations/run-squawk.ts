import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { RenderedMigration } from './rendered-migration.ts';

/** What Squawk does not need to say here, and why. */
const EXCLUDED = {
  // provision() sets it for every migration: kernel/tests/migration-locks.test.ts.
  'require-lock-timeout': 'always',
  // What takes long under a lock is refused by the other rules; an online index may take its time.
  'require-statement-timeout': 'always',
  // Whether a count may pass 2^31 is decided where it is designed.
  'prefer-bigint-over-int': 'always',
  'prefer-bigint-over-smallint': 'always',
  // A transaction undoes what was done so far. Without one, a second run must be able to go on.
  'prefer-robust-stmts': 'transactional',
} as const;

const Findings = z.array(
  z.object({
    line: z.number(),
    rule_name: z.string(),
    message: z.string(),
    help: z.string().nullish(),
  }),
);

/** A rule that a statement breaks; the line counts from 0 in the text that was given. */
export type Finding = {
  readonly line: number;
  readonly rule: string;
  readonly message: string;
};

/** Asks Squawk, which parses as PostgreSQL does, about a migration. */
export async function runSquawk(
  sql: string,
  { name, isTransactional }: RenderedMigration,
): Promise<Finding[]> {
  const excluded = Object.entries(EXCLUDED).filter(
    ([, when]) => when === 'always' || isTransactional,
  );
  const options = [
    '--reporter=json',
    '--pg-version=15.0',
    `--exclude=${excluded.map(([rule]) => rule).join(',')}`,
    `--stdin-filepath=${name}.sql`,
  ];
  const program = createRequire(import.meta.url).resolve('squawk-cli/js/bin/squawk');
  const child = spawn(process.execPath, [program, ...options], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(sql);
  const [answer, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const findings = Findings.safeParse(parse(answer));
  if (!findings.success) throw new Error(`Squawk did not answer about ${name}: ${answer}${errors}`);
  return findings.data.map(({ line, rule_name, message, help }) => ({
    line,
    rule: rule_name,
    message: help ? `${message} ${help}` : message,
  }));
}

function parse(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
}
