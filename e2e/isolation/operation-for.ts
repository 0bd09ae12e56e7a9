import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

export type Operation = { readonly query: string; readonly variables: Record<string, unknown> };

const DEPTH = 2;
// The gateway takes 1,000; the rest is for the head of the operation.
const MAX_TOKENS = 900;
const KINDS = { Query: 'query', Mutation: 'mutation', Subscription: 'subscription' } as const;
export type RootName = keyof typeof KINDS;

/** The fields of a schema's roots, as `Query.goal`, without those of federation. */
export function rootCoordinates(schema: GraphQLSchema): string[] {
  return Object.keys(KINDS).flatMap((root) => {
    const type = schema.getType(root);
    const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
    return names.filter((name) => !name.startsWith('_')).map((name) => `${root}.${name}`);
  });
}

export function rootField(
  schema: GraphQLSchema,
  coordinate: string,
): GraphQLField<unknown, unknown> {
  const [root = '', name = ''] = coordinate.split('.');
  const type = schema.getType(root);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`There is no ${coordinate}.`);
  return field;
}

/** One operation that asks the root field for all there is, a few steps deep. */
export function operationFor(
  schema: GraphQLSchema,
  coordinate: string,
  args: Record<string, unknown>,
  workspaceId: string,
): Operation {
  const field = rootField(schema, coordinate);
  const kind = KINDS[coordinate.split('.')[0] as RootName];
  const selection = largestSelectionOf(schema, getNamedType(field.type));
  const given = field.args.filter(({ name }) => name in args);
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  return declare(kind, {
    declared: given.map(({ name, type }) => `$${name}: ${type}`),
    body: `${field.name}${passed && `(${passed})`} ${selection}`,
    variables: args,
    workspaceId,
  });
}

/** What a gateway asks a subgraph for: all fields of one entity. */
export function entityOperation(
  schema: GraphQLSchema,
  typename: string,
  id: string,
  workspaceId: string,
): Operation {
  const selection = largestSelectionOf(schema, schema.getType(typename) as GraphQLNamedType);
  return declare('query', {
    declared: ['$representations: [_Any!]!'],
    body: `_entities(representations: $representations) { ... on ${typename} ${selection} }`,
    variables: { representations: [{ __typename: typename, id }] },
    workspaceId,
  });
}

function declare(
  kind: string,
  parts: {
    declared: string[];
    body: string;
    variables: Record<string, unknown>;
    workspaceId: string;
  },
): Operation {
  const { body, workspaceId } = parts;
  const declared = [...parts.declared];
  const variables = { ...parts.variables };
  if (body.includes('$inner')) {
    declared.push('$inner: ID!');
    variables.inner = workspaceId;
  }
  const head = declared.length > 0 ? ` (${declared.join(', ')})` : '';
  return { query: `${kind}${head} { ${body} }`, variables };
}

function largestSelectionOf(schema: GraphQLSchema, type: GraphQLNamedType): string {
  const full = selectionOf(schema, type, DEPTH);
  const tokens = full.match(/[\w$]+|[{}():]|\.{3}/g)?.length ?? 0;
  return tokens <= MAX_TOKENS ? full : selectionOf(schema, type, DEPTH - 1);
}

function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (!isCompositeType(type)) return '';
  if (isAbstractType(type) && !isInterfaceType(type)) {
    const members = schema.getPossibleTypes(type);
    const parts = members.map((member) => `... on ${member} ${selectionOf(schema, member, depth)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  const fields = Object.values(type.getFields());
  return `{ __typename ${fields.map((field) => fieldOf(schema, field, depth)).join(' ')} }`;
}

// Pages and payloads are wrappings; what is inside them counts as one step.
const WRAPPINGS = /(Connection|Edge|Payload|PageInfo)$/;

function fieldOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): string {
  const named = getNamedType(field.type);
  const call = field.args.some((argument) => isRequiredArgument(argument))
    ? `${field.name}(workspaceId: $inner)`
    : field.name;
  if (isLeafType(named)) return call;
  if (field.name === 'node') return `${call} { __typename }`;
  if (WRAPPINGS.test(named.name)) return `${call} ${selectionOf(schema, named, depth)}`;
  if (depth === 0) return `${call} { __typename }`;
  return `${call} ${selectionOf(schema, named, depth - 1)}`;
}
