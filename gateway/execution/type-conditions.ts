import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { ResultObject } from '../supergraph/result-positions.ts';

/** Whether a fragment on a type is about an object, as far as the object says what it is. */
export function isOfType(
  schema: GraphQLSchema,
  { __typename: name }: ResultObject,
  condition: string,
): boolean {
  if (name === condition) return true;
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  const asked = schema.getType(condition);
  if (!isAbstractType(asked)) return false;
  return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(asked, type);
}
