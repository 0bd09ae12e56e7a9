import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs, promisify } from 'node:util';
import { type DocumentNode, parse } from 'graphql';
import { type SchemaChange, schemaChanges } from './changes.ts';
import { compose, readSubgraphs, type SubgraphSource, supergraphUrl } from './compose.ts';
import { listOperations, manifestUrl, readOperations } from './list-operations.ts';

const run = promisify(execFile);
const codegenConfigs = ['./codegen.ts', '../web/codegen.ts'].map(
  (path) => new URL(path, import.meta.url).pathname,
);
const HELP = `Checks the schema: npm run schema:check -- [options]

The subgraphs must compose, what is generated from them must be up to date, and against the
subgraphs of a git revision no change may break clients. A removed field, say, breaks them when an
operation in schema/operations or of the console uses it; when none does, it is listed as dangerous and passes, since
persons who write queries by hand may still use it. Opened access and removed keys always break.

  --against <revision>  what to compare with (default: HEAD)
  --strict              whatever could break any client counts, registered or not
  --allow-breaking      list breaking changes, but pass
  --help
`;
const LEVELS = ['breaking', 'dangerous', 'safe'] as const;

async function subgraphsAt(revision: string): Promise<SubgraphSource[] | null> {
  const read = async (path: string): Promise<string> => {
    const { stdout } = await run('git', ['show', `${revision}:./${path}`], {
      cwd: import.meta.dirname,
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout;
  };
  try {
    return await readSubgraphs(read);
  } catch {
    return null; // outside a checkout, or before the first commit, there is nothing to break
  }
}

/** The operations that clients have registered, and those of the console. */
export async function registeredOperations(): Promise<DocumentNode[]> {
  return (await readOperations()).map(({ body }) => parse(body));
}

async function driftProblems(composed: string): Promise<string[]> {
  const file = existsSync(supergraphUrl) ? await readFile(supergraphUrl, 'utf8') : '';
  if (file === composed) return [];
  return ['schema/supergraph.graphql is not what the subgraphs compose to; run: npm run generate'];
}

async function listProblems(): Promise<string[]> {
  const file = existsSync(manifestUrl) ? await readFile(manifestUrl, 'utf8') : '';
  if (file === (await listOperations())) return [];
  return [
    'schema/persisted-operations.json is not made of schema/operations and the console; run: npm run generate',
  ];
}

async function generatedProblems(): Promise<string[]> {
  const problems: string[] = [];
  for (const config of codegenConfigs) {
    try {
      await run('graphql-codegen', ['--config', config, '--check']);
    } catch (error) {
      const { stderr, stdout, message } = error as Error & { stderr?: string; stdout?: string };
      problems.push(
        `generated types: ${(stderr || stdout || message).trim()}\nrun: npm run generate`,
      );
    }
  }
  return problems;
}

function lineOf({ level, subgraph, coordinate, message, usedBy }: SchemaChange): string {
  const users = usedBy.length > 0 ? ` Used by ${usedBy.join(', ')}.` : '';
  return `${level}: ${subgraph ? `[${subgraph}] ` : ''}${coordinate}: ${message}.${users}`;
}

async function check(options: {
  against: string;
  strict: boolean;
  'allow-breaking': boolean;
}): Promise<string[]> {
  const after = await readSubgraphs();
  const composed = compose(after);
  const before = await subgraphsAt(options.against);
  const operations = await registeredOperations();
  const changes = before
    ? await schemaChanges({ before, after, operations, isStrict: options.strict })
    : [];
  for (const level of LEVELS)
    for (const change of changes.filter((one) => one.level === level))
      process.stdout.write(`${lineOf(change)}\n`);
  const breaking = changes.filter(({ level }) => level === 'breaking').length;
  return [
    ...(await driftProblems(composed)),
    ...(breaking > 0 && !options['allow-breaking'] ? [`Breaking changes: ${breaking}.`] : []),
    ...(await listProblems()),
    ...(await generatedProblems()),
  ];
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      against: { type: 'string', default: 'HEAD' },
      strict: { type: 'boolean', default: false },
      'allow-breaking': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
  } else {
    const problems = await check(values).catch((error: Error) => [error.message]);
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    if (problems.length === 0) process.stdout.write('The schema composes and breaks no client.\n');
    process.exitCode = problems.length === 0 ? 0 : 1;
  }
}
