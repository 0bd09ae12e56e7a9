import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { rootFieldsOf } from '../../supergraph/root-fields.ts';
import type { Rule } from './rule.ts';
import type { AccessRules } from './rules-of-schema.ts';

/** A field of a document that its caller may not have. */
export type DeniedField = {
  readonly responseName: string;
  readonly isNonNull: boolean;
  /** The first of its rules that is not met. */
  readonly rule: Rule;
};

/** A document without what was denied. In the place of each such field stands a marker. */
export type ReducedDocument = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** By the response name of the marker that stands for the field. */
  readonly denied: ReadonlyMap<string, DeniedField>;
  /** Those of the denied fields that are at the root of the operation. */
  readonly deniedRoots: readonly DeniedField[];
  /** Whether nothing is left at the root but markers. */
  readonly isEmpty: boolean;
};

const MARKER = 'denied_';

/** One operation with the fragments it uses, without the other operations of its document. */
export function onlyOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentNode {
  return separateOperations(document)[operation.name?.value ?? '']!;
}

/** The rules of all fields of a document, each once. */
export function rulesOfDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: AccessRules,
): readonly Rule[] {
  const found = new Map<string, Rule>();
  eachField(schema, document, (field, { parentName }) => {
    for (const rule of rules.ofField(parentName, field.name.value)) found.set(rule.key, rule);
    return undefined;
  });
  return [...found.values()];
}

/**
 * Takes out of a document the fields that have one of the failed rules. A marker, which is an alias
 * of `__typename`, takes the place of each: it costs no subgraph anything and shows in the result
 * every place where the field would have been, whatever types, lists and conditions are above it.
 */
export function withoutDenied(
  schema: GraphQLSchema,
  document: DocumentNode,
  options: { rules: AccessRules; failed: readonly Rule[] },
): ReducedDocument {
  const denied = new Map<string, DeniedField>();
  const prefix = freePrefix(document);
  const failedKeys = new Set(options.failed.map(({ key }) => key));
  const reduced = eachField(schema, document, (field, { parentName, isNonNull }) => {
    const rules = options.rules.ofField(parentName, field.name.value);
    const rule = rules.find(({ key }) => failedKeys.has(key));
    if (!rule) return undefined;
    const marker = `${prefix}${denied.size}`;
    denied.set(marker, { responseName: (field.alias ?? field.name).value, isNonNull, rule });
    return markerNode(field, marker);
  });
  const operation = reduced.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  const roots = rootFieldsOf(reduced, operation).map(({ field }) => field);
  const markers = roots.filter((field) => denied.has(field.alias?.value ?? ''));
  return {
    document: reduced,
    operation,
    denied,
    deniedRoots: markers.map((field) => denied.get(field.alias!.value)!),
    isEmpty: roots.length === markers.length,
  };
}

// No response name of the client's own may be taken for a marker.
function freePrefix(document: DocumentNode): string {
  let prefix = MARKER;
  visit(document, {
    Field({ alias, name }) {
      while ((alias ?? name).value.startsWith(prefix)) prefix = `${prefix}_`;
    },
  });
  return prefix;
}

type FieldFacts = { readonly parentName: string; readonly isNonNull: boolean };

function eachField(
  schema: GraphQLSchema,
  document: DocumentNode,
  replace: (field: FieldNode, facts: FieldFacts) => FieldNode | undefined,
): DocumentNode {
  const types = new TypeInfo(schema);
  const visitor: ASTVisitor = {
    Field(field) {
      const parentName = types.getParentType()?.name ?? '';
      return replace(field, { parentName, isNonNull: isNonNullType(types.getType()) });
    },
  };
  return visit(document, visitWithTypeInfo(types, visitor));
}

function markerNode({ directives }: FieldNode, marker: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: marker },
    name: { kind: Kind.NAME, value: '__typename' },
    ...(directives && { directives }),
  };
}
