import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** A selection set, and the type that it is written for. */
export type WrittenSet = {
  readonly set: SelectionSetNode;
  readonly type: GraphQLCompositeType;
};

/** A field of an answer with all its mentions. */
export type CollectedField = {
  readonly responseName: string;
  /** The type that its first mention is written for. */
  readonly writtenFor: GraphQLCompositeType;
  readonly nodes: FieldNode[];
};

/** What selections are collected for: the conditions of one operation, and what stands in fragments. */
export type Collecting = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Whether the variable of a condition is true. */
  readonly isTrue: (variable: string) => boolean;
};

/**
 * The fields that an object of a type answers, in the order of the document. Of an object of which
 * only an interface is known, a fragment is about it if it is about every object of that interface.
 */
export function collectFields(
  collecting: Collecting,
  type: GraphQLCompositeType,
  sets: readonly WrittenSet[],
): CollectedField[] {
  const { schema } = collecting;
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const collection = { ...collecting, possible, fields: new Map(), entered: new Set<string>() };
  for (const { set, type: written } of sets) collect(collection, set, written);
  return [...collection.fields.values()];
}

/** The variables that decide what of a document is answered. */
export function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE](directive: DirectiveNode) {
      const value = directive.arguments?.[0]?.value;
      if (isCondition(directive) && value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

type Collection = Collecting & {
  readonly possible: readonly GraphQLObjectType[];
  readonly fields: Map<string, CollectedField>;
  readonly entered: Set<string>;
};

function collect(
  collection: Collection,
  { selections }: SelectionSetNode,
  written: GraphQLCompositeType,
): void {
  for (const selection of selections) {
    if (isLeftOut(collection, selection)) continue;
    if (selection.kind === Kind.FIELD) addField(collection.fields, selection, written);
    else collectFragment(collection, selection, written);
  }
}

function addField(
  fields: Collection['fields'],
  node: FieldNode,
  writtenFor: GraphQLCompositeType,
): void {
  const responseName = (node.alias ?? node.name).value;
  const known = fields.get(responseName);
  if (known) known.nodes.push(node);
  else fields.set(responseName, { responseName, writtenFor, nodes: [node] });
}

function collectFragment(
  collection: Collection,
  selection: Exclude<SelectionNode, FieldNode>,
  written: GraphQLCompositeType,
): void {
  const { schema, fragments, entered } = collection;
  const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
  if (isSpread && entered.has(selection.name.value)) return;
  if (isSpread) entered.add(selection.name.value);
  const fragment = isSpread ? fragments.get(selection.name.value) : selection;
  const name = fragment?.typeCondition?.name.value;
  const type = name === undefined ? written : schema.getType(name);
  if (!fragment || !isCompositeType(type) || !isAboutAll(collection, type)) return;
  collect(collection, fragment.selectionSet, type);
}

function isAboutAll({ schema, possible }: Collection, type: GraphQLCompositeType): boolean {
  if (!isAbstractType(type)) return possible.length === 1 && possible[0] === type;
  return possible.every((one) => schema.isSubType(type, one));
}

function isLeftOut({ isTrue }: Collection, { directives = [] }: SelectionNode): boolean {
  return directives.some((directive) => {
    if (!isCondition(directive)) return false;
    const value = directive.arguments?.[0]?.value;
    const isMet =
      value?.kind === Kind.VARIABLE
        ? isTrue(value.name.value)
        : value?.kind === Kind.BOOLEAN && value.value;
    return isMet === (directive.name.value === 'skip');
  });
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}
