import { globSync, readdirSync, readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig as readGatewayConfig } from '@trellis/gateway/config';
import { readSubgraphConfig } from '@trellis/kernel/subgraph/config';
import { readLocalConfig, readSeedConfig } from '@trellis/local/config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { readExamples } from '../readme/examples.ts';
import { Reader } from '../readme/reader.ts';
import {
  namesInCompose,
  namesInConfig,
  settingsOfExample,
  settingsOfReadme,
} from '../readme/settings.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SUBGRAPHS = readdirSync(resolve(ROOT, 'subgraphs'));
const README = read('README.md');

function read(path: string): string {
  return readFileSync(resolve(ROOT, path), 'utf8');
}

function find(pattern: string): string[] {
  const isForeign = (name: string) => name.split('/').some((part) => /^node_modules$/.test(part));
  return globSync(pattern, { cwd: ROOT, exclude: isForeign });
}

describe('the README, followed from top to bottom', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start();
  });
  afterAll(() => reader?.[Symbol.asyncDispose]());

  test.each(readExamples(README))('the $language of line $line works', (example) =>
    reader.follow(example),
  );

  test('its subscriptions have received events', () => reader.expectEvents());
});

test('no page has both sides of a merge', () => {
  const pages = find('**/*.md');
  expect(pages).toContain('docs/events.md');
  expect(pages.filter((path) => /^(<{7}|>{7}) /m.test(read(path)))).toEqual([]);
});

describe('the settings', () => {
  const example = settingsOfExample(read('.env.example'));

  test('are the same in the README, in .env.example and in the code', () => {
    const named = find('**/config.ts').flatMap((path) => namesInConfig(read(path), SUBGRAPHS));
    const inCode = new Set([...named, ...namesInCompose(read('docker-compose.yml'))]);
    expect(Object.keys(example).sort()).toEqual([...inCode].sort());
    expect(settingsOfReadme(README, SUBGRAPHS)).toEqual(example);
  });

  test('have the defaults that are written down', () => {
    const { PORT: _, ...forSubgraph } = example;
    const { LOG_LEVEL: __, ...forLocal } = example;
    const url = { DATABASE_URL: 'postgres://a', AMQP_URL: 'amqp://a', REDIS_URL: 'redis://a' };
    const needed = { ...url, JWKS_URL: 'http://a' };
    const files = Object.fromEntries(
      ['SUPERGRAPH_PATH', 'PERSISTED_OPERATIONS_PATH'].map((name) => [
        name,
        resolve(ROOT, example[name] ?? ''),
      ]),
    );
    expect(readLocalConfig(forLocal)).toEqual(readLocalConfig({}));
    expect(readSeedConfig(example)).toEqual(readSeedConfig({}));
    expect(readSubgraphConfig('goals', 4002, { ...forSubgraph, ...needed })).toEqual(
      readSubgraphConfig('goals', 4002, needed),
    );
    const gateway = readGatewayConfig({ ...example, ...files });
    expect({ ...gateway, subgraphUrls: {} }).toEqual(readGatewayConfig({}));
  });
});

describe.each(find('**/*.md'))('%s', (path) => {
  const page = read(path);

  test('links only to files that exist', async () => {
    const links = [...page.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
    for (const link of links.filter((one) => !/^[a-z]+:/.test(one)))
      await expect(access(resolve(ROOT, dirname(path), link)), link).resolves.toBeUndefined();
  });

  test('names only scripts that exist', () => {
    const names = [...page.matchAll(/npm run ([\w:]+(?:-[\w]+)*)/g)].map(([, name = '']) => name);
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(names));
  });

  test('quotes only tests that exist', () => {
    const quotes = page.matchAll(/\[“([^”]+)”\]\(([^)]+)\)/g);
    for (const [, title = '', file = ''] of quotes)
      expect(readFileSync(resolve(ROOT, dirname(path), file), 'utf8'), file).toContain(title);
  });
});
