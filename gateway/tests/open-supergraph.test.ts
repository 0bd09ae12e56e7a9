import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@trellis/kernel/logger';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { createGatewayService } from '../service.ts';
import { composeShop } from './kit/start-gateway.ts';

async function startFor(supergraphSdl: string) {
  const SUPERGRAPH_PATH = join(await mkdtemp(join(tmpdir(), 'open-')), 'supergraph.graphql');
  await writeFile(SUPERGRAPH_PATH, supergraphSdl);
  const config = readConfig({ PORT: '0', SUPERGRAPH_PATH });
  return createGatewayService(config, { logger: createLogger({ service: 'g', level: 'silent' }) });
}

function ask(url: string, headers: Record<string, string> = {}) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
}

test('a supergraph that is open to all is served without keys', async () => {
  await using gateway = await startFor(composeShop());
  expect(await (await ask(gateway.url)).json()).toMatchObject({ data: { __typename: 'Query' } });
});

test('where no token can be verified, none is accepted', async () => {
  await using gateway = await startFor(composeShop());
  const answer = await ask(gateway.url, { authorization: 'Bearer abc' });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
});
