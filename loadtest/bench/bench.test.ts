import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStockGateway } from '../stock/gateway.ts';
import { Arena } from './arena.ts';
import { ours } from './gateways/ours.ts';
import { stock } from './gateways/stock.ts';
import { WrongAnswer } from './generator.ts';
import { measure } from './measure.ts';
import { OPERATIONS } from './operations.ts';
import { openSupergraph } from './world/supergraph.ts';

describe.each([stock, ours])('the wiring "$name"', (contender) => {
  let arena: Arena;
  let gateway: Awaited<ReturnType<Arena['start']>>;
  beforeAll(async () => {
    arena = await Arena.open();
    gateway = await arena.start(contender);
  });
  afterAll(() => arena?.[Symbol.asyncDispose]());

  test.each(OPERATIONS)('answers $name rightly: $about', async (operation) => {
    const traffic = await arena.prepare(operation, 3);
    const { lengths } = await traffic.learn(gateway.url, 2);
    expect([...lengths.keys()].toSorted()).toEqual([0, 1, 2]);
  });

  test('has its CPU time and its memory taken', async () => {
    const traffic = await arena.prepare(OPERATIONS[3]!, 3);
    const known = await traffic.learn(gateway.url, 2);
    const { pid: replayPid } = arena.replay;
    const sample = await measure(gateway, {
      traffic,
      known,
      replayPid,
      connections: 2,
      requests: 200,
    });
    expect(sample.requests).toBe(200);
    expect(sample.cpuMsPerRequest).toBeGreaterThan(0);
    expect(sample.rssMiB).toBeGreaterThan(20);
    expect(sample.p50).toBeLessThanOrEqual(sample.p99);
  });
});

test('a gateway that answers wrongly is found out', async () => {
  await using arena = await Arena.open();
  const supergraphSdl = await openSupergraph({ tasks: 'http://127.0.0.1:1/graphql' });
  await using broken = await startStockGateway({ supergraphSdl, port: 0 });
  const traffic = await arena.prepare(OPERATIONS[3]!, 1);
  await expect(traffic.learn(broken.url, 1)).rejects.toBeInstanceOf(WrongAnswer);
});
