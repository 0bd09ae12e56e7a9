import * as z from 'zod';

/** One field's value before and after a change, as the audit trail shows it. */
export const fieldChange = z.object({ field: z.string(), before: z.json(), after: z.json() });
export type FieldChange = z.infer<typeof fieldChange>;

/** What the data of every event begins with. */
export const changeData = z.object({
  /** The version of the aggregate after the change. */
  version: z.number().int().nonnegative(),
  changedFields: z.array(z.string()),
  changes: z.array(fieldChange),
  clientMutationId: z.string().nullable(),
});

/**
 * A domain event on its way: CloudEvents 1.0 in JSON. `subject` is the aggregate's id, `position`
 * its place in the publisher's change log, `actorid` is absent when the system acted. `apikeyid` is the key
 * that the actor used, `originip` and `originuseragent` say from where: these three are for the audit trail
 * and go to nobody outside. `traceparent` is the extension for distributed tracing.
 */
export const eventEnvelope = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().min(1),
  type: z.string().regex(/^[a-z]+\.[a-z-]+\.v\d+$/),
  subject: z.string().min(1),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  data: z.record(z.string(), z.json()),
  aggregatetype: z.string(),
  workspaceid: z.uuid(),
  actorid: z.uuid().optional(),
  apikeyid: z.uuid().optional(),
  originip: z.string().optional(),
  originuseragent: z.string().optional(),
  position: z.number().int().positive(),
  correlationid: z.string(),
  causationid: z.string().optional(),
  traceparent: z.string().optional(),
});
export type EventEnvelope = z.infer<typeof eventEnvelope>;

/** An event type with the schema of its data. Its publisher defines it once, consumers import it. */
export type EventDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  /** `<subgraph>.<past-tense>.v<n>` */
  readonly type: string;
  readonly aggregate: string;
  readonly data: z.ZodObject<typeof changeData.shape & Shape>;
};

export type EventData<Definition extends EventDefinition> = z.infer<Definition['data']>;

/** An envelope whose data was parsed by its definition. */
export type DomainEvent<Definition extends EventDefinition> = Omit<EventEnvelope, 'data'> & {
  data: EventData<Definition>;
};

export function defineEvent<Shape extends z.ZodRawShape>(
  type: string,
  aggregate: string,
  data: z.ZodObject<Shape>,
): EventDefinition<Shape> {
  return { type, aggregate, data: changeData.extend(data.shape) as EventDefinition<Shape>['data'] };
}

/** `tasks.task-completed.v1` → `tasks` */
export function publisherOf(type: string): string {
  return type.slice(0, type.indexOf('.'));
}
