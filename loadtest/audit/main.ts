import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { explain } from '@trellis/kernel/lifecycle';
import { startPostgres } from '../../infra/local/postgres.ts';
import { temporaryFolder } from '../../infra/local/testing/temporary-folder.ts';
import { createSigner } from '../../subgraphs/audit/chain/signer.ts';
import { verifyExportFile } from '../../subgraphs/audit/chain/verify-export.ts';
import { verifyChain } from '../../subgraphs/audit/queries/verify-chain.ts';
import { openChains, SECRET } from './chains.ts';
import { exportToFile } from './export-to-file.ts';

const USAGE = `npm run audit:bench -- [--records <n>]

Makes a chain of so many records (1000000) in a PostgreSQL of its own, which takes 1.5 GB a million, verifies
it, exports it, and verifies the export. Ends with 1 if a chain is not intact or less than 50000 records a
second are verified.
`;
const LEAST_PER_SECOND = 50_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '1000000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) say(USAGE);
  else process.exitCode = (await run(Number(values.records))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

async function run(records: number): Promise<boolean> {
  if (!Number.isInteger(records) || records < 1)
    throw new TypeError('--records is a whole number.');
  await using opened = new AsyncDisposableStack();
  const { path: folder } = opened.use(await temporaryFolder('audit'));
  const postgres = await startPostgres({ dataDirectory: join(folder, 'data'), durable: false });
  opened.use(postgres);
  const chains = opened.use(await openChains(postgres.url));
  say(
    `Machine: ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}.\n`,
  );
  say('| What | Records a second | Longest wait of the event loop |\n|---|---|---|');
  await timed('appending in one statement for many', records, () => chains.fill(records));
  const { kysely, workspaceId } = chains;
  const isSigned = createSigner(SECRET).verifier;
  const verified = await timed('verifying in the database', records, () =>
    verifyChain(kysely, { workspaceId, anchors: [], isSigned }),
  );
  const file = join(folder, 'export.jsonl');
  await timed('exporting to JSONL', records, () => exportToFile(kysely, { workspaceId, file }));
  const checked = await timed('verifying the export', records, () => verifyExportFile(file));
  const faults = [verified.result.fault, checked.result.fault].filter(Boolean);
  if (faults.length > 0) say(`\n${JSON.stringify(faults)}`);
  return faults.length === 0 && [verified, checked].every(({ rate }) => rate >= LEAST_PER_SECOND);
}

async function timed<Result>(name: string, records: number, work: () => Promise<Result>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const result = await work();
  const rate = Math.round(records / ((performance.now() - began) / 1000));
  delay.disable();
  say(`| ${name} | ${rate} | ${Math.round(delay.max / 1e6)} ms |`);
  return { result, rate };
}
