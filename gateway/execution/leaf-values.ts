import { type GraphQLLeafType, isEnumType } from 'graphql';

const INTEGER = /^-?(?:0|[1-9][0-9]*)$/;

type IsValid = (value: unknown) => boolean;

const BUILT_IN: Readonly<Record<string, IsValid>> = {
  Boolean: (value) => typeof value === 'boolean',
  Int: isInteger,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || isInteger(value),
};

/** Whether a value may stand in an answer as this type. Of a scalar of theirs, subgraphs know that best. */
export function leafCheck(type: GraphQLLeafType): IsValid {
  if (!isEnumType(type)) return BUILT_IN[type.name] ?? (() => true);
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}

function isInteger(value: unknown): boolean {
  return typeof value === 'number' && (Number.isSafeInteger(value) || INTEGER.test(String(value)));
}
