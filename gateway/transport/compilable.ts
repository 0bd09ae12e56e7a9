import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputObjectType,
  Kind,
  type SelectionSetNode,
  type TypeNode,
  typeFromAST,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { elementOf, inputDefaults } from './input-defaults.ts';

type Variables = Readonly<Record<string, unknown>>;

/** An operation as graphql-jit can compile it, and what makes the values of its variables from those given. */
export type Compilable = {
  readonly document: DocumentNode;
  readonly read: (
    given: Variables,
  ) => { readonly variables: Variables } | { readonly errors: readonly GraphQLError[] };
};

// As graphql-js itself does when it executes.
const READING = { maxErrors: 50 };

// Of Apollo Federation: takes any value as it is.
const ANY = '_Any';

/**
 * What graphql-jit (0.8.9) is to compile in place of an operation, or null if it must not. Over a variable
 * whose input type contains itself, such as a filter with `and`, it recurses until the memory is used up:
 * graphql-js reads such a value, and for the compiler its type is that of any value. An object of which
 * conditions leave no field becomes null in it.
 */
export function compilable(schema: GraphQLSchema, document: DocumentNode): Compilable | null {
  if (mayLeaveNothing(document)) return null;
  const definitions = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  const types = definitions.map(({ type }) => typeFromAST(schema, type as never));
  if (types.includes(undefined)) return null;
  const recursive = definitions.filter((_, index) =>
    containsItself(types[index] as GraphQLInputType),
  );
  const others = definitions.filter((definition) => !recursive.includes(definition));
  const withDefaults = inputDefaults(schema, others);
  if (recursive.length === 0)
    return { document, read: (given) => ({ variables: withDefaults(given) }) };
  if (!schema.getType(ANY)) return null;
  return {
    document: withAnyOf(document, new Set(recursive)),
    read(given) {
      const { coerced, errors } = getVariableValues(schema, recursive, given, READING);
      return errors ? { errors } : { variables: { ...withDefaults(given), ...coerced } };
    },
  };
}

function withAnyOf(
  document: DocumentNode,
  definitions: ReadonlySet<VariableDefinitionNode>,
): DocumentNode {
  return visit(document, {
    [Kind.VARIABLE_DEFINITION](definition: VariableDefinitionNode) {
      if (!definitions.has(definition)) return undefined;
      const { defaultValue: _, ...rest } = definition;
      return { ...rest, type: anyOf(definition.type.kind === Kind.NON_NULL_TYPE) };
    },
  });
}

function anyOf(isRequired: boolean): TypeNode {
  const type = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: ANY } } as const;
  return isRequired ? { kind: Kind.NON_NULL_TYPE, type } : type;
}

function mayLeaveNothing(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.SELECTION_SET](selectionSet: SelectionSetNode) {
      found ||= mayBeEmpty(selectionSet);
    },
  });
  return found;
}

function mayBeEmpty({ selections }: SelectionSetNode): boolean {
  return selections.every((one) => {
    if (one.directives?.length || one.kind === Kind.FRAGMENT_SPREAD) return true;
    return one.kind === Kind.INLINE_FRAGMENT && mayBeEmpty(one.selectionSet);
  });
}

function containsItself(type: GraphQLInputType, above: readonly GraphQLInputType[] = []): boolean {
  const inner = elementOf(type);
  if (!isInputObjectType(inner)) return false;
  if (above.includes(inner)) return true;
  return Object.values(inner.getFields()).some((field) =>
    containsItself(field.type, [...above, inner]),
  );
}
