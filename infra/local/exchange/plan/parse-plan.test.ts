import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import type { PlannedGoal, PlannedTask } from './plan.ts';

const parse = (source: string) => parsePlan(source, 'notes');
const outline = (goal: PlannedGoal): unknown =>
  goal.children.length > 0 ? { [goal.title]: goal.children.map(outline) } : goal.title;
const allTasks = (goal: PlannedGoal): PlannedTask[] => [
  ...goal.tasks,
  ...goal.children.flatMap(allTasks),
];
const titlesOf = (goal: PlannedGoal | undefined) => goal?.tasks.map(({ title }) => title);

test('headings become a tree, skipped levels are closed up', () => {
  const { goals } = parse('# A\n### B\n## C\n#### D\n# E\n');
  expect(goals.map(outline)).toEqual([{ A: ['B', { C: ['D'] }] }, 'E']);
});

test('a heading below the fifth level becomes part of the fifth goal', () => {
  const source = '# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6\nDeep.\n- [ ] task\n##### 5b\n';
  const { goals, unused } = parse(source);
  expect(goals.map(outline)).toEqual([{ 1: [{ 2: [{ 3: [{ 4: ['5', '5b'] }] }] }] }]);
  const fifth = goals[0]!.children[0]!.children[0]!.children[0]!.children[0];
  expect(fifth).toMatchObject({ description: '###### 6\n\nDeep.', tasks: [{ title: 'task' }] });
  expect(unused).toEqual([]);
});

test('formatting leaves titles, not descriptions', () => {
  const { goals } = parse('# The **big** `x` [link](http://a.example) \n\nSome *text*.\n');
  expect(goals[0]).toMatchObject({ title: 'The big x link', description: 'Some *text*.' });
});

test('tasks are found wherever they stand, and what surrounds them is kept', () => {
  const source = `# A
- **Criteria**:
  - [x] first
  - [ ] second
- **Time**: 4 hours

> - [ ] quoted

1. [X] numbered
`;
  const [goal] = parse(source).goals;
  expect(goal?.tasks).toMatchObject([
    { title: 'first', isDone: true, line: 3 },
    { title: 'second', isDone: false, line: 4 },
    { title: 'quoted', isDone: false, line: 7 },
    { title: 'numbered', isDone: true, line: 9 },
  ]);
  expect(goal?.description).toBe('- **Criteria**:\n- **Time**: 4 hours');
});

test('what is nested below a task becomes its description', () => {
  const source = '# A\n- [ ] task\n  goes on\n\n  Text.\n  - [x] part\n    - deeper\n- [ ] next\n';
  const [goal] = parse(source).goals;
  expect(titlesOf(goal)).toEqual(['task goes on', 'next']);
  expect(goal?.tasks[0]?.description).toBe('Text.\n- [x] part\n  - deeper');
});

test('code, tables and lists describe the goal; tasks in code are code', () => {
  const source =
    '# A\n\n```md\n- [ ] no task\n# no goal\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- item\n';
  const { goals, unused } = parse(source);
  expect(goals[0]?.tasks).toEqual([]);
  expect(goals[0]?.description).toBe(
    '```md\n- [ ] no task\n# no goal\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- item',
  );
  expect(unused).toEqual([]);
});

test('tasks before any heading belong to a goal named after the file', () => {
  const { goals } = parse('Intro.\n\n- [ ] early\n\n# A\n- [ ] late\n');
  expect(goals.map(({ title }) => title)).toEqual(['notes', 'A']);
  expect(goals[0]).toMatchObject({ description: 'Intro.', tasks: [{ title: 'early' }] });
});

test('what cannot be used is listed with its line', () => {
  const source = `---
title: Plan
---
[badge](http://a.example)

# A
- [ ]
- [ ] <!-- hidden -->
##

<!-- note -->

<details>
- [ ] within
</details>
`;
  const { goals, unused } = parse(source);
  expect(goals.map(({ title }) => title)).toEqual(['A']);
  expect(unused).toEqual([
    { line: 1, reason: 'front matter up to line 3' },
    { line: 4, reason: 'text before the first heading' },
    { line: 7, reason: 'a task without text' },
    { line: 8, reason: 'a task without text' },
    { line: 9, reason: 'a heading without text' },
    { line: 11, reason: 'a comment' },
    { line: 14, reason: 'a task within HTML' },
  ]);
});

test('a rule in the first line is no front matter', () => {
  const { goals, unused } = parse('---\n\n# A\n\n---\n\nText\n');
  expect(goals[0]).toMatchObject({ title: 'A', description: 'Text' });
  expect(unused).toEqual([]);
});

test('an over-long title is cut and goes on in the description', () => {
  const [goal] = parse(`# A\n- [ ] ${'long '.repeat(150)}\n  - more\n`).goals;
  expect(goal?.tasks[0]?.title.length).toBeLessThanOrEqual(500);
  expect(goal?.tasks[0]?.description).toMatch(/^…long [\s\S]*- more$/);
});

test('an over-long description is cut, and the loss is listed', () => {
  const { goals, unused } = parse(`# A\n\n${'x'.repeat(60_000)}\n`);
  expect(goals[0]?.description?.length).toBe(50_000);
  expect(unused[0]).toMatchObject({ line: 1, reason: expect.stringContaining('description') });
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const block = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), word)
    .map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  word,
  word.map((text) => `- ${text}`),
  word.map((text) => `- **${text}**:\n  - [ ] TASK ${text}\n  - [x] TASK ${text}`),
  fc.constantFrom('- [ ]', '* [x]', '## ', '---', '> quote', '<b>x</b>', '| a |\n|---|\n| b |'),
  fc
    .tuple(fc.constantFrom('-', '*', '1.', '> -'), word)
    .map(([mark, text]) => `${mark} [ ] TASK ${text}`),
);

test('every task of a file becomes a task or is listed', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
      const source = blocks.join('\n\n');
      const { goals, unused } = parse(source);
      const lines = [...goals.flatMap(allTasks), ...unused].map(({ line }) => line);
      const expected = source
        .split('\n')
        .flatMap((text, i) => (/ TASK /.test(text) ? [i + 1] : []));
      expect(lines).toEqual(expect.arrayContaining(expected));
      expect(goals.flatMap(allTasks)).toHaveLength(expected.length);
    }),
    { numRuns: 500 },
  );
});

test('no text makes it fail, and no goal lies deeper than five levels', () => {
  const depth = (goal: PlannedGoal): number => 1 + Math.max(0, ...goal.children.map(depth));
  const piece = fc.constantFrom(
    '# ',
    '###### ',
    '- [ ] ',
    '  ',
    '> ',
    '```',
    '\n',
    'x',
    '<!--',
    '[ ]',
    '|',
    '---',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) =>
      parse(pieces.join('')).goals.every((goal) => depth(goal) <= 5 && goal.title !== ''),
    ),
    { numRuns: 500 },
  );
});
