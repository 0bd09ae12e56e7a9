import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  Kind,
  parse,
  type StringValueNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Generation } from './generation.ts';

/** `USER` or `WORKSPACE` as `@audience` says it, by `Type` and by `Type.field`. */
export type Audiences = ReadonlyMap<string, string>;

/** Reads what the supergraph says about who gets the same value of a field. */
export function readAudiences(supergraphSdl: string): Audiences {
  const audiences = new Map<string, string>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    for (const node of [definition, ...(definition.fields ?? [])]) {
      const directive = node.directives?.find(({ name }) => name.value === 'audience');
      const per = directive?.arguments?.[0]?.value as StringValueNode | undefined;
      const key = node === definition ? type : `${type}.${node.name.value}`;
      if (per) audiences.set(key, per.value);
    }
  }
  return audiences;
}

/** Whether every field that a document selects is the same for all members of a workspace. */
export function isSharedSelection(
  { apiJsSchema, audiences }: Pick<Generation, 'apiJsSchema' | 'audiences'>,
  document: DocumentNode,
): boolean {
  const info = new TypeInfo(apiJsSchema);
  let isShared = true;
  const checkField = {
    Field(node: { name: { value: string } }) {
      const parent = info.getParentType();
      if (!parent || node.name.value.startsWith('__')) return;
      const owners = ownersOf(apiJsSchema, parent, node.name.value);
      const isPerUser = ({ name }: GraphQLNamedType) =>
        (audiences.get(`${name}.${node.name.value}`) ?? audiences.get(name)) !== 'WORKSPACE';
      if (owners.some(isPerUser)) isShared = false;
    },
  };
  visit(document, visitWithTypeInfo(info, checkField));
  return isShared;
}

function ownersOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  field: string,
): readonly GraphQLNamedType[] {
  if (!isAbstractType(parent)) return [parent];
  const types = schema.getPossibleTypes(parent);
  return isInterfaceType(parent) ? types.filter((type) => field in type.getFields()) : types;
}
