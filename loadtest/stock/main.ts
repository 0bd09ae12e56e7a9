import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startStockGateway } from './gateway.ts';

const { values } = parseArgs({
  options: { supergraph: { type: 'string' }, port: { type: 'string', default: '0' } },
});
const gateway = await startStockGateway({
  supergraphSdl: await readFile(values.supergraph as string, 'utf8'),
  port: Number(values.port),
});
process.once('SIGTERM', () => void gateway[Symbol.asyncDispose]());
process.stdout.write(`${gateway.url}\n`);
