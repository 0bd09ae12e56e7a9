import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inheritedEnvironment } from '../../baseline/config.ts';
import { Program } from '../../processes/program.ts';
import { type Contender, forNode, type Supplies } from './gateway.ts';

const PEERS = new URL('../peers/', import.meta.url);
const MAIN = fileURLToPath(new URL('node_modules/@graphql-hive/gateway/dist/bin.js', PEERS));
const RUNTIME = new URL('node_modules/@graphql-hive/router-runtime/package.json', PEERS);
const CONFIG = fileURLToPath(new URL('hive.config.js', PEERS));
const INSTALL = 'npm install --prefix loadtest/bench/peers';

/** Hive Gateway as it comes, with its executor in JavaScript. */
export const hive: Contender = {
  name: 'hive',
  about: 'Hive Gateway, subgraphs over HTTP',
  missing: () => unlessThere(MAIN),
  start: (supplies) => startHive(supplies, []),
};

/** Hive Gateway with the query planner and the executor of Hive Router. */
export const hiveRust: Contender = {
  name: 'hive-rust',
  about: 'Hive Gateway with its Rust runtime, subgraphs over HTTP',
  missing: () => unlessThere(fileURLToPath(RUNTIME)),
  start: (supplies) => startHive(supplies, ['--hive-router-runtime']),
};

function startHive(
  { supergraphPath, port, core, nodeOptions }: Supplies,
  flags: readonly string[],
): Program {
  return new Program({
    name: 'Hive Gateway',
    args: [
      MAIN,
      'supergraph',
      supergraphPath,
      ...['--config-path', CONFIG],
      ...['--host', '127.0.0.1', '--port', String(port), '--fork', '1'],
      ...flags,
    ],
    core,
    environment: {
      ...inheritedEnvironment(),
      ...forNode(nodeOptions),
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
    },
  });
}

function unlessThere(path: string): Promise<string | null> {
  return access(path).then(
    () => null,
    () => INSTALL,
  );
}
