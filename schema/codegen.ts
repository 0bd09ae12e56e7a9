import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { extensionOf } from './extensions.ts';

const COMMON = 'kernel/graphql/common.graphql';

/** Which stored row stands behind which type, by subgraph: `<module>#<type>`. */
const MAPPERS: Readonly<Record<string, Record<string, string>>> = {
  accounts: {
    User: '../queries/reader.ts#UserView',
    Workspace: '../queries/reader.ts#WorkspaceView',
    Membership: '../queries/reader.ts#MembershipView',
    WorkspaceConnection: '../queries/reader.ts#WorkspaceConnectionView',
    MembershipConnection: '../queries/reader.ts#MembershipConnectionView',
    ApiKeyConnection: '../queries/reader.ts#ApiKeyConnectionView',
    ApiKey: '../queries/reader.ts#ApiKeyView',
    Team: '../queries/reader.ts#TeamView',
    Invitation: '../queries/reader.ts#InvitationView',
    Session: '../persistence/rows.ts#SessionRow',
    AuthPayload: '../commands/open-session.ts#AuthPayloadView',
    SessionPayload: '../commands/sign-out.ts#SessionPayloadView',
    UserPayload: '../commands/user-data.ts#UserPayloadView',
    WorkspacePayload: '../commands/workspace-data.ts#WorkspacePayloadView',
    InvitationPayload: '../commands/invitation-data.ts#InvitationPayloadView',
    MembershipPayload: '../commands/membership-data.ts#MembershipPayloadView',
    TeamPayload: '../commands/team-data.ts#TeamPayloadView',
    ApiKeyPayload: '../commands/api-key-data.ts#ApiKeyPayloadView',
  },
  goals: {
    Goal: '../persistence/goal-row.ts#GoalRow',
    GoalConnection: '../persistence/goal-row.ts#GoalConnectionView',
    GoalPayload: '../commands/goal-data.ts#GoalPayloadView',
    KeyResult: '../persistence/key-result-row.ts#KeyResultRow',
    KeyResultPayload: '../commands/key-result-data.ts#KeyResultPayloadView',
    CheckIn: '../persistence/check-in-row.ts#CheckInRow',
    CheckInConnection: '../persistence/check-in-row.ts#CheckInConnectionView',
    CheckInPayload: '../commands/post-check-in.ts#CheckInPayloadView',
    Dashboard: '@trellis/kernel/graphql/reference#Reference',
    Team: '@trellis/kernel/graphql/reference#Reference',
    GoalChange: '../queries/goal-change.ts#GoalChangeView',
    User: '@trellis/kernel/graphql/reference#Reference',
  },
  tasks: {
    Task: '../persistence/task-row.ts#TaskRow',
    TaskConnection: '../persistence/task-row.ts#TaskConnectionView',
    TaskPayload: '../commands/task-data.ts#TaskPayloadView',
    TaskChange: '../queries/task-change.ts#TaskChangeView',
    Due: '../resolvers/due.ts#DueView',
    TaskRelation: '../queries/relations.ts#RelationRow',
    TaskSearchConnection: '../queries/search-tasks.ts#SearchConnectionView',
    TaskSearchEdge: '../queries/search-tasks.ts#SearchEdgeView',
    TaskSeries: '../persistence/series-row.ts#SeriesRow',
    TaskSeriesConnection: '../persistence/series-row.ts#SeriesConnectionView',
    TaskTemplate: '../persistence/series-row.ts#SeriesRow',
    TaskBatchPayload: '../commands/bulk-update-tasks.ts#BatchPayloadView',
    TaskBatchResult: '../commands/bulk-update-tasks.ts#BatchResultView',
    SeriesPayload: '../commands/series-command.ts#SeriesPayloadView',
    Occurrence: '../queries/upcoming.ts#OccurrenceView',
    RecurrencePreview: '../queries/upcoming.ts#PreviewView',
    Reminder: '../queries/reminders.ts#ReminderRow',
    Label: '../queries/labels.ts#LabelRow',
    LabelPayload: '../commands/labels.ts#LabelPayloadView',
    Comment: '../queries/comments.ts#CommentRow',
    CommentConnection: '../queries/comments.ts#CommentConnectionView',
    CommentPayload: '../commands/change-comment.ts#CommentPayloadView',
    CommentChange: '../queries/watch-comments.ts#CommentChangeView',
    ReminderPayload: '../commands/reminders.ts#ReminderPayloadView',
    Dashboard: '@trellis/kernel/graphql/reference#Reference',
    Team: '@trellis/kernel/graphql/reference#Reference',
    Goal: '@trellis/kernel/graphql/reference#Reference',
    User: '@trellis/kernel/graphql/reference#Reference',
  },
  audit: {
    AuditEvent: '../persistence/audit-event-row.ts#AuditEventRow',
    AuditConnection: '../persistence/audit-event-row.ts#AuditConnectionView',
    AuditExport: '../queries/audit-exports.ts#ExportRow',
    AuditExportPayload: '../commands/start-audit-export.ts#AuditExportPayloadView',
    AuditPolicyPayload: '../commands/update-audit-policy.ts#AuditPolicyPayloadView',
    Dashboard: '@trellis/kernel/graphql/reference#Reference',
    Task: '@trellis/kernel/graphql/reference#Reference',
    Goal: '@trellis/kernel/graphql/reference#Reference',
    User: '@trellis/kernel/graphql/reference#Reference',
  },
  notifications: {
    Notification: '../persistence/notification-row.ts#NotificationRow',
    NotificationConnection: '../persistence/notification-row.ts#NotificationConnectionView',
    NotificationsPayload: '../commands/mark-notifications.ts#NotificationsPayloadView',
    PreferencesPayload: '../commands/change-preferences.ts#PreferencesPayloadView',
    PreferenceRule: '../domain/change-preferences.ts#RuleChange',
    Reminder: '@trellis/kernel/graphql/reference#Reference',
    Dashboard: '@trellis/kernel/graphql/reference#Reference',
    NotificationChange: '../queries/watch-notifications.ts#NotificationChangeView',
    Webhook: '../persistence/webhook-row.ts#WebhookRow',
    WebhookPayload: '../webhooks/webhook-result.ts#WebhookPayloadView',
    Delivery: '../persistence/delivery-view.ts#DeliveryRow',
    DeliveryConnection: '../persistence/delivery-view.ts#DeliveryConnectionView',
    DeliveriesPayload: '../commands/retry-deliveries.ts#DeliveriesPayloadView',
    Task: '@trellis/kernel/graphql/reference#Reference',
    Goal: '@trellis/kernel/graphql/reference#Reference',
    User: '@trellis/kernel/graphql/reference#Reference',
  },
};

