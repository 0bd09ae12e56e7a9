import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exceptions } from './apollo-server-exceptions.ts';
import { install } from './install.ts';

// Apollo's suite for what puts Apollo Server on HTTP. It wants the Apollo Server of its own version.
const VERSION = '5.5.0';
const folder = install('apollo-server', [
  `@apollo/server@${VERSION}`,
  `@apollo/server-integration-testsuite@${VERSION}`,
  '@jest/globals@30.5.2',
  'graphql@16.15.0',
  'jest@30.5.2',
]);
const tests = join(import.meta.dirname, 'apollo-server');
const config = {
  rootDir: folder,
  roots: [tests],
  testMatch: ['**/*.jest.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': join(tests, 'strip-types.ts') },
  resolver: join(tests, 'resolve.ts'),
};

type Report = {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

const outputFile = join(mkdtempSync(join(tmpdir(), 'conformance-')), 'report.json');
spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(folder, 'node_modules/jest/bin/jest.js'),
    ...['--config', JSON.stringify(config), '--json', '--outputFile', outputFile],
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const report = JSON.parse(readFileSync(outputFile, 'utf8')) as Report;
const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
const named = (status: string) =>
  results.filter((one) => one.status === status).map(({ fullName }) => fullName);
const [passed, failed] = [new Set(named('passed')), new Set(named('failed'))];
const problems = [
  ...[...failed].filter((name) => !(name in exceptions)).map((name) => `Fails: ${name}`),
  ...Object.keys(exceptions)
    .filter((name) => !failed.has(name))
    .map((name) => `${passed.has(name) ? 'Passes now' : 'Is no test'}: ${name}`),
];
if (results.length === 0) problems.push(...report.testResults.map(({ message }) => message));
const summary = [
  `${named('passed').length} of ${results.length} pass`,
  `${Object.keys(exceptions).length} are exceptions`,
  `${named('pending').length} are skipped by the suite`,
].join(', ');
process.stdout.write([`${summary}.`, ...problems, ''].join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
