import { newId } from '@trellis/kernel/ids';
import { change } from '../change.ts';
import { type Data, Person } from '../person.ts';
import type { System } from '../system.ts';

export const PASSWORD = 'a long enough password';

/** People and what they work with, as far as mutations need something to begin with. */
export class EventWorld {
  readonly system: System;
  readonly ada: Person;
  readonly bob: Person;

  private constructor(system: System, ada: Person, bob: Person) {
    this.system = system;
    this.ada = ada;
    this.bob = bob;
  }

  static async create(system: System): Promise<EventWorld> {
    const [ada, bob] = [
      await Person.signUp(system.url, 'Ada'),
      await Person.signUp(system.url, 'Bob'),
    ];
    await ada.invite(bob, 'MEMBER');
    return new EventWorld(system, ada, bob);
  }

  get workspaceId(): string {
    return this.ada.workspaceId;
  }

  /** What a mutation of Ada's answers; it must succeed. */
  async does(name: string, input: object, selection: string): Promise<Data> {
    const payload = await change(this.ada, name, input, selection);
    if (payload.errors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.errors)}`);
    return payload;
  }

  async task(fields: object = {}): Promise<string> {
    const input = { workspaceId: this.workspaceId, title: 'Row', ...fields };
    return (await this.does('createTask', input, 'task { id }')).task.id;
  }

  /** The open task of a series of so many days. */
  async repeated({ count = 9, ...fields }: { count?: number; [field: string]: unknown } = {}) {
    const recurrence = { rule: `FREQ=DAILY;COUNT=${count}`, start: { date: '2030-01-01' } };
    const input = { workspaceId: this.workspaceId, title: 'Row', recurrence, ...fields };
    const { task } = await this.does('createTask', input, 'task { id series { id } }');
    return { id: task.id as string, seriesId: task.series.id as string };
  }

  /** A task that blocks another one. */
  async blocker(fields: object = {}): Promise<string> {
    const taskId = await this.task(fields);
    const otherId = await this.task();
    await this.does('linkTasks', { taskId, otherId, kind: 'BLOCKS' }, '');
    return taskId;
  }

  async goal(fields: object = {}): Promise<string> {
    const input = { workspaceId: this.workspaceId, title: 'Sail', ...fields };
    return (await this.does('createGoal', input, 'goal { id }')).goal.id;
  }

  /** A goal below one whose progress is that of its children, half done. */
  async subgoal(fields: object = {}): Promise<{ id: string; parentId: string }> {
    const parentId = await this.goal({ progressSource: 'SUBGOALS' });
    const id = await this.goal({ parentId, progressSource: 'MANUAL', ...fields });
    if (!('progressSource' in fields)) await this.does('updateGoal', { id, progress: 0.5 }, '');
    return { id, parentId };
  }

  async keyResult(goalId: string): Promise<string> {
    const input = { goalId, name: 'Miles', unit: 'NUMBER', start: 0, target: 10 };
    return (await this.does('createKeyResult', input, 'keyResult { id }')).keyResult.id;
  }

  async reminder(): Promise<{ id: string; taskId: string }> {
    const taskId = await this.task({ due: { date: '2030-01-01' } });
    const input = { taskId, spec: { offset: '-P1D' } };
    const { reminder } = await this.does('setReminder', input, 'reminder { id }');
    return { id: reminder.id, taskId };
  }

  async label(): Promise<string> {
    const input = { workspaceId: this.workspaceId, name: `Label ${newId()}`, color: '#112233' };
    return (await this.does('createLabel', input, 'label { id }')).label.id;
  }

  async comment(): Promise<string> {
    const input = { taskId: await this.task(), body: 'Aye' };
    return (await this.does('addComment', input, 'comment { id }')).comment.id;
  }

  async team(memberIds: string[] = []): Promise<string> {
    const key = newId().slice(-8).toUpperCase();
    const input = { workspaceId: this.workspaceId, key, name: 'Deck', memberIds };
    return (await this.does('createTeam', input, 'team { id }')).team.id;
  }

  async apiKey(): Promise<string> {
    const input = { workspaceId: this.workspaceId, name: 'Robot', scopes: ['tasks:read'] };
    return (await this.does('createApiKey', input, 'apiKey { id }')).apiKey.id;
  }

  /** A webhook that asks for what does not happen, so that nobody is called. */
  async webhook(): Promise<string> {
    const input = {
      workspaceId: this.workspaceId,
      url: 'http://127.0.0.1:9/hook',
      eventTypes: ['audit.policy-changed.v1'],
    };
    return (await this.does('createWebhook', input, 'webhook { id }')).webhook.id;
  }

  async invitation(email = `${newId()}@people.example`): Promise<{ id: string; token: string }> {
    const input = { workspaceId: this.workspaceId, email, role: 'MEMBER' };
    const { invitation, token } = await this.does('inviteMember', input, 'token invitation { id }');
    return { id: invitation.id, token };
  }

  async workspace(): Promise<{ id: string; slug: string }> {
    const input = { name: 'Crew', slug: `crew-${newId().slice(-12)}`, timeZone: 'UTC' };
    const { workspace } = await this.does('createWorkspace', input, 'workspace { id slug }');
    await this.ada.refresh();
    return workspace;
  }
}
