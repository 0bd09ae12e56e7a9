import { plantDeadLetter } from '../plant-dead-letter.ts';
import { type Scenario, withId } from './scenario.ts';

/** What people hear, and who else is told. */
export const notifications: Record<string, Scenario[]> = {
  updatePreferences: [async () => ({ input: { digestAt: '07:30', notifyOwnActions: true } })],
  mute: [async (world) => ({ input: { taskId: await world.task() } })],
  unmute: [
    async (world) => {
      const goalId = await world.goal();
      await world.does('mute', { goalId }, '');
      return { input: { goalId } };
    },
  ],
  markNotifications: [
    async (world) => {
      await world.task({ assigneeIds: [world.bob.id] });
      await world.system.settle();
      const { notifications: inbox } = await world.bob.query('{ notifications { nodes { id } } }');
      return { input: { ids: [inbox.nodes[0].id], read: true }, as: world.bob };
    },
  ],
  createWebhook: [
    async ({ workspaceId }) => ({
      input: { workspaceId, url: 'http://127.0.0.1:9/', eventTypes: ['audit.export-started.v1'] },
    }),
  ],
  updateWebhook: [withId((world) => world.webhook(), { isEnabled: false })],
  rotateWebhookSecret: [withId((world) => world.webhook())],
  deleteWebhook: [withId((world) => world.webhook())],
  retryDeliveries: [async ({ workspaceId }) => ({ input: { workspaceId, ids: [] } })],
};

const replayed =
  (schema: string): Scenario =>
  async ({ workspaceId, system: { database } }) => ({
    input: { workspaceId, ids: [await plantDeadLetter(database, { schema, workspaceId })] },
  });

/** The trail itself. */
export const audit: Record<string, Scenario[]> = {
  startAuditExport: [async ({ workspaceId }) => ({ input: { workspaceId } })],
  updateAuditPolicy: [async ({ workspaceId }) => ({ input: { workspaceId, legalHold: true } })],
};

/** What administrators set right. */
export const operations: Record<string, Scenario[]> = {
  replayGoalsDeadLetters: [replayed('goals')],
  replayTasksDeadLetters: [replayed('tasks')],
  replayAuditDeadLetters: [replayed('audit')],
  replayNotificationsDeadLetters: [replayed('notifications')],
};
