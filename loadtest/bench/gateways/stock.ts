import { fileURLToPath } from 'node:url';
import { inheritedEnvironment } from '../../baseline/config.ts';
import { Program } from '../../processes/program.ts';
import { type Contender, forNode } from './gateway.ts';

const MAIN = fileURLToPath(new URL('../../stock/main.ts', import.meta.url));

/** What everything is compared with. */
export const stock: Contender = {
  name: 'stock',
  about: 'Apollo Gateway, Apollo Server and Fastify with their defaults, subgraphs over HTTP',
  start: ({ supergraphPath, port, core, nodeOptions }) =>
    new Program({
      name: 'the stock gateway',
      args: [MAIN, '--supergraph', supergraphPath, '--port', String(port)],
      core,
      environment: { ...inheritedEnvironment(), ...forNode(nodeOptions), NODE_ENV: 'production' },
    }),
};
