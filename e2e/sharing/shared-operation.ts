import fc from 'fast-check';
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  type StringValueNode,
} from 'graphql';

const MAX_DEPTH = 4;
const FEW_FIELDS = 6;

/** What the supergraph says of who gets the same value of a field, read independently of the gateway. */
export function readAudience(supergraphSdl: string): (type: string, field: string) => boolean {
  const shared = new Map<string, boolean>();
  for (const type of parse(supergraphSdl).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const ofType = audienceIn(type.directives);
    for (const field of type.fields ?? [])
      shared.set(
        `${type.name.value}.${field.name.value}`,
        (audienceIn(field.directives) ?? ofType) === 'WORKSPACE',
      );
  }
  return (type, field) => shared.get(`${type}.${field}`) === true;
}

function audienceIn(
  directives: readonly {
    name: { value: string };
    arguments?: readonly { value: unknown }[];
  }[] = [],
): string | undefined {
  const found = directives.find(({ name }) => name.value === 'audience');
  return (found?.arguments?.[0]?.value as StringValueNode | undefined)?.value;
}

/** Subscriptions to a root field of which everybody with one role gets the same, as selections. */
export function sharedSelections(
  schema: GraphQLSchema,
  isShared: (type: string, field: string) => boolean,
  rootField: string,
): fc.Arbitrary<string> {
  const event = getNamedType(schema.getSubscriptionType()!.getFields()[rootField]!.type);
  const types = isAbstractType(event) ? schema.getPossibleTypes(event) : [];
  const parts = types.map((type) =>
    selectionOf(type, 0).map(
      (selection) => `... on ${type.name} { ${placeOf(type)} ...on ${type.name} ${selection} }`,
    ),
  );
  return fc.tuple(...parts).map((all) => `{ __typename ${all.join(' ')} }`);

  function selectionOf(type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
    const fields = Object.values(type.getFields()).filter(
      (field) => isShared(type.name, field.name) && !field.args.some(isRequiredArgument),
    );
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const objects = fields.filter((field) => isObjectType(getNamedType(field.type)));
    const nested = depth >= MAX_DEPTH ? fc.constant([]) : someOf(objects, 2);
    return fc
      .tuple(someOf(leaves, FEW_FIELDS), nested)
      .chain(([flat, deep]) =>
        fc
          .tuple(
            ...deep.map((field) =>
              selectionOf(getNamedType(field.type) as GraphQLObjectType, depth + 1).map(
                (selection) => `${field.name} ${selection}`,
              ),
            ),
          )
          .map(
            (inner) => `{ __typename ${[...flat.map(({ name }) => name), ...inner].join(' ')} }`,
          ),
      );
  }
}

function placeOf(type: GraphQLObjectType): string {
  return `place: ${'cursor' in type.getFields() ? 'cursor' : 'latest'}`;
}

function someOf<Item>(items: Item[], most: number): fc.Arbitrary<Item[]> {
  return fc.subarray(items, { maxLength: Math.min(most, items.length) });
}
