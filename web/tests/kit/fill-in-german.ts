import { vi } from 'vitest';
import { Person } from '../../../e2e/person.ts';
import type { Demo } from '../../scripts/scenes.ts';
import {
  ADD_COMMENT,
  COMPLETE_TASK,
  CREATE_GOAL,
  CREATE_LABEL,
  CREATE_TASK,
  LINK_TASKS,
  UPDATE_TASK,
} from './calls.ts';

const SPEAK = /* GraphQL */ `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { errors { message } } }`;
const TELL = /* GraphQL */ `mutation ($input: UpdatePreferencesInput!) { updatePreferences(input: $input) { errors { message } } }`;
const MARK = /* GraphQL */ `mutation ($input: MarkNotificationsInput!) { markNotifications(input: $input) { errors { message } } }`;
const CHECK_IN = /* GraphQL */ `mutation ($input: PostCheckInInput!) { postCheckIn(input: $input) { errors { message } } }`;
const KEY_RESULT = /* GraphQL */ `mutation ($input: CreateKeyResultInput!) { createKeyResult(input: $input) { errors { message } } }`;
const KEY = /* GraphQL */ `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { errors { message } } }`;
const WEBHOOK = /* GraphQL */ `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { errors { message } } }`;
const TEAM = /* GraphQL */ `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { errors { message } } }`;
const TOLD = '{ notifications { nodes { id } } }';
const HOME = /* GraphQL */ `{ viewer { memberships { workspace { slug } } } }`;

/** A workspace with something on every page, in German. */
export async function fillInGerman(person: Person): Promise<Demo> {
  const { workspaceId } = person;
  await person.mutate(SPEAK, { locale: 'de' });
  await person.mutate(TELL, {
    notifyOwnActions: true,
    quietHours: [{ days: ['MO', 'TU'], start: '20:00', end: '07:00' }],
  });
  const { goal } = await person.mutate(CREATE_GOAL, {
    workspaceId,
    title: 'Um die Insel segeln',
    targetDate: '2030-03-05',
  });
  await person.mutate(CREATE_GOAL, {
    workspaceId,
    parentId: goal.id,
    title: 'Ein Schiff, das auch bei schwerem Wetter nach Hause kommt',
  });
  const keyResult = { goalId: goal.id, name: 'Meilen', unit: 'NUMBER', start: 0, target: 1200 };
  await person.mutate(KEY_RESULT, keyResult);
  await person.mutate(CHECK_IN, { goalId: goal.id, body: 'Es geht voran.', health: 'ON_TRACK' });
  const start = { date: '2030-12-31', time: '09:00', timeZone: 'Asia/Tokyo' };
  const { task } = await person.mutate(CREATE_TASK, {
    workspaceId,
    goalId: goal.id,
    title: 'Ruder flicken',
    priority: 'HIGH',
    assigneeIds: [person.id],
    recurrence: { rule: 'FREQ=MONTHLY', start },
    reminders: [{ offset: '-P1D' }],
  });
  const part = { workspaceId, parentId: task.id, title: 'Holz holen' };
  await person.mutate(CREATE_TASK, part);
  const { label } = await person.mutate(CREATE_LABEL, {
    workspaceId,
    name: 'Werft',
    color: '#1F7A4D',
  });
  await person.mutate(UPDATE_TASK, { id: task.id, addLabelIds: [label.id] });
  const said = { taskId: task.id, body: 'Backbord ist es morsch.' };
  const { comment } = await person.mutate(ADD_COMMENT, said);
  const answer = { taskId: task.id, parentId: comment.id, body: 'Und steuerbord?' };
  await person.mutate(ADD_COMMENT, answer);
  const late = await person.mutate(CREATE_TASK, {
    workspaceId,
    title: 'Segel waschen',
    due: { date: '2020-05-01' },
  });
  const waits = { taskId: late.task.id, otherId: task.id, kind: 'BLOCKS' };
  await person.mutate(LINK_TASKS, waits);
  const done = await person.mutate(CREATE_TASK, { workspaceId, title: 'Deck schrubben' });
  await person.mutate(COMPLETE_TASK, { id: done.task.id });
  await person.mutate(LINK_TASKS, { taskId: task.id, otherId: done.task.id, kind: 'RELATES_TO' });
  await person.mutate(TEAM, {
    workspaceId,
    key: 'CREW',
    name: 'Mannschaft',
    memberIds: [person.id],
  });
  await person.invite(await Person.signUp(person.url, 'Ben'), 'MEMBER');
  await person.mutate(KEY, { workspaceId, name: 'Brücke', scopes: ['tasks:read'] });
  const url = 'https://127.0.0.1:9/ereignisse';
  await person.mutate(WEBHOOK, { workspaceId, url, eventTypes: ['tasks.*'] });
  const told = async () => (await person.query(TOLD)).notifications.nodes as { id: string }[];
  const [first] = await vi.waitUntil(async () => {
    const all = await told();
    return all.length > 2 && all;
  }, 10_000);
  const snoozedUntil = new Date(Date.now() + 86_400_000).toISOString();
  await person.mutate(MARK, { ids: [first?.id], snoozedUntil });
  const { viewer } = await person.query(HOME);
  return { slug: viewer.memberships[0].workspace.slug, taskId: task.id, goalId: goal.id };
}
