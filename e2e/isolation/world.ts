import { newId, toCursor } from '@trellis/kernel/ids';
import { type Data, Person } from '../person.ts';
import { plantDeadLetter } from '../plant-dead-letter.ts';
import type { System } from '../system.ts';
import { signAs } from './forge.ts';

const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } cursor errors { message } } }`;
const CREATE_KEY_RESULT = /* GraphQL */ `mutation ($input: CreateKeyResultInput!) { createKeyResult(input: $input) { keyResult { id } errors { message } } }`;
const POST_CHECK_IN = /* GraphQL */ `mutation ($input: PostCheckInInput!) { postCheckIn(input: $input) { checkIn { id } errors { message } } }`;
const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } cursor errors { message } } }`;
const REPEAT = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id series { id } reminders { id } } errors { message } } }`;
const COMPLETE_TASK = /* GraphQL */ `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { task { id } errors { message } } }`;
const CREATE_LABEL = /* GraphQL */ `mutation ($input: CreateLabelInput!) { createLabel(input: $input) { label { id } errors { message } } }`;
const ADD_COMMENT = /* GraphQL */ `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } errors { message } } }`;
const INVITE = /* GraphQL */ `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { token invitation { id } errors { message } } }`;
const CREATE_TEAM = /* GraphQL */ `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } errors { message } } }`;
const CREATE_KEY = /* GraphQL */ `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } errors { message } } }`;
const CREATE_WEBHOOK = /* GraphQL */ `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } errors { message } } }`;
const READ = /* GraphQL */ `
  query ($workspaceId: ID!) {
    sessions { id }
    notifications { nodes { id eventId } }
    auditEvents(workspaceId: $workspaceId, orderBy: ASC, first: 1) { nodes { id } }
  }
`;

/** All that a call can name. Whoever knows these has no right to anything by it. */
export type Ids = {
  readonly workspaceId: string;
  readonly userId: string;
  readonly email: string;
  readonly goalId: string;
  readonly keyResultId: string;
  readonly teamId: string;
  readonly taskId: string;
  readonly seriesId: string;
  readonly reminderId: string;
  readonly labelId: string;
  readonly commentId: string;
  readonly notificationId: string;
  readonly auditEventId: string;
  readonly deadLetterId: string;
  readonly invitationToken: string;
  readonly invitationId: string;
  readonly sessionId: string;
  readonly apiKeyId: string;
  readonly webhookId: string;
  readonly goalCursor: string;
  readonly taskCursor: string;
  readonly activityCursor: string;
  readonly notificationCursor: string;
};

/** Ids of nothing, of the same kind. */
export function inventedIds(): Ids {
  return {
    workspaceId: newId(),
    userId: newId(),
    email: `ada-${newId()}@people.example`,
    goalId: newId(),
    keyResultId: newId(),
    teamId: newId(),
    taskId: newId(),
    seriesId: newId(),
    reminderId: newId(),
    labelId: newId(),
    commentId: newId(),
    notificationId: newId(),
    auditEventId: newId(),
    deadLetterId: newId(),
    invitationToken: newId().replaceAll('-', ''),
    invitationId: newId(),
    sessionId: newId(),
    apiKeyId: newId(),
    webhookId: newId(),
    goalCursor: toCursor(newId()),
    taskCursor: toCursor(newId()),
    activityCursor: toCursor(newId()),
    notificationCursor: toCursor(newId()),
  };
}

/** Ada's workspace with something of every kind in it, and those who must not have it. */
export interface World extends AsyncDisposable {
  readonly ids: Ids;
  /** Part of every text in Ada's workspace. */
  readonly secret: string;
  readonly ada: Person;
  /** A VIEWER of Ada's workspace. */
  readonly vera: Person;
  /** With a workspace of his own, and a notification and changes in it. */
  readonly sam: Person;
  /** Of somebody who is a VIEWER and has no workspace besides. */
  readonly guestToken: string;
}

export async function createWorld(system: System): Promise<World> {
  const people: Person[] = [];
  for (const name of ['Ada', 'Vera', 'Sam']) people.push(await Person.signUp(system.url, name));
  const [ada, vera, sam] = people as [Person, Person, Person];
  await ada.invite(vera, 'VIEWER');

  const secret = `hush${newId().slice(-12)}`;
  const mine = await fill(ada, secret);
  await fill(sam, 'plain');
  const { workspaceId } = ada;
  const { inviteMember } = await ada.query(INVITE, {
    input: { workspaceId, email: `guest-${newId()}@people.example`, role: 'ADMIN' },
  });
  const { apiKey } = await ada.mutate(CREATE_KEY, {
    workspaceId,
    name: `Key ${secret}`,
    scopes: ['tasks:read'],
  });
  // Nothing of this kind happens, so nobody is called.
  const { webhook } = await ada.mutate(CREATE_WEBHOOK, {
    workspaceId,
    url: `http://127.0.0.1:9/${secret}`,
    description: secret,
    eventTypes: ['audit.policy-changed.v1'],
  });
  await system.settle();
  const deadLetterId = newId();
  for (const schema of ['goals', 'tasks', 'audit', 'notifications'])
    await plantDeadLetter(system.database, {
      schema,
      workspaceId,
      id: deadLetterId,
      subject: secret,
    });

  const { sessions, notifications, auditEvents } = await ada.query(READ, { workspaceId });
  const auditEventId = auditEvents.nodes[0].id;
  const notification = notifications.nodes[0];
  return {
    ids: {
      ...mine,
      workspaceId,
      userId: ada.id,
      email: ada.email,
      notificationId: notification.id,
      auditEventId,
      deadLetterId,
      invitationToken: inviteMember.token,
      invitationId: inviteMember.invitation.id,
      sessionId: sessions[0].id,
      apiKeyId: apiKey.id,
      webhookId: webhook.id,
      activityCursor: toCursor(auditEventId),
      notificationCursor: toCursor(notification.eventId),
    },
    secret,
    ada,
    vera,
    sam,
    guestToken: await signAs(system.database, vera.token, {
      workspaces: { [workspaceId]: 'VIEWER' },
    }),
    async [Symbol.asyncDispose]() {
      for (const person of people) await person[Symbol.asyncDispose]();
    },
  };
}

