import { isUuidV7 } from '@trellis/kernel/ids';
import { expect, test } from 'vitest';
import { identifyPlan } from './identify-plan.ts';
import { parsePlan } from './parse-plan.ts';

const ids = (source: string, workspace = 'w') =>
  identifyPlan(parsePlan(source, 'file'), workspace).flatMap((goal) => [
    goal.id,
    ...goal.tasks.map((task) => task.id),
  ]);

test('the same plan has the same ids, another workspace has others', () => {
  const source = '# A\n- [ ] one\n- [ ] one\n## B\n## B\n- [x] one\n';
  expect(ids(source)).toEqual(ids(source));
  expect(new Set([...ids(source), ...ids(source, 'other')]).size).toBe(12);
  expect(ids(source).every(isUuidV7)).toBe(true);
});

test('checking a task or writing a description keeps the ids', () => {
  expect(ids('# A\n\nNew text.\n\n- [x] one\n  more\n')).toHaveLength(2);
  expect(ids('# A\n\nNew text.\n\n- [x] one\n')).toEqual(ids('# A\n- [ ] one\n'));
});

test('parents come before their children', () => {
  const goals = identifyPlan(parsePlan('# A\n## B\n### C\n# D\n', 'file'), 'w');
  const titles = goals.map(({ title }) => title);
  expect(titles).toEqual(['A', 'B', 'C', 'D']);
  expect(goals.map(({ parentId }) => parentId)).toEqual([null, goals[0]!.id, goals[1]!.id, null]);
});
