import { expect, test } from 'vitest';
import { openRawSocket, type RawFrame } from './kit/raw-socket.ts';
import { createSocketClient } from './kit/socket-client.ts';
import { startGateway } from './kit/start-gateway.ts';

const REVIEWS = 'subscription { reviewAdded { ... on ReviewAdded { cursor review { body } } } }';
const EVENTS = 600;
const BODY = 'x'.repeat(32 * 1024);

async function openSlow(shop: Awaited<ReturnType<typeof startGateway>>, query: string) {
  const raw = await openRawSocket(shop.socketUrl);
  await raw.initialise();
  const before = shop.begun;
  raw.subscribe('slow', query);
  await shop.started(before + 1);
  raw.socket.pause();
  return raw;
}

function cursorsOf(frames: readonly RawFrame[]): string[] {
  return frames.flatMap(({ type, payload }) =>
    type === 'next'
      ? [(payload as { data: { reviewAdded: { cursor: string } } }).data.reviewAdded.cursor]
      : [],
  );
}

async function untilFrames(
  raw: { frames: readonly RawFrame[]; next(): Promise<RawFrame> },
  count: number,
) {
  while (raw.frames.length < count) await raw.next();
}

test.each([
  ['with others', true],
  ['alone', false],
])(
  'W11 a client that stops reading holds up nobody, and is caught up without a gap, %s',
  async (_title, hasOthers) => {
    await using shop = await startGateway();
    shop.shop.reviews.set('big', { id: 'big', body: BODY, author: 'u1', product: 'p1' });
    const raw = await openSlow(shop, REVIEWS);
    await using client = createSocketClient(shop.socketUrl);
    const fast = hasOthers ? client.listen(REVIEWS) : null;
    await shop.started(hasOthers ? 2 : 1);
    await shop.shop.log.hasReaders(1);
    for (let count = 0; count < EVENTS; count += 1) {
      shop.shop.log.append('big');
      if (fast) await fast.next();
      else if (count % 10 === 0) await shop.turns(3);
    }
    raw.socket.resume();
    await untilFrames(raw, EVENTS + 1);
    const expected = Array.from({ length: EVENTS }, (_, index) => `c${index + 1}`);
    expect(cursorsOf(raw.frames)).toEqual(expected);
    if (hasOthers)
      expect(await shop.metric('subscription_lagging_total', { policy: 'replay' })).toBeGreaterThan(
        0,
      );
    raw.socket.terminate();
  },
  60_000,
);

test('W11 a client that does not begin to read again is told where to go on', async () => {
  await using shop = await startGateway({ environment: { SUBSCRIPTION_LAG_LIMIT_MS: '300' } });
  shop.shop.reviews.set('big', { id: 'big', body: BODY, author: 'u1', product: 'p1' });
  const raw = await openSlow(shop, REVIEWS);
  await using client = createSocketClient(shop.socketUrl);
  const fast = client.listen(REVIEWS);
  await shop.started(2);
  for (let count = 0; count < EVENTS; count += 1) {
    shop.shop.log.append('big');
    await fast.next();
  }
  await shop.ended('SUBSCRIPTION_LAGGED');
  raw.socket.resume();
  for (let frame = await raw.next(); frame.type !== 'error'; ) frame = await raw.next();
  const last = raw.frames.at(-1)!;
  const resume = cursorsOf(raw.frames).at(-1);
  expect(last.payload).toMatchObject([{ extensions: { code: 'SUBSCRIPTION_LAGGED', resume } }]);
  raw.socket.terminate();
}, 60_000);

test.each([
  ['is ended', {}, 'SUBSCRIPTION_LAGGED'],
  ['gets the newest only, where the field is configured so', { CONFLATED_FIELDS: 'tick' }, null],
])(
  'a slow client of a field without a place %s',
  async (_title, environment, code) => {
    await using shop = await startGateway({ environment });
    const raw = await openSlow(shop, 'subscription { tick }');
    await using client = createSocketClient(shop.socketUrl);
    // Fills the socket with what another operation answers.
    const answers = 12;
    for (let count = 0; count < answers; count += 1) raw.subscribe(`huge${count}`, '{ medium }');
    const fast = client.listen('subscription { tick }');
    await shop.started(2);
    await shop.shop.log.hasReaders(1);
    while (shop.shop.calls < answers) await shop.turns(1);
    await shop.turns(20); // until the answers are with the socket
    for (let count = 0; count < 50; count += 1) {
      shop.shop.log.append('r1');
      await fast.next();
    }
    raw.socket.resume();
    const isLast = ({ type, id, payload }: RawFrame) =>
      id === 'slow' && (type === 'error' || JSON.stringify(payload).includes('50'));
    for (let frame = await raw.next(); !isLast(frame); ) frame = await raw.next();
    const own = raw.frames.filter(({ id }) => id === 'slow');
    if (code) expect(own.at(-1)!.payload).toMatchObject([{ extensions: { code } }]);
    else expect(own).toEqual([{ id: 'slow', type: 'next', payload: { data: { tick: 50 } } }]);
    raw.socket.terminate();
  },
  60_000,
);
