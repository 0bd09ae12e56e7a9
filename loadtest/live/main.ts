import { cpus, totalmem } from 'node:os';
import { explain } from '@trellis/kernel/lifecycle';
import { temporaryFolder } from '../../infra/local/testing/temporary-folder.ts';
import { inheritedEnvironment } from '../baseline/config.ts';
import { prepareData } from '../baseline/data.ts';
import { LocalSystem } from '../baseline/local-system.ts';
import { measureCycles, measureFanOut, measureIdle } from './measure.ts';
import { type Options, readOptions, USAGE } from './options.ts';

const P95_BOUND_MS = 100;
const IDLE_BOUND_MIB = 500;
const MANY = '1000000';
const say = (line: string) => process.stdout.write(`${line}\n`);
const tell = (line: string) => process.stderr.write(`${line}\n`);

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(USAGE);
  else process.exitCode = (await run(options)) ? 0 : 1;
} catch (error) {
  tell(explain(error));
  process.exitCode = 1;
}

async function run(options: Options): Promise<boolean> {
  await using folder = await temporaryFolder('live');
  const system = new LocalSystem({
    port: 4791,
    dataDirectory: folder.path,
    // One user at one address stands for thousands.
    environment: {
      ...inheritedEnvironment(),
      MAX_SOCKETS_PER_USER: MANY,
      MAX_SOCKETS_PER_ADDRESS: MANY,
      MAX_UPGRADES_PER_SECOND: MANY,
    },
  });
  try {
    await system.start();
    const login = await prepareData(system.url, 1);
    const { subscribers, rate, seconds, idle, cycles } = options;
    tell(`${subscribers} subscribers, ${rate} events a second for ${seconds} s …`);
    const fanOut = await measureFanOut(system, login, options);
    tell(`${cycles} times subscribing and leaving …`);
    const left = await measureCycles(system, login, options);
    tell(`${idle} idle sockets …`);
    const memory = await measureIdle(system, login, options);
    const { events, lost, doubled, p50, p95, p99 } = fanOut;
    const added = memory.with - memory.before;
    say(
      `Machine: ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; clients, PostgreSQL and system on it together.`,
    );
    say('');
    say('| What | Figure |');
    say('|---|---|');
    say(
      `| commit to receipt, ${subscribers} subscribers, ${rate} events/s | p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms |`,
    );
    say(`| of ${events} events to each | ${lost} lost, ${doubled} doubled |`);
    say(
      `| ${idle} idle sockets with a subscription each | ${added.toFixed(0)} MiB (${memory.before.toFixed(0)} before, ${memory.with.toFixed(0)} with them) |`,
    );
    say(
      `| left after ${cycles} times subscribing and leaving | ${Object.entries(left)
        .map(([name, count]) => `${name} ${count}`)
        .join(', ')} |`,
    );
    const isClean = Object.values(left).every((count) => count === 0);
    return lost + doubled === 0 && p95 < P95_BOUND_MS && added < IDLE_BOUND_MIB && isClean;
  } finally {
    await system.stop();
  }
}
