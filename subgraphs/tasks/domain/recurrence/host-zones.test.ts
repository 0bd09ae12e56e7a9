import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Answer } from './testing/answer.ts';
import { CASES } from './testing/cases.ts';

const script = fileURLToPath(new URL('./testing/answer-all.ts', import.meta.url));

function answersIn(hostZone: string, questions: unknown): readonly Answer[] {
  const options = { env: { TZ: hostZone }, input: JSON.stringify(questions) };
  return JSON.parse(execFileSync(process.execPath, [script], options).toString());
}

for (const hostZone of ['UTC', 'America/New_York', 'Pacific/Auckland']) {
  const answers = answersIn(hostZone, CASES);
  test.each(CASES.map((one, index) => ({ ...one, answer: answers[index] })))(
    `on a host in ${hostZone}: $about`,
    ({ next, instant, answer }) => {
      expect(answer).toEqual({ next, instant: instant ?? null });
    },
  );
}
