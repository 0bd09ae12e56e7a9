import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Credentials } from '../isolation/ask.ts';
import { CALLS, type Call, ENTITIES } from '../isolation/calls.ts';
import { forgeriesOf } from '../isolation/forge.ts';
import { rootCoordinates } from '../isolation/operation-for.ts';
import { explore, type Place } from '../isolation/place.ts';
import {
  attempt,
  bytesOf,
  callsAt,
  callTrial,
  detoursAt,
  entitiesAt,
  entityTrial,
  type Findings,
  type Trial,
} from '../isolation/trial.ts';
import { contentOf, createWorld, inventedIds, type World } from '../isolation/world.ts';
import { type Person, Recorder } from '../person.ts';
import { type System, startDistributed, startEmbedded } from '../system.ts';

// Tables of many calls, each bounded by itself; a slow machine may take its time.
vi.setConfig({ testTimeout: 180_000 });

// Asking for everything, a few steps deep, is what is tried here; it costs more than is allowed.
const ALL_THERE_IS = { MAX_COST: '100000000' };
const SUBGRAPHS = ['accounts', 'goals', 'tasks', 'audit', 'notifications'] as const;

const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`;
const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { message } } }`;
const COMPLETE_TASK = /* GraphQL */ `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { task { id } errors { message } } }`;
const WATCHES = {
  goals: /* GraphQL */ `subscription ($workspaceId: ID!, $after: ChangeCursor) { goalChanged(workspaceId: $workspaceId, after: $after) { __typename ... on GoalChange { goalId actorId goal { title } } } }`,
  goal: /* GraphQL */ `subscription ($workspaceId: ID!, $goalId: ID!) { goalChanged(workspaceId: $workspaceId, goalIds: [$goalId]) { __typename ... on GoalChange { goalId } } }`,
  tasks: /* GraphQL */ `subscription ($workspaceId: ID!) { taskChanged(workspaceId: $workspaceId) { __typename ... on TaskChange { taskId task { title } } } }`,
  activity: /* GraphQL */ `subscription ($workspaceId: ID!) { activityAppended(workspaceId: $workspaceId) { __typename ... on Activity { event { type subjectId } } } }`,
  inbox: /* GraphQL */ `subscription { notificationReceived { __typename ... on NotificationChange { notification { title } } } }`,
};

async function embedded(): Promise<[System, Place[]]> {
  const system = await startEmbedded({ environment: ALL_THERE_IS });
  return [system, [await explore({ name: 'gateway', url: system.url, side: 'gateway' })]];
}

async function distributed(): Promise<[System, Place[]]> {
  const system = await startDistributed({ environment: ALL_THERE_IS });
  const { ports } = system.constellation;
  const behind = SUBGRAPHS.map((name) => ({
    name,
    url: `http://127.0.0.1:${ports[name]}/graphql`,
    side: 'subgraph' as const,
  }));
  const places = [{ name: 'gateway', url: system.url, side: 'gateway' as const }, ...behind];
  return [system, await Promise.all(places.map(explore))];
}

type Row = Pick<Call, 'args' | 'stranger'> &
  Partial<Call> & { readonly coordinate: string; readonly detour?: string };

