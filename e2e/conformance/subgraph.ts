import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { composeServices } from '@apollo/composition';
import { readConfig } from '@trellis/gateway/config';
import { createGatewayService } from '@trellis/gateway/service';
import { createLogger } from '@trellis/kernel/logger';
import { parse } from 'graphql';
import { install } from './install.ts';
import { startProducts } from './products.ts';

// Apollo's subgraph compatibility suite: our kernel serves `products`, our gateway joins the three.
const SUITE = '@apollo/federation-subgraph-compatibility';
const PORTS = { products: 4001, users: 4002, inventory: 4003, gateway: 4000 } as const;

const folder = install('subgraph', [`${SUITE}@1.2.1`]);
const suite = join(folder, 'node_modules', `${SUITE}-tests`);
const products = await startProducts(join(suite, 'products.graphql'), PORTS.products);
const others = (['users', 'inventory'] as const).map((name) => ({
  name,
  sdl: readFileSync(join(suite, 'dist/subgraphs', name, `${name}.graphql`), 'utf8'),
  process: fork(join(suite, 'dist/subgraphs', name, 'index.js'), { silent: true }),
}));
await Promise.all(others.map(({ process }) => once(process, 'message')));

const { supergraphSdl, errors } = composeServices(
  [{ name: 'products' as const, sdl: products.sdl }, ...others].map(({ name, sdl }) => ({
    name,
    url: `http://localhost:${PORTS[name]}/`,
    typeDefs: parse(sdl),
  })),
);
if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
const SUPERGRAPH_PATH = join(mkdtempSync(join(tmpdir(), 'conformance-')), 'supergraph.graphql');
writeFileSync(SUPERGRAPH_PATH, supergraphSdl);
const logger = createLogger({ service: 'gateway', level: 'warn' });
const gateway = await createGatewayService(readConfig({ PORT: '0', SUPERGRAPH_PATH }), { logger });

// The suite asks the root of a port, the gateway serves one path.
const front = createServer(async (request, response) => {
  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: Readable.toWeb(request) as never,
    duplex: 'half',
  } as RequestInit);
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(await answer.text());
});
await once(front.listen(PORTS.gateway, 'localhost'), 'listening');

const jest = spawn(
  join(folder, 'node_modules/.bin/jest'),
  ['dist/tests', '--config', 'federation-jest.config.js', '--rootDir', suite],
  {
    cwd: suite,
    stdio: 'inherit',
  },
);
const [code] = await once(jest, 'exit');
for (const { process } of others) process.kill();
front.close();
await gateway[Symbol.asyncDispose]();
await products.stop();
process.exitCode = code ?? 1;
