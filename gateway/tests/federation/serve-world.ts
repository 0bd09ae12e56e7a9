import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { readConfig, subgraphVariable } from '../../config.ts';
import { createGatewayService } from '../../service.ts';
import { executeOperation } from '../../supergraph/execute-operation.ts';
import { buildGeneration } from '../../supergraph/generation.ts';
import { InProcessUpstream } from '../../transport/in-process.ts';
import { admitOn, logger } from '../kit/admit-on.ts';
import type { Generated } from './generate-operation.ts';
import type { Answer } from './judge.ts';
import type { World } from './world.ts';

/** The gateway's own admission and execution, with the subgraphs in the same process. */
export function runInProcess(world: World): (operation: Generated) => Promise<Answer> {
  const upstreams = [...world.schemas].map(([name, schema]) => {
    const upstream = new InProcessUpstream({ name, schema, createContext: () => ({}) });
    return [name, upstream] as const;
  });
  const generation = buildGeneration(world.supergraphSdl, { connect: () => new Map(upstreams) });
  return async ({ query, variables }) => {
    const admitted = await admitOn(generation, query, variables).catch(() => null);
    if (!admitted) return { data: undefined } as unknown as Answer;
    world.truth.reset();
    const facts = { identity: null, requestId: 'r' };
    const { signal } = new AbortController();
    return executeOperation({ ...admitted, logger, facts, signal });
  };
}

/** A whole gateway in front of subgraphs that answer by HTTP as others than Apollo would. */
export async function serveWorld(world: World) {
  const folder = await mkdtemp(join(tmpdir(), 'world-'));
  const SUPERGRAPH_PATH = join(folder, 'supergraph.graphql');
  await writeFile(SUPERGRAPH_PATH, world.supergraphSdl);
  const servers = await Promise.all(
    [...world.schemas].map(async ([name, schema]) => [name, await serve(schema)] as const),
  );
  const addresses = servers.map(([name, server]) => {
    const { port } = server.address() as AddressInfo;
    return [subgraphVariable(name), `http://127.0.0.1:${port}/query`];
  });
  const config = readConfig({ PORT: '0', SUPERGRAPH_PATH, ...Object.fromEntries(addresses) });
  const gateway = await createGatewayService(config, { logger });

  return {
    url: gateway.url,
    async ask({ query, variables }: Generated): Promise<Answer> {
      world.truth.reset();
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      for (const [, server] of servers) server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Says more by the status, the media type and less by the errors than Apollo's subgraphs do. */
async function serve(schema: GraphQLSchema): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { query, variables } = JSON.parse(await text(request)) as Generated;
    const { data, errors } = await execute({
      schema,
      document: parse(query),
      variableValues: variables,
    });
    const status = data == null ? 422 : errors ? 207 : 200;
    response.writeHead(status, {
      'content-type': 'application/graphql-response+json; charset=utf-8',
    });
    response.end(JSON.stringify({ data, ...(errors && { errors }) }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}
