import * as z from 'zod';

export const FORMAT = 'trellis-jsonl';
export const VERSION = 1;

const id = z.string().min(1).max(255);
const text = z.string();
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected YYYY-MM-DD');
const time = z.string().regex(/^\d{2}:\d{2}$/, 'expected HH:MM');
const key = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'expected an occurrence key');
const instant = z.iso.datetime();
const priority = z.enum(['NONE', 'LOW', 'MEDIUM', 'HIGH', 'URGENT']);
const health = z.enum(['UNKNOWN', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK']);

/** Somebody, by id and by the name that people know. */
const person = z.object({ id, name: text });

/** The zone may be absent in what other programs wrote: then it is that of whoever imports. */
const due = z.object({ date, time: time.nullable(), timeZone: text.nullable() });

const keyResult = z.object({
  id,
  name: text,
  unit: z.enum(['NUMBER', 'PERCENT', 'COUNT', 'HOURS', 'BOOLEAN']),
  start: z.number(),
  target: z.number(),
  current: z.number(),
  weight: z.number(),
});

const reminder = z.object({
  offset: text.nullable(),
  at: instant.nullable(),
  timeOfDay: time.default('09:00'),
  isUrgent: z.boolean().default(false),
  channels: z.array(z.enum(['IN_APP', 'EMAIL'])).default([]),
});

const content = {
  title: text,
  description: text.nullable().default(null),
  goal: id.nullable().default(null),
  priority: priority.default('NONE'),
  assignees: z.array(person).default([]),
  labels: z.array(id).default([]),
  estimateMinutes: z.int().nullable().default(null),
};

const label = z.object({ type: z.literal('label'), id, name: text, color: text });

const goal = z.object({
  type: z.literal('goal'),
  id,
  parent: id.nullable().default(null),
  title: text,
  description: text.nullable().default(null),
  status: z.enum(['DRAFT', 'ACTIVE', 'PAUSED', 'ACHIEVED', 'MISSED', 'CANCELED']).default('ACTIVE'),
  owner: person.nullable().optional(),
  startDate: date.nullable().default(null),
  targetDate: date.nullable().default(null),
  progressSource: z.enum(['TASKS', 'KEY_RESULTS', 'SUBGOALS', 'MANUAL']).default('TASKS'),
  /** Only where somebody sets it by hand. */
  progress: z.number().nullable().default(null),
  keyResults: z.array(keyResult).default([]),
});

const checkIn = z.object({
  type: z.literal('checkIn'),
  id,
  goal: id,
  author: person.nullable().default(null),
  createdAt: instant.nullable().default(null),
  health,
  body: text,
  values: z.array(z.object({ keyResult: id, value: z.number() })).default([]),
});

const series = z.object({
  type: z.literal('series'),
  id,
  /** The occurrence that it goes on from: the open one, or else the last. */
  task: id,
  state: z.enum(['ACTIVE', 'PAUSED', 'ENDED']).default('ACTIVE'),
  rule: text,
  start: due,
  anchor: z.enum(['SCHEDULE', 'COMPLETION']).default('SCHEDULE'),
  missed: z.enum(['JUMP_TO_FUTURE', 'KEEP_EACH']).default('JUMP_TO_FUTURE'),
  monthEnd: z.enum(['CLAMP', 'OMIT']).default('CLAMP'),
  dayStartsAt: time.default('00:00'),
  /** How many tasks it has made; COUNT of a series that counts from completion is about these. */
  generatedCount: z.int().min(1).default(1),
  skippedKeys: z.array(key).default([]),
  /** What each new occurrence begins with; absent where it is the task as it stands. */
  template: z.object(content).nullable().default(null),
});

const task = z.object({
  type: z.literal('task'),
  id,
  number: z.int().nullable().default(null),
  parent: id.nullable().default(null),
  ...content,
  status: z.enum(['BACKLOG', 'TODO', 'IN_PROGRESS', 'DONE', 'CANCELED', 'SKIPPED']).default('TODO'),
  due: due.nullable().default(null),
  series: id.nullable().default(null),
  occurrenceKey: key.nullable().default(null),
  snoozedUntil: instant.nullable().default(null),
  createdAt: instant.nullable().default(null),
  completedAt: instant.nullable().default(null),
  completedBy: person.nullable().default(null),
  archivedAt: instant.nullable().default(null),
  reminders: z.array(reminder).default([]),
});

const relation = z.object({
  type: z.literal('relation'),
  kind: z.enum(['BLOCKS', 'RELATES_TO', 'DUPLICATES']),
  task: id,
  other: id,
});

const comment = z.object({
  type: z.literal('comment'),
  id,
  task: id,
  parent: id.nullable().default(null),
  author: person.nullable().default(null),
  createdAt: instant.nullable().default(null),
  body: text,
});

export const record = z.discriminatedUnion('type', [
  label,
  goal,
  checkIn,
  series,
  task,
  relation,
  comment,
]);

export const header = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exportedAt: instant.optional(),
  workspace: z.object({ id: id.optional(), name: text }).optional(),
});

export type Person = z.infer<typeof person>;
export type Due = z.infer<typeof due>;
export type ReminderPart = z.infer<typeof reminder>;
export type Content = Pick<TaskRecord, keyof typeof content>;
export type LabelRecord = z.infer<typeof label>;
export type GoalRecord = z.infer<typeof goal>;
export type CheckInRecord = z.infer<typeof checkIn>;
export type SeriesRecord = z.infer<typeof series>;
export type TaskRecord = z.infer<typeof task>;
export type RelationRecord = z.infer<typeof relation>;
export type CommentRecord = z.infer<typeof comment>;
export type ExchangeRecord = z.infer<typeof record>;
export type RecordType = ExchangeRecord['type'];
export type Header = z.infer<typeof header>;

export const RECORD_TYPES = [
  'label',
  'goal',
  'checkIn',
  'series',
  'task',
  'relation',
  'comment',
] as const satisfies readonly RecordType[];

/** A record and where in its file it begins. */
export type Found<R extends ExchangeRecord = ExchangeRecord> = {
  readonly line: number;
  readonly record: R;
};
