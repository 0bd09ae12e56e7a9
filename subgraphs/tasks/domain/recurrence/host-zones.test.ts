import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { occurrences } from './occurrences.ts';
import { type Answer, answer, type Question } from './testing/answer.ts';
import { schedules } from './testing/arbitraries.ts';
import { CASES } from './testing/cases.ts';

const HOST_ZONES = ['UTC', 'America/New_York', 'Pacific/Auckland'];
const script = fileURLToPath(new URL('./testing/answer-all.ts', import.meta.url));

/** Asks a Node process whose own zone is the given one. */
function answersIn(hostZone: string, questions: readonly Question[]): readonly Answer[] {
  const options = { env: { TZ: hostZone }, input: JSON.stringify(questions) };
  return JSON.parse(execFileSync(process.execPath, [script], options).toString());
}

describe.each(HOST_ZONES)('on a host in %s', (hostZone) => {
  const answers = answersIn(hostZone, CASES);

  test.each(CASES.map((row, index) => ({ ...row, answer: answers[index] })))(
    '$about',
    ({ next, instant, answer }) => {
      expect(answer).toEqual({ next, instant: instant ?? null });
    },
  );
});

test('whatever is asked, hosts in all zones answer the same', () => {
  const anything = fc.tuple(schedules, fc.nat(20), fc.integer({ min: 0, max: 40_000 }));
  const questions = fc
    .sample(anything, { numRuns: 300, seed: 1 })
    .map(([schedule, index, hours]) => {
      const [current] = occurrences(schedule, { limit: index + 1 }).slice(-1);
      const from = Date.parse(`${current?.date}T00:00Z`);
      const at = new Date(from + hours * 3_600_000).toISOString();
      return { schedule, current: current?.key ?? '', at };
    });
  const answers = questions.map(answer);
  for (const hostZone of HOST_ZONES) expect(answersIn(hostZone, questions)).toEqual(answers);
});
