import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
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
// The gateway takes 1,000 tokens, 2,000 fields with fragments written out, and 100 fragments; the
// rest is for the head of the operation.
const MOST = { tokens: 900, fields: 1_900, fragments: 100 } as const;
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
    body: `${field.name}${passed && `(${passed})`} ${selection.text}`,
    fragments: selection.fragments,
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
    body: `_entities(representations: $representations) { ... on ${typename} ${selection.text} }`,
    fragments: selection.fragments,
    variables: { representations: [{ __typename: typename, id }] },
    workspaceId,
  });
}

function declare(
  kind: string,
  parts: {
    declared: string[];
    body: string;
    fragments: string;
    variables: Record<string, unknown>;
    workspaceId: string;
  },
): Operation {
  const { body, fragments, workspaceId } = parts;
  const declared = [...parts.declared];
  const variables = { ...parts.variables };
  if (`${body} ${fragments}`.includes('$inner')) {
    declared.push('$inner: ID!');
    variables.inner = workspaceId;
  }
  const head = declared.length > 0 ? ` (${declared.join(', ')})` : '';
  return { query: `${kind}${head} { ${body} } ${fragments}`, variables };
}

/** What is asked of a type: its selection, and the fragments that this names. */
type Selection = { readonly text: string; readonly fragments: string };

function largestSelectionOf(schema: GraphQLSchema, type: GraphQLNamedType): Selection {
  for (let depth = DEPTH; depth > 0; depth -= 1) {
    const writer = new SelectionWriter(schema);
    const selection = writer.write(type, depth);
    if (writer.fits(selection)) return selection;
  }
  return new SelectionWriter(schema).write(type, 0);
}

// Pages and payloads are wrappings; what is inside them counts as one step.
const WRAPPINGS = /(Connection|Edge|Payload|PageInfo)$/;

/** Writes selections in which each type at each depth is one fragment, however often it is met. */
class SelectionWriter {
  readonly #schema: GraphQLSchema;
  /** By name, with the number of fields that each stands for. */
  readonly #fragments = new Map<string, { text: string; fields: number }>();
  #fields = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  write(type: GraphQLNamedType, depth: number): Selection {
    const text = this.#selectionOf(type, depth);
    return { text, fragments: [...this.#fragments.values()].map((one) => one.text).join(' ') };
  }

  fits({ text, fragments }: Selection): boolean {
    const tokens = `${text} ${fragments}`.match(/[\w$]+|[{}():]|\.{3}/g)?.length ?? 0;
    return (
      tokens <= MOST.tokens && this.#fields <= MOST.fields && this.#fragments.size <= MOST.fragments
    );
  }

  #selectionOf(type: GraphQLNamedType, depth: number): string {
    if (!isCompositeType(type)) return '';
    if (isAbstractType(type) && !isInterfaceType(type)) {
      const members = this.#schema.getPossibleTypes(type);
      const parts = members.map((member) => `... on ${member} ${this.#selectionOf(member, depth)}`);
      return `{ __typename ${parts.join(' ')} }`;
    }
    return `{ ...${this.#fragmentOf(type, depth)} }`;
  }

  #fragmentOf(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
    const name = `${type.name}${depth}`;
    const known = this.#fragments.get(name);
    if (known) {
      this.#fields += known.fields;
      return name;
    }
    const before = this.#fields;
    const fields = Object.values(type.getFields());
    this.#fields += fields.length + 1;
    const body = fields.map((field) => this.#fieldOf(field, depth)).join(' ');
    this.#fragments.set(name, {
      text: `fragment ${name} on ${type.name} { __typename ${body} }`,
      fields: this.#fields - before,
    });
    return name;
  }

  #fieldOf(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const call = field.args.some((argument) => isRequiredArgument(argument))
      ? `${field.name}(workspaceId: $inner)`
      : field.name;
    if (isLeafType(named)) return call;
    if (field.name === 'node') return `${call} { __typename }`;
    if (WRAPPINGS.test(named.name)) return `${call} ${this.#selectionOf(named, depth)}`;
    if (depth === 0) return `${call} { __typename }`;
    return `${call} ${this.#selectionOf(named, depth - 1)}`;
  }
}
