import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSocketClient, type Listener } from './kit/socket-client.ts';
import { startGateway } from './kit/start-gateway.ts';

const REVIEWS = `subscription Reviews($after: ChangeCursor) {
  reviewAdded(after: $after) {
    ... on ReviewAdded { cursor reviewId review { body author { name } product { name } } }
    ... on ResyncRequired { reason latest }
  }
}`;

test('equal subscriptions have one source, and the rest of the plan runs once for all of them', async () => {
  await using shop = await startGateway({ environment: { MAX_SOCKETS_PER_ADDRESS: '30' } });
  const clients = Array.from({ length: 20 }, () => createSocketClient(shop.socketUrl));
  const all = clients.map((client) => client.listen(REVIEWS));
  await shop.started(20);
  expect(shop.shop.log.opened).toBe(1);
  const before = shop.shop.seen.length;
  shop.shop.log.append('r1');
  const answers = await Promise.all(all.map((one) => one.next()));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  // The event itself, its product, its author.
  expect(shop.shop.seen.length - before).toBe(3);
  for (const client of clients) await client.dispose();
  await shop.idle();
  await shop.shop.log.hasReaders(0);
});

test('other variables, another operation and another user are not shared', async () => {
  await using shop = await startGateway();
  const authorization = `Bearer ${await shop.issuer.sign()}`;
  await using anonymous = createSocketClient(shop.socketUrl);
  await using known = createSocketClient(shop.socketUrl, { connectionParams: { authorization } });
  anonymous.listen(REVIEWS);
  anonymous.listen(REVIEWS.replace('reason', ''));
  known.listen(REVIEWS);
  await shop.shop.log.hasReaders(3);
});

test('who comes later gets what happens from then on, who names a place also what was before', async () => {
  await using shop = await startGateway();
  await using client = createSocketClient(shop.socketUrl);
  const first = client.listen(REVIEWS);
  await shop.shop.log.hasReaders(1);
  for (const id of ['r1', 'r2']) shop.shop.log.append(id);
  await read(first, 2);
  const late = client.listen(REVIEWS);
  const resumed = client.listen(REVIEWS, { variables: { after: 'c1' } });
  await shop.started(3);
  shop.shop.log.append('r1');
  expect(await read(late, 1)).toEqual(['c3']);
  expect(await read(resumed, 2)).toEqual(['c2', 'c3']);
  expect(await read(first, 1)).toEqual(['c3']);
  // The group still knew the place, so that nobody had to ask the source.
  expect(shop.shop.log.opened).toBe(1);
});

test('who resumes from a place that no group knows joins the live one as soon as they meet', async () => {
  await using shop = await startGateway();
  for (const id of ['r1', 'r2', 'r1']) shop.shop.log.append(id);
  await using client = createSocketClient(shop.socketUrl);
  const live = client.listen(REVIEWS);
  await shop.shop.log.hasReaders(1);
  const resumed = client.listen(REVIEWS, { variables: { after: 'c1' } });
  expect(await read(resumed, 2)).toEqual(['c2', 'c3']);
  await shop.shop.log.hasReaders(2);
  shop.shop.log.append('r2');
  expect(await read(live, 1)).toEqual(['c4']);
  expect(await read(resumed, 1)).toEqual(['c4']);
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r2');
  expect([await read(live, 1), await read(resumed, 1)]).toEqual([['c5'], ['c5']]);
});

test('many who resume from one place share one replay', async () => {
  await using shop = await startGateway();
  for (const id of ['r1', 'r2', 'r1']) shop.shop.log.append(id);
  await using client = createSocketClient(shop.socketUrl);
  const all = Array.from({ length: 20 }, () =>
    client.listen(REVIEWS, { variables: { after: 'c1' } }),
  );
  for (const one of all) expect(await read(one, 2)).toEqual(['c2', 'c3']);
  expect(shop.shop.log.opened).toBe(1);
});

test('the first of a group leaves, and the others go on', async () => {
  await using shop = await startGateway();
  await using first = createSocketClient(shop.socketUrl);
  await using second = createSocketClient(shop.socketUrl);
  const leaving = first.listen(REVIEWS);
  await shop.started(1);
  const staying = second.listen(REVIEWS);
  await shop.started(2);
  leaving.stop();
  first.terminate();
  shop.shop.log.append('r1');
  expect(await read(staying, 1)).toEqual(['c1']);
  expect(shop.shop.log.opened).toBe(1);
});

test('whoever comes, goes and resumes at any time gets every event once and in order', async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('append' as const) }) },
    fc.record({ kind: fc.constant('join' as const), after: fc.option(fc.nat({ max: 30 })) }),
    fc.record({ kind: fc.constant('leave' as const), which: fc.nat({ max: 10 }) }),
  );
  await using shop = await startGateway();
  await using client = createSocketClient(shop.socketUrl);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      shop.shop.log.clear();
      let count = 0;
      const append = () => shop.shop.log.append(count++ % 2 === 0 ? 'r1' : 'r2');
      const open: { from: number; listener: Listener }[] = [];
      const join = async (from: number, variables: Record<string, unknown>) => {
        const before = shop.begun;
        const listener = client.listen(REVIEWS, { variables });
        await shop.started(before + 1);
        await shop.turns(5); // until the source is open
        open.push({ from, listener });
      };
      for (const one of steps) {
        if (one.kind === 'append') append();
        else if (one.kind === 'leave') open.splice(one.which, 1)[0]?.listener.stop();
        else if (one.after === null || one.after >= count) await join(count, {});
        else await join(one.after + 1, { after: `c${one.after + 1}` });
      }
      append();
      for (const { from, listener } of open) {
        const expected = Array.from({ length: count - from }, (_, index) => `c${from + index + 1}`);
        expect(await read(listener, expected.length)).toEqual(expected);
      }
      for (const { listener } of open) listener.stop();
      await shop.idle();
    }),
    { numRuns: 60 },
  );
}, 60_000);

async function read(listener: Listener, count: number): Promise<unknown[]> {
  const cursors: unknown[] = [];
  while (cursors.length < count) {
    const { data } = await listener.next();
    cursors.push((data!.reviewAdded as { cursor: unknown }).cursor);
  }
  return cursors;
}
