import { expect, test } from 'vitest';
import { groupKeyOf, isOwnDoing, noticesTo, oncePerRecipient } from './notice.ts';

const said = { topic: 'ASSIGNED', saying: { is: 'assigned', title: 'Splice the rope' } } as const;

test('everybody is told once, however often they are named', () => {
  expect(noticesTo(['ada', 'grace', 'ada'], said).map(({ recipientId }) => recipientId)).toEqual([
    'ada',
    'grace',
  ]);
});

test('of two things one person hears the first', () => {
  const [mentioned] = noticesTo(['ada'], { ...said, topic: 'MENTIONED' });
  const [commented] = noticesTo(['ada'], { ...said, topic: 'COMMENTED' });
  if (!mentioned || !commented) throw new Error('both are told');
  expect(oncePerRecipient([mentioned, commented])).toEqual([mentioned]);
});

test.each([
  [{ topic: 'ASSIGNED', taskId: 'splice', goalId: 'boat' }, 'task:splice'],
  [{ topic: 'GOAL_CHANGED', taskId: null, goalId: 'boat' }, 'goal:boat'],
  [{ topic: 'MEMBERSHIP', taskId: null, goalId: null }, 'membership'],
] as const)('what %j is about groups it as %s', (about, key) => {
  expect(groupKeyOf(about)).toBe(key);
});

test('what somebody did themselves is no news to them, unless it concerns security', () => {
  expect(isOwnDoing({ topic: 'COMMENTED', recipientId: 'ada' }, 'ada')).toBe(true);
  expect(isOwnDoing({ topic: 'COMMENTED', recipientId: 'ada' }, 'grace')).toBe(false);
  expect(isOwnDoing({ topic: 'SECURITY', recipientId: 'ada' }, 'ada')).toBe(false);
});
