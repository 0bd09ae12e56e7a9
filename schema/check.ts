import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs, promisify } from 'node:util';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import { composeSupergraph, supergraphUrl } from './compose.ts';
import { listOperations, manifestUrl } from './list-operations.ts';

const run = promisify(execFile);
const codegenConfig = new URL('./codegen.ts', import.meta.url);

type CheckOptions = { readonly against: string; readonly 'allow-breaking': boolean };

/** What would break clients of `before` when `after` takes its place; one line for each change. */
export async function breakingChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(publicSchema(before), publicSchema(after));
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => change.message);
}

function publicSchema(supergraphSdl: string): GraphQLSchema {
  const supportedFeatures = ROUTER_SUPPORTED_SUPERGRAPH_FEATURES;
  return Supergraph.build(supergraphSdl, { supportedFeatures }).apiSchema().toGraphQLJSSchema();
}

async function supergraphAt(revision: string): Promise<string | null> {
  try {
    const { stdout } = await run('git', ['show', `${revision}:./supergraph.graphql`], {
      cwd: import.meta.dirname,
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout;
  } catch {
    return null; // outside a checkout, or before the first commit, there is nothing to break
  }
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
    'schema/persisted-operations.json is not made of schema/operations; run: npm run generate',
  ];
}

async function breakingProblems(composed: string, options: CheckOptions): Promise<string[]> {
  const before = await supergraphAt(options.against);
  if (!before || options['allow-breaking']) return [];
  return (await breakingChanges(before, composed)).map((text) => `breaking: ${text}`);
}

async function generatedProblems(): Promise<string[]> {
  if (!existsSync(codegenConfig)) return [];
  try {
    await run('graphql-codegen', ['--config', codegenConfig.pathname, '--check']);
    return [];
  } catch (error) {
    const { stderr, stdout, message } = error as Error & { stderr?: string; stdout?: string };
    return [`generated types: ${(stderr || stdout || message).trim()}`];
  }
}

async function check(options: CheckOptions): Promise<string[]> {
  const composed = await composeSupergraph();
  return [
    ...(await driftProblems(composed)),
    ...(await breakingProblems(composed, options)),
    ...(await listProblems()),
    ...(await generatedProblems()),
  ];
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      'allow-breaking': { type: 'boolean', default: false },
      against: { type: 'string', default: 'HEAD' },
    },
  });
  const problems = await check(values).catch((error: Error) => [error.message]);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length === 0) process.stdout.write('The schema composes and breaks no client.\n');
  process.exitCode = problems.length === 0 ? 0 : 1;
}