describe.each([
  ['one process', embedded],
  ['six processes, at the gateway and behind it', distributed],
])('isolation in %s', (_name, start) => {
  let system: System;
  let places: Place[];
  let world: World;

  beforeAll(async () => {
    [system, places] = await start();
    world = await createWorld(system);
  });

  afterAll(async () => {
    await world?.[Symbol.asyncDispose]();
    await system?.[Symbol.asyncDispose]();
  });

  /** Runs what must change nothing, and looks at every table. */
  async function withoutTrace(work: () => Promise<void>, rowsWith = ''): Promise<void> {
    await system.settle();
    const before = await contentOf(system, rowsWith);
    await work();
    await system.settle();
    expect(await contentOf(system, rowsWith)).toEqual(before);
  }

  const samsOwn = () => ({ workspaceId: world.sam.workspaceId });

  /** Compares how each row ended, as `place, field, way`, with what it says. */
  async function expectOutcomes(
    credentials: Credentials,
    rowsAt: (place: Place) => readonly Row[],
    expectedOf: (row: Row, way: string, place: Place) => string,
    { mayShow = false, ids = world.ids } = {},
  ): Promise<void> {
    const findings: Findings = {};
    const expected: Findings = {};
    for (const place of places) {
      for (const row of rowsAt(place)) {
        const trial = callTrial(place, row, ids, samsOwn());
        const replies = await attempt({ place, trial, world, findings, mayShow }, credentials);
        for (const way of Object.keys(replies))
          expected[`${trial.label}, ${way}`] = expectedOf(row, way, place);
      }
    }
    expect(findings).toEqual(expected);
  }

  test('every field of the roots and every entity has a row in the table', () => {
    const coordinates = new Set(places.flatMap(({ schema }) => rootCoordinates(schema)));
    const entities = new Set(places.flatMap(entitiesAt));
    expect([...coordinates].filter((coordinate) => !CALLS[coordinate])).toEqual([]);
    expect(Object.keys(CALLS).filter((coordinate) => !coordinates.has(coordinate))).toEqual([]);
    expect([...entities].filter((name) => !ENTITIES[name])).toEqual([]);
  });

  test('without a token only signing up and in is open', () =>
    withoutTrace(() =>
      expectOutcomes(
        null,
        (place) => callsAt(place).filter(leavesNone),
        ({ isOpen, stranger }) => (isOpen ? stranger : 'UNAUTHENTICATED'),
      ),
    ));

  test('no worthless token opens anything', () =>
    withoutTrace(async () => {
      const forgeries = await forgeriesOf(system.database, world.ada.token);
      for (const [kind, credentials] of Object.entries(forgeries)) {
        if (credentials === null) continue;
        await expectOutcomes(credentials, callsAt, (_row, way, { side }) =>
          side === 'gateway' && way === 'socket' ? 'closed 4403' : 'UNAUTHENTICATED',
        ).catch((difference) => {
          throw new Error(`It was ${kind}.`, { cause: difference });
        });
      }
    }));

  test('subgraphs show entities and their schema to nobody with a worthless token or none', () =>
    withoutTrace(async () => {
      const findings: Findings = {};
      for (const [kind, credentials] of Object.entries(
        await forgeriesOf(system.database, world.ada.token),
      )) {
        for (const place of places.filter(({ side }) => side === 'subgraph')) {
          const sdl = { query: '{ _service { sdl } }', variables: {} };
          const trials: Trial[] = entitiesAt(place).map((name) =>
            entityTrial(place, name, world.ids),
          );
          trials.push({ label: `${place.name}, _service`, operation: sdl });
          for (const trial of trials) {
            const labelled = { ...trial, label: `${trial.label}, ${kind}` };
            await attempt({ place, trial: labelled, world, findings }, credentials);
          }
        }
      }
      const opened = Object.entries(findings).filter(
        ([, outcome]) => outcome !== 'UNAUTHENTICATED',
      );
      expect(opened).toEqual([]);
    }));

  test('a stranger gets nothing and changes nothing', () =>
    withoutTrace(() =>
      expectOutcomes(
        `Bearer ${world.sam.token}`,
        (place) => rowsAt(place).filter(leavesNone),
        ({ stranger }) => stranger,
      ),
    ));

  test('what is not yours is answered with the same bytes as what does not exist', () =>
    withoutTrace(async () => {
      const invented = inventedIds();
      const credentials = `Bearer ${world.sam.token}`;
      const bytes = async (place: Place, trial: Trial, ids: typeof invented) =>
        bytesOf(await attempt({ place, trial, world, findings: {} }, credentials), ids);
      for (const place of places) {
        for (const row of rowsAt(place).filter(leavesNone)) {
          if (row.tellsExistence) continue;
          const real = callTrial(place, row, world.ids, samsOwn());
          const other = callTrial(place, row, invented, samsOwn());
          expect(await bytes(place, real, world.ids), real.label).toBe(
            await bytes(place, other, invented),
          );
        }
        for (const name of entitiesAt(place).filter((entity) => !ENTITIES[entity]?.isPublic)) {
          const real = entityTrial(place, name, world.ids);
          const other = entityTrial(place, name, invented);
          expect(await bytes(place, real, world.ids), real.label).toBe(
            await bytes(place, other, invented),
          );
        }
      }
    }));

  test('a stranger finds no secret in any entity of a subgraph', () =>
    withoutTrace(async () => {
      const findings: Findings = {};
      for (const place of places) {
        for (const name of entitiesAt(place)) {
          const trial = entityTrial(place, name, world.ids);
          await attempt({ place, trial, world, findings }, `Bearer ${world.sam.token}`);
        }
      }
      const shown = Object.entries(findings).filter(([, outcome]) => outcome.includes('shows'));
      expect(shown).toEqual([]);
    }));

  test('who names things of others in his own workspace neither sees nor touches them', () =>
    withoutTrace(async () => {
      for (const ids of [world.ids, inventedIds()])
        await expectOutcomes(
          `Bearer ${world.sam.token}`,
          (place) => detoursAt(place).filter((row) => !leavesNone(row)),
          ({ stranger }) => stranger,
          { ids },
        );
    }, world.ids.workspaceId));

  test('a viewer reads what the contract allows and changes nothing', () =>
    withoutTrace(() =>
      expectOutcomes(
        `Bearer ${world.vera.token}`,
        (place) => callsAt(place).filter(leavesNone),
        ({ viewer = '' }) => viewer,
        { mayShow: true },
      ),
    ));

  test('a viewer who is nothing more anywhere is refused by the schema already', () =>
    withoutTrace(() =>
      expectOutcomes(
        `Bearer ${world.guestToken}`,
        (place) => callsAt(place).filter(leavesNone),
        ({ viewer = '', guest = viewer }) => guest,
        { mayShow: true },
      ),
    ));

  test('no change of others reaches an open subscription', async () => {
    const { ada, vera, sam } = world;
    const { workspaceId } = sam;
    const { goalId } = world.ids;
    const watched = {
      goals: new Recorder(sam.watch(WATCHES.goals, { workspaceId })),
      hers: new Recorder(sam.watch(WATCHES.goal, { workspaceId, goalId })),
      tasks: new Recorder(sam.watch(WATCHES.tasks, { workspaceId })),
      activity: new Recorder(sam.watch(WATCHES.activity, { workspaceId })),
      inbox: new Recorder(sam.watch(WATCHES.inbox)),
      viewers: new Recorder(vera.watch(WATCHES.goals, { workspaceId: ada.workspaceId })),
      viewersInbox: new Recorder(vera.watch(WATCHES.inbox)),
    };
    await change(
      sam,
      'of Sam',
      () => watched.inbox.events.length > 0 && watched.activity.events.length > 0,
    );
    await change(ada, world.secret, () => watched.viewers.events.length > 0);
    await change(vera, 'of Vera', () => watched.viewersInbox.events.length > 0);
    await system.settle();
    const last = await change(sam, 'the last', () =>
      watched.activity.events.some(({ event }) => event.type === 'goals.goal-created.v1'),
    );
    await watched.goals.until((event) => event.goalId === last);

    const toSam = [watched.goals, watched.tasks, watched.activity, watched.inbox];
    for (const { events } of toSam) {
      expect(events.length).toBeGreaterThan(0);
      expect(JSON.stringify(events)).not.toContain(world.secret);
      expect(JSON.stringify(events)).not.toContain(ada.id);
    }
    expect(watched.hers.events).toEqual([]);
    expect(JSON.stringify(watched.viewersInbox.events)).not.toContain(world.secret);
    expect(JSON.stringify(watched.viewers.events)).toContain(world.secret);
  });

  test('signing out ends sessions of nobody but the caller', async () => {
    const row = { coordinate: 'Mutation.signOut', ...(CALLS['Mutation.signOut'] as Call) };
    const [gateway] = places as [Place];
    await withoutTrace(async () => {
      const trial = callTrial(gateway, row, world.ids);
      await attempt({ place: gateway, trial, world, findings: {} }, `Bearer ${world.sam.token}`);
    }, world.ada.id);
    await world.ada.refresh();
    await expect(world.sam.refresh()).rejects.toThrow('UNAUTHENTICATED');
  });

  test('nothing of all this was too much for a consumer', async () => {
    await system.settle();
    for (const name of SUBGRAPHS)
      expect(
        await system.database.query(
          `select consumer, reason, error from ${name}.dead_letter where consumer <> 'planted'`,
        ),
        name,
      ).toEqual([]);
  });
});

function rowsAt(place: Place): Row[] {
  return [...callsAt(place), ...detoursAt(place)];
}

function leavesNone({ leavesTrace }: Row): boolean {
  return !leavesTrace;
}

/** A goal with a task that is done, again until somebody has heard of it; answers the last goal. */
async function change(person: Person, title: string, isHeard: () => boolean): Promise<string> {
  const { workspaceId } = person;
  for (;;) {
    const { goal } = await person.mutate(CREATE_GOAL, { workspaceId, title });
    const { task } = await person.mutate(CREATE_TASK, { workspaceId, title, goalId: goal.id });
    await person.mutate(COMPLETE_TASK, { id: task.id });
    if (isHeard()) return goal.id;
  }
}
