import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Fills in what the schema says of input fields that were left out. graphql-jit (0.8.9) takes a
 * non-null field with a default for a required one; graphql-js does this by itself.
 */
export function inputDefaults(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (variables: Variables) => Variables {
  const types = definitions.flatMap((definition) => typedVariable(schema, definition));
  if (types.length === 0) return (variables) => variables;
  return (variables) => ({
    ...variables,
    ...Object.fromEntries(
      types
        .filter(([name]) => name in variables)
        .map(([name, type]) => [name, filled(variables[name], type)]),
    ),
  });
}

function typedVariable(
  schema: GraphQLSchema,
  { variable, type }: VariableDefinitionNode,
): [string, GraphQLInputType][] {
  const known = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
  return known && hasDefaults(known) ? [[variable.name.value, known]] : [];
}

function hasDefaults(
  type: GraphQLInputType,
  seen: ReadonlySet<GraphQLInputType> = new Set(),
): boolean {
  const inner = elementOf(type);
  if (!isInputObjectType(inner) || seen.has(inner)) return false;
  const within = new Set([...seen, inner]);
  return Object.values(inner.getFields()).some(
    (field) => field.astNode?.defaultValue || hasDefaults(field.type, within),
  );
}

/** The type below all lists and non-nulls. */
export function elementOf(type: GraphQLInputType): GraphQLInputType {
  const nullable = getNullableType(type) as GraphQLInputType;
  return isListType(nullable) ? elementOf(nullable.ofType as GraphQLInputType) : nullable;
}

function filled(value: unknown, type: GraphQLInputType): unknown {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => filled(item, elementOf(type)));
  const inner = elementOf(type);
  return isInputObjectType(inner) && typeof value === 'object'
    ? filledObject(value as Variables, inner)
    : value;
}

function filledObject(value: Variables, type: GraphQLInputObjectType): Variables {
  const result: Record<string, unknown> = { ...value };
  for (const field of Object.values(type.getFields())) {
    const given = value[field.name];
    const fallback = field.astNode?.defaultValue;
    if (given !== undefined) result[field.name] = filled(given, field.type);
    else if (fallback) result[field.name] = filled(valueFromASTUntyped(fallback), field.type);
  }
  return result;
}
