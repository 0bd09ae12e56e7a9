import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isNullableType, isObjectType } from 'graphql';
import type { ResultObject } from '../supergraph/result-positions.ts';

/**
 * Compiles whether nothing is known of an object that an entity must have, but which one it is. Then it
 * may refer to an entity that does not exist.
 */
export function compileBareness(
  schema: GraphQLSchema,
  { requires = [] }: FetchNode,
): (object: ResultObject) => boolean {
  const sent = new Set(['__typename', ...requires.flatMap(fieldNamesOf)]);
  const byType = new Map<unknown, Map<string, boolean>>();
  return (object) => {
    const type = object.__typename;
    const saying = byType.get(type) ?? new Map<string, boolean>();
    byType.set(type, saying);
    for (const name in object) {
      let saysNothing = saying.get(name);
      if (saysNothing === undefined) {
        saysNothing = sent.has(name) || mayBeNull(schema, type, name);
        saying.set(name, saysNothing);
      }
      if (!saysNothing) return false;
    }
    return true;
  };
}

// Subgraphs that only add fields to a type answer them for ids of nothing too.
function mayBeNull(schema: GraphQLSchema, typeName: unknown, name: string): boolean {
  const type = schema.getType(String(typeName));
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return field !== undefined && isNullableType(field.type);
}

function fieldNamesOf(selection: QueryPlanSelectionNode): string[] {
  if (selection.kind === 'Field') return [selection.alias ?? selection.name];
  return selection.selections.flatMap(fieldNamesOf);
}
