import { readFile } from 'node:fs/promises';
import { newId } from '@trellis/kernel/ids';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventRow, readEventTable } from '../events/event-table.ts';
import { EventWorld } from '../events/event-world.ts';
import { SCENARIOS, type Try } from '../events/scenarios.ts';
import type { Answer } from '../person.ts';
import { type System, startEmbedded } from '../system.ts';

const SUBGRAPHS = ['accounts', 'goals', 'tasks', 'audit', 'notifications'] as const;
const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const table = readEventTable(await read('docs/events.md'));
const mutations = Object.keys(
  buildSchema(await read('schema/supergraph.graphql'), { assumeValidSDL: true })
    .getMutationType()
    ?.getFields() ?? {},
);

let system: System;
let world: EventWorld;
beforeAll(async () => {
  system = await startEmbedded();
  world = await EventWorld.create(system);
});
afterAll(() => system[Symbol.asyncDispose]());

test('every mutation has a row, and every row a mutation', () => {
  expect([...table.keys()].sort()).toEqual([...mutations].sort());
  expect(Object.keys(SCENARIOS).sort()).toEqual([...mutations].sort());
});

test.each(mutations)('%s says what its row says', async (mutation) => {
  const { says, besides } = table.get(mutation) as EventRow;
  const isOfGoals = says.some((type) => type.startsWith('goals.'));
  const met = new Set<string>();
  for (const scenario of SCENARIOS[mutation] ?? []) {
    const found = await typesOf(mutation, await scenario(world));
    // The table leaves out what tasks do to the progress of goals.
    const types = found.filter((type) => isOfGoals || type !== 'goals.goal-updated.v1');
    expect([...new Set(types)].filter((type) => ![...says, ...besides].includes(type))).toEqual([]);
    expect(says.filter((type) => !types.includes(type))).toEqual([]);
    for (const type of types) met.add(type);
  }
  expect([...met].sort()).toEqual([...new Set([...says, ...besides])].sort());
});

/** The types of all events that one call has left. */
async function typesOf(mutation: string, { input, as = world.ada }: Try): Promise<string[]> {
  const requestId = newId();
  const type = mutation.endsWith('DeadLetters')
    ? 'ReplayDeadLettersInput'
    : `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const isOpen = ['signUp', 'signIn', 'refreshToken'].includes(mutation);
  const response = await fetch(system.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': requestId,
      ...(!isOpen && { authorization: `Bearer ${as.token}` }),
    },
    body: JSON.stringify({
      query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code path message } } }`,
      variables: { input },
    }),
  });
  const { data, errors } = (await response.json()) as Answer;
  expect(errors).toBeUndefined();
  const refusals = data[mutation].errors.map(({ code }: { code: string }) => code);
  expect(refusals.filter((code: string) => code !== 'INVALID_CREDENTIALS')).toEqual([]);
  await system.settle();
  return eventsOf(requestId);
}

async function eventsOf(requestId: string): Promise<string[]> {
  const parts = SUBGRAPHS.map(
    (name) => `select type from ${name}.outbox where correlation_id = $1`,
  );
  const rows = await system.database.query<{ type: string }>(parts.join(' union all '), [
    requestId,
  ]);
  // What people are told is a matter of their own.
  return rows
    .map(({ type }) => type)
    .filter((type) => !type.startsWith('notifications.notification-'));
}
