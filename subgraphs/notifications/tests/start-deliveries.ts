import type { Logger } from '@trellis/kernel/logger';
import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import type { DeliveriesConfig } from '../config.ts';
import type { DeliveryOverrides } from '../delivering/open-deliveries.ts';
import { createNotificationsService } from '../service.ts';
import { startNotifications, type TestNotifications } from './start-notifications.ts';

const CREATE = /* GraphQL */ `
  mutation ($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      webhook { id version url eventTypes isEnabled secretHint }
      secret
      cursor
      errors { code path message ... on InvalidInputError { constraint } }
    }
  }
`;

export type Delivery = {
  id: string;
  channel: string;
  status: string;
  attempts: number;
  reason: string | null;
  due_at: Date | number | null;
  event_id: string;
  webhook_id: string | null;
};

export type TestDeliveries = TestNotifications & {
  /** An ADMIN of the workspace, whom notifications knows. */
  readonly admin: TestCaller;
  readonly clock: { now: Date };
  /** A webhook that gets everything unless told otherwise. */
  webhook(input: object): Promise<{ id: string; secret: string }>;
  create(input: object): ReturnType<TestCaller['query']>;
  /** Something happens in the workspace; answers the id of the event. */
  happen(title?: string): Promise<string>;
  /** Tells somebody of something, and plans that it goes by a channel too; answers the delivery. */
  tell(channel: string, told?: { title?: string; batchKey?: string; to?: string }): Promise<string>;
  deliveries(): Promise<Delivery[]>;
  delivery(id: string): Promise<Delivery>;
  /** Lets time pass: each try is made when it is due. */
  pass(ms: number): Promise<void>;
};

/** Notifications by a clock that stands still, where nothing is left to chance. */
export async function startDeliveries({
  environment = {},
  allowedHosts = [],
  retentionDays = 30,
  logger,
  flagsPath,
  ...overrides
}: Partial<DeliveriesConfig> &
  DeliveryOverrides & { logger?: Logger; flagsPath?: string } = {}): Promise<TestDeliveries> {
  const clock = { now: new Date('2026-11-25T12:00:00Z') };
  const deliveries = { environment, allowedHosts, retentionDays };
  const notifications = await startNotifications({
    now: () => clock.now,
    ...(logger && { logger }),
    start: (config, options) =>
      createNotificationsService(
        { ...config, deliveries, ...(flagsPath && { flagsPath }) },
        { random: () => 0.5, attemptLimitMs: 1_000, ...overrides, ...options },
      ),
  });
  const { workspaceId, database, ada } = notifications;
  const admin = await notifications.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const rows = () =>
    database.query<Delivery>('select * from notifications.delivery order by created_at, id');

  async function happen(title?: string): Promise<string> {
    const event = notifications.given([], { ...(title && { title }) });
    await notifications.deliver(event);
    return event.id;
  }

  async function tell(
    channel: string,
    {
      title,
      batchKey,
      to = ada.identity.userId,
    }: { title?: string; batchKey?: string; to?: string } = {},
  ): Promise<string> {
    // What waits for a digest can be looked at, and sent when a test wants it.
    await database.query(
      `insert into notifications.preference
        (user_id, version, digest_at, notify_own_actions, rules, quiet_hours, field_versions)
      values ($1, 1, '08:00', false, $2, '[]', '{}')
      on conflict (user_id) do update set rules = excluded.rules`,
      [to, { ASSIGNED: { [channel]: 'DAILY' } }],
    );
    const event = notifications.given([to], { ...(title && { title }) });
    await notifications.deliver(event);
    const [planned] = await database.query<{ id: string }>(
      `update notifications.delivery set due_at = $1, batch_key = $2
      where event_id = $3 and channel = $4 returning id`,
      [clock.now, batchKey ?? null, event.id, channel],
    );
    return planned?.id as string;
  }

  async function pass(ms: number): Promise<void> {
    const end = new Date(clock.now.getTime() + ms);
    for (;;) {
      await notifications.settle();
      const [next] = await database.query<{ at: Date | null }>(
        `select min(greatest(due_at, claimed_until)) as at from notifications.delivery
        where status = 'PENDING' and due_at <= $1`,
        [end],
      );
      if (!next?.at || next.at > end || next.at <= clock.now) break;
      clock.now = new Date(next.at);
    }
    clock.now = end;
    await notifications.settle();
  }

  const create = (input: object) =>
    admin.query(CREATE, { input: { workspaceId, eventTypes: ['*'], ...input } });

  return Object.assign(notifications, {
    admin,
    clock,
    create,
    async webhook(input: object) {
      const { createWebhook } = await create({ eventTypes: ['tasks.*'], ...input });
      if (createWebhook.errors.length > 0) throw new Error(createWebhook.errors[0].message);
      return { id: createWebhook.webhook.id, secret: createWebhook.secret };
    },
    happen,
    tell,
    deliveries: rows,
    async delivery(id: string) {
      return (await rows()).find((row) => row.id === id) as Delivery;
    },
    pass,
  });
}
