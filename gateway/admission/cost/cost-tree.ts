import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../../supergraph/root-fields.ts';
import type { CostRules, ListSize } from './cost-rules.ts';

/** A field of a document as it is priced. */
export type PricedCall = {
  readonly fieldName: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly weight: number;
  readonly isList: boolean;
  readonly listSize: ListSize | undefined;
  /** Points of the arguments that are given. */
  readonly argumentWeights: ReadonlyMap<string, number>;
  /** `@skip` and `@include` of the field and of the fragments around it. */
  readonly conditions: readonly DirectiveNode[];
};

/** What stands under one name of a response: all mentions of it count once. */
export type PricedField = {
  readonly responseName: string;
  readonly calls: PricedCall[];
  readonly inner: PricedFields;
  readonly isMutation: boolean;
};
export type PricedFields = Map<string, PricedField>;

type Scope = {
  readonly schema: GraphQLSchema;
  readonly rules: CostRules;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly type: GraphQLNamedType | null | undefined;
  readonly conditions: readonly DirectiveNode[];
};

/** The fields of an operation that cost something, with all fragments written out. */
export function priceOperation(
  schema: GraphQLSchema,
  rules: CostRules,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
): PricedFields {
  const fields: PricedFields = new Map();
  addSelections(fields, operation.selectionSet, {
    schema,
    rules,
    fragments: fragmentsOf(document),
    type: schema.getRootType(operation.operation),
    conditions: [],
  });
  prune(fields);
  return fields;
}

function addSelections(fields: PricedFields, { selections }: SelectionSetNode, scope: Scope): void {
  for (const selection of selections) {
    const conditions = [...scope.conditions, ...conditionsOf(selection.directives)];
    if (selection.kind === Kind.FIELD) {
      addField(fields, selection, { ...scope, conditions });
      continue;
    }
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
    const fragment = isSpread ? scope.fragments.get(selection.name.value) : selection;
    const name = fragment?.typeCondition?.name.value;
    const type = name === undefined ? scope.type : scope.schema.getType(name);
    if (fragment) addSelections(fields, fragment.selectionSet, { ...scope, type, conditions });
  }
}

function addField(fields: PricedFields, node: FieldNode, scope: Scope): void {
  const { type } = scope;
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  const field = type.getFields()[node.name.value];
  if (!field) return; // introspection, which is answered from memory
  const responseName = (node.alias ?? node.name).value;
  const isMutation = type === scope.schema.getMutationType();
  const priced: PricedField = fields.get(responseName) ?? {
    responseName,
    calls: [],
    inner: new Map(),
    isMutation,
  };
  fields.set(responseName, priced);
  priced.calls.push(callOf(node, field, { ...scope, type }));
  if (!node.selectionSet) return;
  addSelections(priced.inner, node.selectionSet, {
    ...scope,
    type: getNamedType(field.type),
    conditions: [],
  });
}

function callOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { rules, type, conditions }: Scope & { readonly type: GraphQLNamedType },
): PricedCall {
  const fieldName = field.name;
  const weights = (node.arguments ?? []).flatMap(({ name }) => {
    const weight = rules.argumentWeight(type.name, fieldName, name.value);
    return weight === 0 ? [] : [[name.value, weight] as const];
  });
  return {
    fieldName,
    field,
    node,
    weight: rules.weightOf(type.name, fieldName),
    isList: isListType(isNonNullType(field.type) ? field.type.ofType : field.type),
    listSize: rules.listSize(type.name, fieldName),
    argumentWeights: new Map(weights),
    conditions,
  };
}

/** Takes out what costs nothing, which is most leaves. */
function prune(fields: PricedFields): void {
  for (const [name, { calls, inner }] of fields) {
    prune(inner);
    const isFree = calls.every(
      ({ weight, argumentWeights }) => weight + argumentWeights.size === 0,
    );
    if (isFree && inner.size === 0) fields.delete(name);
  }
}

function conditionsOf(directives: readonly DirectiveNode[] = []): DirectiveNode[] {
  return directives.filter(({ name }) => name.value === 'skip' || name.value === 'include');
}
