import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryTask } from '../records/testing/arbitrary-task.ts';
import { parseHeader, parseRecord } from './parse-record.ts';

test('any task is the same after it was written and read', () =>
  fc.assert(
    fc.property(arbitraryTask, (task) => {
      expect(parseRecord(JSON.stringify(task))).toEqual(task);
    }),
  ));

test('what may be absent has the value that the API would give it', () => {
  expect(parseRecord('{"type":"task","id":"1","title":"Sow"}')).toMatchObject({
    status: 'TODO',
    priority: 'NONE',
    parent: null,
    labels: [],
    due: null,
  });
});

test.each([
  ['{"type":"task"', 'no JSON object'],
  ['[]', 'no JSON object'],
  ['null', 'no JSON object'],
  ['"task"', 'no JSON object'],
  ['{}', 'no known type of record: none'],
  ['{"type":"poem"}', 'no known type of record: "poem"'],
  ['{"type":["task"]}', 'no known type of record: ["task"]'],
  ['{"type":"task","id":"1"}', 'task: title: expected string, received undefined'],
  ['{"type":"task","id":7,"title":"a"}', 'task: id: expected string, received number'],
  ['{"type":"task","id":"1","title":"a","due":"tomorrow"}', 'task: due: expected object'],
  [
    '{"type":"task","id":"1","title":"a","due":{"date":"1 May","time":null,"timeZone":"UTC"}}',
    'task: due.date: expected YYYY-MM-DD',
  ],
  ['{"type":"relation","task":"1","other":"2","kind":"EATS"}', 'relation: kind: Invalid option'],
])('%s is told to be wrong', (line, problem) => {
  expect(parseRecord(line)).toEqual({ problem: expect.stringContaining(problem) });
});

test.each([
  ['# A plan', 'is no JSONL export of Trellis: its first line is no header'],
  ['{"type":"task","id":"1","title":"a"}', 'is no JSONL export of Trellis'],
  ['{"format":"trellis-jsonl","version":2}', 'is of version 2, not 1'],
  ['{"format":"trellis-jsonl","version":1,"workspace":3}', 'has a wrong header: workspace'],
])('a first line %s is no header', (line, problem) => {
  expect(parseHeader(line)).toEqual({ problem: expect.stringContaining(problem) });
});
