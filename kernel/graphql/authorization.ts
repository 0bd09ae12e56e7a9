import {
  type DirectiveNode,
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  type ListValueNode,
  type StringValueNode,
} from 'graphql';
import { CodedError, unauthenticated } from '../errors.ts';
import type { Identity } from '../identity.ts';

type Check = (identity: Identity | null) => void;

/**
 * Makes a subgraph's fields keep what their directives say: `@authenticated`, `@requiresScopes` (any
 * of all-of) and `@policy` (the role in some workspace; commands look at the workspace concerned).
 * On a type they hold for each of its fields.
 * The federation fields need a caller too, so that going around the gateway gains nothing.
 */
export function enforceAuthorization(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const ofType = checksIn(type.astNode?.directives);
    for (const field of Object.values(type.getFields())) {
      const checks = [...ofType, ...checksOf(field, type === schema.getQueryType())];
      if (checks.length > 0) guard(field, checks);
    }
  }
}

function checksOf(field: GraphQLField<unknown, unknown>, isRoot: boolean): Check[] {
  if (isRoot && (field.name === '_entities' || field.name === '_service')) return [requireCaller];
  return checksIn(field.astNode?.directives);
}

function checksIn(directives: readonly DirectiveNode[] = []): Check[] {
  return directives.flatMap((directive) => {
    const given = () => toLists(directive.arguments?.[0]?.value as ListValueNode | undefined);
    if (directive.name.value === 'authenticated') return [requireCaller];
    if (directive.name.value === 'requiresScopes') return [requireScopes(given())];
    return directive.name.value === 'policy' ? [requirePolicies(given())] : [];
  });
}

function toLists(list: ListValueNode | undefined): string[][] {
  return (list?.values ?? []).map((inner) =>
    (inner as ListValueNode).values.map((value) => (value as StringValueNode).value),
  );
}

function requireCaller(identity: Identity | null): void {
  if (!identity) throw unauthenticated();
}

function requireScopes(alternatives: string[][]): Check {
  return (identity) => {
    requireCaller(identity);
    if (alternatives.some((scopes) => scopes.every((scope) => identity?.scopes.has(scope)))) return;
    throw forbidden(alternatives);
  };
}

function requirePolicies(alternatives: string[][]): Check {
  return (identity) => {
    requireCaller(identity);
    const roles = new Set(Object.values(identity?.workspaces ?? {}));
    const holds = (policy: string) =>
      roles.has('ADMIN') || (policy === 'member' && roles.has('MEMBER'));
    if (!alternatives.some((policies) => policies.every(holds))) throw forbidden(alternatives);
  };
}

function forbidden(missing: string[][]): CodedError {
  return new CodedError('FORBIDDEN', 'The access token does not allow this.', {
    details: { missing },
  });
}

function guard(field: GraphQLField<unknown, unknown>, checks: readonly Check[]): void {
  const check = (context: unknown) => {
    for (const one of checks) one((context as { identity: Identity | null }).identity);
  };
  const { resolve = defaultFieldResolver, subscribe } = field;
  field.resolve = (source, args, context, info) => {
    check(context);
    return resolve(source, args, context, info);
  };
  if (!subscribe) return;
  field.subscribe = (source, args, context, info) => {
    check(context);
    return subscribe(source, args, context, info);
  };
}
