import { expect, test } from 'vitest';
import { chartOf } from './chart.ts';
import { readRecord } from './record.ts';

const aggregates = { counter: ['count', 'rate'], gauge: ['value'], trend: ['med', 'p(95)'] };
const record = [
  { event: 'param', data: { aggregates } },
  { event: 'metric', data: { time: { type: 'gauge' }, http_reqs: { type: 'counter' } } },
  { event: 'snapshot', data: [[80, 40], [1_000]] },
  { event: 'metric', data: { event_lag: { type: 'trend' } } },
  { event: 'snapshot', data: [[7, 9], [60, 30], [3_000]] },
]
  .map((line) => JSON.stringify(line))
  .join('\n');

test('values of a record are found by metric and aggregate, also of metrics that come later', () => {
  const [first, second] = readRecord(record);
  expect(first).toEqual({
    at: 1_000,
    values: { 'http_reqs.count': 80, 'http_reqs.rate': 40, 'time.value': 1_000 },
  });
  expect(second?.values).toMatchObject({
    'event_lag.med': 7,
    'event_lag.p(95)': 9,
    'http_reqs.rate': 30,
  });
});

test('a chart is drawn of what has at least two points, and nothing of nothing', () => {
  expect(
    chartOf('Rate', 'per second', [
      {
        name: 'a<b',
        points: [
          [0, 1],
          [2, 3],
        ],
      },
    ]),
  ).toContain('a&lt;b');
  expect(chartOf('Rate', 'per second', [{ name: 'one', points: [[0, 1]] }])).toBe('');
});
