import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { type Operation, rootCoordinates, rootField } from '../isolation/operation-for.ts';

/** A place in the arguments of a root field that takes one value. */
export type InputPlace = {
  readonly coordinate: string;
  readonly path: readonly (string | number)[];
  /** The scalar or enum that is wanted there. */
  readonly type: string;
};

// `and`, `or` and `not` lead back to where they are; once around shows all there is.
const MAX_NESTING = 3;

/** Every place of every root field that takes a value, so that none can be forgotten. */
export function inputPlaces(schema: GraphQLSchema): InputPlace[] {
  return rootCoordinates(schema).flatMap((coordinate) =>
    rootField(schema, coordinate).args.flatMap(({ name, type }) =>
      leavesOf(type, [name]).map((leaf) => ({ coordinate, ...leaf })),
    ),
  );
}

function leavesOf(
  given: GraphQLInputType,
  path: readonly (string | number)[],
): Omit<InputPlace, 'coordinate'>[] {
  const type = getNullableType(given);
  if (isListType(type)) return leavesOf(type.ofType, [...path, 0]);
  if (!isInputObjectType(type)) return [{ path, type: getNamedType(type).name }];
  if (path.length > MAX_NESTING) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    leavesOf(field.type, [...path, field.name]),
  );
}

/** The same arguments with another value at one place. */
export function withValueAt(
  args: Record<string, unknown>,
  path: readonly (string | number)[],
  value: unknown,
): Record<string, unknown> {
  const [name, ...rest] = path;
  if (name === undefined) return value as Record<string, unknown>;
  const inner = (args as Record<string | number, unknown>)?.[name];
  const changed = withValueAt((inner ?? {}) as Record<string, unknown>, rest, value);
  if (typeof name === 'number') return [changed] as unknown as Record<string, unknown>;
  return { ...args, [name]: changed };
}

/** A short operation on the root field: enough for it to do its work. */
export function shortOperation(
  schema: GraphQLSchema,
  coordinate: string,
  args: Record<string, unknown>,
): Operation {
  const field = rootField(schema, coordinate);
  const kind = coordinate.split('.')[0]?.toLowerCase();
  const given = field.args.filter(({ name }) => name in args);
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = declared && ` (${declared})`;
  const call = `${field.name}${passed && `(${passed})`}`;
  return {
    query: `${kind}${head} { ${call} ${selectionFor(field.type)} }`,
    variables: args,
  };
}

function selectionFor(type: Parameters<typeof getNamedType>[0]): string {
  const named = getNamedType(type);
  if (!named || isLeafType(named)) return '';
  if (!isObjectType(named) && !isInterfaceType(named)) return '{ __typename }';
  const { errors, nodes, totalCount } = named.getFields();
  if (errors) return '{ errors { code message path } }';
  return nodes && totalCount ? '{ nodes { __typename } totalCount }' : '{ __typename }';
}

const ENTRIES = { goal: 'Goal', task: 'Task', workspace: 'Workspace', user: 'User' } as const;

/** The places in arguments of fields below the roots, with the operation that spoils each. */
export function innerPlaces(schema: GraphQLSchema) {
  return Object.entries(ENTRIES).flatMap(([entry, typename]) => {
    const type = schema.getType(typename);
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    return fields.flatMap((field) =>
      field.args.flatMap(({ name, type: wanted }) =>
        leavesOf(wanted, [name]).map((leaf) => ({
          label: `${typename}.${field.name} ${leaf.path.join('.')}`,
          type: leaf.type,
          entry,
          operation(id: string, args: Record<string, unknown>, value: unknown): Operation {
            const spoiled = withValueAt(args, leaf.path, value);
            const given = field.args.filter((argument) => argument.name in spoiled);
            const declared = given.map((argument) => `$${argument.name}: ${argument.type}`);
            const passed = given.map((argument) => `${argument.name}: $${argument.name}`);
            const call = `${field.name}(${passed.join(', ')}) ${selectionFor(field.type)}`;
            return {
              query: `query ($entry: ID!, ${declared.join(', ')}) { ${entry}(id: $entry) { ${call} } }`,
              variables: { ...spoiled, entry: id },
            };
          },
          needsWorkspace: field.args.some((argument) => argument.name === 'workspaceId'),
        })),
      ),
    );
  });
}
