import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { startTrellis } from './start-trellis.ts';

const TASKS = 1_200;

test('more than a thousand tasks go in and out, in their order', { timeout: 180_000 }, async () => {
  await using trellis = await startTrellis();
  await using folder = await temporaryFolder('many');
  const ann = await trellis.signUp('Ann');
  const file = join(folder.path, 'many.jsonl');
  const lines = Array.from({ length: TASKS }, (_, at) =>
    JSON.stringify({ type: 'task', id: `t${at}`, title: `Task ${at}`, parent: parentOf(at) }),
  );
  await writeFile(file, ['{"format":"trellis-jsonl","version":1}', ...lines].join('\n'));
  expect(await ann.import(file)).toMatchObject({
    code: 0,
    output: expect.stringContaining(`Tasks: ${TASKS} created, 0 already there.`),
  });
  await ann.export('--output', file);

  const titles: string[] = [];
  for await (const line of createInterface(createReadStream(file))) {
    const { title } = JSON.parse(line);
    if (title) titles.push(title);
  }
  expect(titles).toHaveLength(TASKS);
  expect(new Set(titles).size).toBe(TASKS);
  const topmost = titles.filter((title) => parentOf(Number(title.slice(5))) === null);
  expect(topmost).toEqual(topmost.toSorted((a, b) => Number(a.slice(5)) - Number(b.slice(5))));
});

/** Every fourth task has the three that follow below it. */
function parentOf(at: number): string | null {
  return at % 4 === 0 ? null : `t${at - (at % 4)}`;
}
