import type { Arena, Running } from './arena.ts';
import { WrongAnswer } from './generator.ts';
import { measure, type Sample } from './measure.ts';
import type { Operation } from './operations.ts';
import type { Options } from './options.ts';
import type { Known, Traffic } from './traffic.ts';

export type Result = {
  readonly gateway: string;
  readonly operation: string;
  readonly bytes: number;
  readonly samples: readonly Sample[];
};

type Trial = { gateway: Running; traffic: Traffic; known: Known; samples: Sample[] };
type Tell = (line: string) => void;

/**
 * Measures every gateway with every operation, round after round. What is answered wrongly is told,
 * and is in no result.
 */
export async function runRounds(
  arena: Arena,
  {
    gateways,
    operations,
    options,
    tell,
  }: {
    gateways: readonly Running[];
    operations: readonly Operation[];
    options: Options;
    tell: Tell;
  },
): Promise<{ results: Result[]; faults: string[] }> {
  const faults: string[] = [];
  const trials: Trial[] = [];
  for (const operation of operations) {
    const traffic = await arena.prepare(operation, options.variables);
    for (const gateway of gateways) {
      tell(`${operation.name}: checking ${gateway.name} …`);
      const known = await traffic.learn(gateway.url, options.connections).catch((error) => {
        if (!(error instanceof WrongAnswer)) throw error;
        faults.push(`${gateway.name}: ${error.message}`);
        return null;
      });
      if (known) trials.push({ gateway, traffic, known, samples: [] });
    }
  }
  const { connections, seconds, warmUp } = options;
  const common = { connections, replayPid: arena.replay.pid };
  if (warmUp > 0)
    for (const { gateway, traffic, known } of trials) {
      tell(`${traffic.operation.name}: warming up ${gateway.name} …`);
      await measure(gateway, { ...common, traffic, known, seconds: warmUp });
    }
  for (let round = 1; round <= options.rounds; round += 1)
    for (const { gateway, traffic, known, samples } of trials) {
      const sample = await measure(gateway, { ...common, traffic, known, seconds });
      samples.push(sample);
      tell(`round ${round}, ${traffic.operation.name}, ${gateway.name}: ${shortly(sample)}`);
    }
  const results = trials.map(({ gateway, traffic, known, samples }) => ({
    gateway: gateway.name,
    operation: traffic.operation.name,
    bytes: meanOf([...known.lengths.values()]),
    samples,
  }));
  return { results, faults };
}

function shortly({ rps, cpuMsPerRequest }: Sample): string {
  return `${rps.toFixed(0)} requests/s, ${cpuMsPerRequest.toFixed(2)} ms of CPU each`;
}

function meanOf(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}
