import { expect, test } from 'vitest';
import { foldProfile } from './fold-profile.ts';

const frame = (functionName: string, url = '', lineNumber = 0) => ({
  callFrame: { functionName, url, lineNumber },
});
const PROFILE = {
  nodes: [
    { id: 1, ...frame('(root)'), children: [2, 3] },
    { id: 2, ...frame('(idle)') },
    { id: 3, ...frame('outer', 'file:///somewhere/gateway/main.ts', 4), children: [4] },
    { id: 4, ...frame('', 'file:///somewhere/node_modules/pg/lib/client.js', 9) },
  ],
  samples: [2, 3, 4, 4, 3],
  timeDeltas: [100, 10, 20, 30, 40],
};
const OUTER = 'outer (gateway/main.ts:5)';

test('stacks are named by function and place, with their own time and without that of idling', () => {
  expect(foldProfile(PROFILE)).toEqual([
    `${OUTER} 50`,
    `${OUTER};anonymous (pg/lib/client.js:10) 50`,
  ]);
});

test('the beginning can be left out', () => {
  expect(foldProfile(PROFILE, 0.6)).toEqual([
    `${OUTER};anonymous (pg/lib/client.js:10) 30`,
    `${OUTER} 40`,
  ]);
});