function outputOf(subgraph: string): CodegenConfig['generates'] {
  const file = new URL(`../subgraphs/${subgraph}/schema.graphql`, import.meta.url);
  const extension = [extensionOf(subgraph, readFileSync(file, 'utf8'))].filter(Boolean);
  return {
    [`subgraphs/${subgraph}/generated/resolvers.ts`]: {
      schema: [COMMON, `subgraphs/${subgraph}/schema.graphql`, ...extension],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        avoidOptionals: { defaultValue: true },
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        contextType: `../context.ts#${subgraph[0]?.toUpperCase()}${subgraph.slice(1)}Context`,
        mappers: {
          ...MAPPERS[subgraph],
          UserError: '@trellis/kernel/graphql-errors#UserErrorView',
          DeadLetter: '@trellis/kernel/messaging/dead-letter-api#DeadLetterView',
          DeadLetterConnection:
            '@trellis/kernel/messaging/dead-letter-api#DeadLetterConnectionView',
          DeadLettersPayload: '@trellis/kernel/messaging/dead-letter-api#DeadLettersPayloadView',
        },
        mapperTypeSuffix: '',
        resolversNonOptionalTypename: { unionMember: true },
        scalars: {
          ID: 'string',
          DateTime: { input: 'Date', output: 'Date | string' },
          Date: 'string',
          Duration: 'string',
          TimeZone: 'string',
          LocalTime: 'string',
          ChangeCursor: 'string',
          JSON: 'unknown',
        },
      },
    },
  };
}

const config: CodegenConfig = {
  overwrite: true,
  generates: Object.assign({}, ...Object.keys(MAPPERS).map(outputOf)),
};
export default config;
