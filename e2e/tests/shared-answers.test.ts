import { readFile } from 'node:fs/promises';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { toCursor } from '@trellis/kernel/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { change } from '../change.ts';
import { createGoal, succeed } from '../goal-calls.ts';
import { type Data, Person } from '../person.ts';
import { readAudience, sharedSelections } from '../sharing/shared-operation.ts';
import { type System, startEmbedded } from '../system.ts';
import { createTask, doTask } from '../task-calls.ts';

const supergraphSdl = await readFile(
  new URL('../../schema/supergraph.graphql', import.meta.url),
  'utf8',
);
const schema = Supergraph.build(supergraphSdl, {
  supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
})
  .apiSchema()
  .toGraphQLJSSchema();
const isShared = readAudience(supergraphSdl);
const ROOTS = Object.keys(schema.getSubscriptionType()!.getFields()).filter((field) =>
  isShared('Subscription', field),
);

let system: System;
let ada: Person;
let mia: Person;
/** The places in the change logs that each root field is read from and up to. */
let bounds: Record<string, { after: string; last: string }>;

/** Two ADMINs of one workspace who differ in all else, and things that only one of them sees elsewhere. */
beforeAll(async () => {
  system = await startEmbedded();
  const names = ['Ada', 'Mia', 'Sam'];
  const people = await Promise.all(names.map((name) => Person.signUp(system.url, name)));
  const sam = people[2] as Person;
  [ada, mia] = people as [Person, Person];
  await ada.invite(mia, 'ADMIN');
  await mia.mutate(
    'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { errors { code } } }',
    { timeZone: 'Asia/Tokyo', locale: 'ja' },
  );
  const first = await doTask(ada, 'createTask', titled('Where it begins'));
  const begun = await succeed(ada, 'createGoal', titled('Where it begins'));
  const elsewhere = await change(
    ada,
    'createWorkspace',
    { name: 'Elsewhere', timeZone: 'UTC' },
    'workspace { id }',
  );
  await ada.refresh();
  const workspaceId = elsewhere.workspace.id;
  const secret = await createGoal(ada, { workspaceId, title: 'Only Ada sees this goal' });
  const own = await createGoal(ada, { title: 'Both see this goal' });
  const everybody = people.map(({ id }) => id);
  const { id } = await createTask(ada, { goalId: secret.id, assigneeIds: everybody });
  await createTask(ada, { parentId: id, goalId: own.id });
  await change(ada, 'addComment', { taskId: id, body: 'Look' }, 'comment { id }');
  const completed = await doTask(mia, 'completeTask', { id: first.task.id });
  const input = { id: own.id, ownerId: sam.id, title: 'Both still see it' };
  const updated = await succeed(mia, 'updateGoal', input);
  await system.settle();
  const { auditEvents } = await ada.query(
    'query ($id: ID!) { auditEvents(workspaceId: $id, first: 1) { nodes { id } } }',
    { id: ada.workspaceId },
  );
  bounds = {
    taskChanged: { after: first.cursor, last: completed.cursor },
    goalChanged: { after: begun.cursor, last: updated.cursor },
    activityAppended: { after: first.cursor, last: toCursor(auditEvents.nodes[0].id) },
  };
});
afterAll(async () => {
  await ada[Symbol.asyncDispose]();
  await mia[Symbol.asyncDispose]();
  await system[Symbol.asyncDispose]();
});

test('all root fields of the workspace whose events are marked as shared are known here', () => {
  expect(ROOTS.toSorted()).toEqual(['activityAppended', 'goalChanged', 'taskChanged']);
});

test.each(ROOTS)(
  'two who share a role get the same bytes of %s, whatever they see elsewhere',
  async (root) => {
    await fc.assert(
      fc.asyncProperty(sharedSelections(schema, isShared, root), async (selection) => {
        // Another name is another group, so that each is answered with a token of his own.
        const [one, other] = await Promise.all([
          replay(ada, root, selection, 'OfAda'),
          replay(mia, root, selection, 'OfMia'),
        ]);
        expect(one).toEqual(other);
        expect(one).not.toContain('Only Ada sees');
      }),
      { numRuns: 30 },
    );
  },
  90_000,
);

function titled(title: string) {
  return { workspaceId: ada.workspaceId, title };
}

async function replay(
  person: Person,
  root: string,
  selection: string,
  name: string,
): Promise<string> {
  const { after, last } = bounds[root]!;
  const query = `subscription ${name}($workspaceId: ID!, $after: ChangeCursor) {
    ${root}(workspaceId: $workspaceId, after: $after) ${selection}
  }`;
  const seen: Data[] = [];
  for await (const { data, errors } of person.watch(query, {
    workspaceId: ada.workspaceId,
    after,
  })) {
    seen.push({ data, errors: errors?.map(({ path }: { path: unknown }) => path) });
    if (data?.[root]?.place === last) break;
  }
  return JSON.stringify(seen);
}
