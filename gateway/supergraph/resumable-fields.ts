import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';

/** A subscription field whose events have a place in a change log and that can start after one. */
export type ResumableField = {
  readonly name: string;
  /** The field of each event type that tells the place, by type name. */
  readonly cursorFields: ReadonlyMap<string, string>;
  /** The event types that tell when the change was made. */
  readonly datedTypes: ReadonlySet<string>;
};

/**
 * Where an event tells its place. One that says "start over" has none of its own; `latest` is where
 * the live ones go on.
 */
export const CURSOR_FIELDS = ['cursor', 'latest'] as const;

export const OCCURRED_AT_FIELD = 'occurredAt';

const CURSOR_TYPE = 'ChangeCursor';

/** The resumable fields of a schema by name, recognised by their shape. */
export function findResumableFields(schema: GraphQLSchema): ReadonlyMap<string, ResumableField> {
  const fields = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
  const resumable = fields.flatMap((field) => {
    const cursorFields = cursorFieldsOf(schema, field);
    if (!cursorFields) return [];
    const dated = eventTypes(schema, field).filter((type) => OCCURRED_AT_FIELD in type.getFields());
    const datedTypes = new Set(dated.map(({ name }) => name));
    return [[field.name, { name: field.name, cursorFields, datedTypes }] as const];
  });
  return new Map(resumable);
}

function cursorFieldsOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
): Map<string, string> | null {
  const after = field.args.find((argument) => argument.name === 'after');
  if (String(after?.type) !== CURSOR_TYPE) return null;
  const found = eventTypes(schema, field).map((type) => [type.name, cursorFieldOf(type)] as const);
  if (!found.some(([, name]) => name === 'cursor')) return null;
  return new Map(found.filter((entry): entry is [string, string] => entry[1] !== null));
}

function eventTypes(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
): readonly GraphQLObjectType[] {
  const type = getNamedType(field.type);
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

function cursorFieldOf(type: GraphQLObjectType): string | null {
  const fields = type.getFields();
  const name = CURSOR_FIELDS.find((one) => String(fields[one]?.type) === `${CURSOR_TYPE}!`);
  return name ?? null;
}