/**
 * A team; a goal with a key result, a check-in, and a labelled and discussed task that is done, of
 * which its owner is told; a second goal, and a task that comes again and is reminded of.
 */
async function fill(person: Person, text: string) {
  const { workspaceId } = person;
  const { team } = await person.mutate(CREATE_TEAM, {
    workspaceId,
    key: 'OPS',
    name: `Team ${text}`,
    memberIds: [person.id],
  });
  const teamId: string = team.id;
  const { goal, cursor: goalCursor } = await person.mutate(CREATE_GOAL, {
    workspaceId,
    teamId,
    title: `Goal ${text}`,
    description: text,
  });
  const { keyResult } = await person.mutate(CREATE_KEY_RESULT, {
    goalId: goal.id,
    name: `Key result ${text}`,
    unit: 'NUMBER',
    start: 0,
    target: 10,
  });
  const values = [{ keyResultId: keyResult.id, value: 4 }];
  await person.mutate(POST_CHECK_IN, { goalId: goal.id, body: text, health: 'ON_TRACK', values });
  const { label } = await person.mutate(CREATE_LABEL, {
    workspaceId,
    name: `Label ${text}`,
    color: '#2F80ED',
  });
  const first = await person.mutate(CREATE_TASK, {
    workspaceId,
    title: `Task ${text}`,
    description: text,
    goalId: goal.id,
    assigneeIds: [person.id],
    labelIds: [label.id],
  });
  const { comment } = await person.mutate(ADD_COMMENT, {
    taskId: first.task.id,
    body: `Comment ${text}`,
  });
  await person.mutate(CREATE_GOAL, { workspaceId, title: `Second ${text}`, parentId: goal.id });
  const { task: second } = await person.mutate(REPEAT, {
    workspaceId,
    title: `Second ${text}`,
    recurrence: { rule: 'FREQ=DAILY', start: { date: '2030-01-01' } },
    reminders: [{ offset: '-P1D' }],
  });
  await person.mutate(COMPLETE_TASK, { id: first.task.id });
  return {
    goalId: goal.id as string,
    keyResultId: keyResult.id as string,
    teamId,
    taskId: first.task.id as string,
    seriesId: second.series.id as string,
    reminderId: second.reminders[0].id as string,
    labelId: label.id as string,
    commentId: comment.id as string,
    goalCursor: goalCursor as string,
    taskCursor: first.cursor as string,
  };
}

/** What the database holds, or its rows with this text; equal when nothing was changed. */
export async function contentOf({ database }: System, text = ''): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('accounts', 'goals', 'tasks', 'audit', 'notifications') order by name`);
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' rows ' || coalesce(md5(string_agg(row::text, '|' order by row::text)), '') as content from ${name} as row where row::text like '%${text}%'`,
  );
  const rows = await database.query<{ name: string; content: string }>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, content }) => [name, content] as Data));
}
