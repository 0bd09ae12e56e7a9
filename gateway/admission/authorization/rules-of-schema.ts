import {
  type DirectiveDefinition,
  type FieldDefinition,
  type InterfaceType,
  isInterfaceType,
  isObjectType,
  type NamedType,
  type ObjectType,
  type Schema,
  type SchemaElement,
} from '@apollo/federation-internals';
import { createRule, type Rule } from './rule.ts';

type Element = SchemaElement<SchemaElement<never, never>, never> | NamedType;
type Definition = DirectiveDefinition<Record<string, unknown>>;

const SPECS = 'https://specs.apollo.dev/';
const KINDS = ['authenticated', 'requiresScopes', 'policy'] as const;
const ARGUMENTS = { authenticated: '', requiresScopes: 'scopes', policy: 'policies' } as const;

/** What the directives of a supergraph ask of callers, by type and field. */
export class AccessRules {
  readonly #schema: Schema;
  readonly #directives: readonly { kind: Rule['kind']; definition: Definition }[];
  readonly #known = new Map<string, readonly Rule[]>();

  constructor(supergraphSchema: Schema) {
    this.#schema = supergraphSchema;
    this.#directives = KINDS.flatMap((kind) => {
      const definition = directiveOf(supergraphSchema, kind);
      return definition ? [{ kind, definition }] : [];
    });
  }

  /**
   * All that must be met to be given this field of a value of this type. That is what stands on the
   * field, on its type and on the type it returns; on an interface also what stands on the same
   * field of each of its types, since any of them may be behind it.
   */
  ofField(typeName: string, fieldName: string): readonly Rule[] {
    const key = `${typeName}.${fieldName}`;
    const known = this.#known.get(key);
    if (known) return known;
    const rules = this.#collect(typeName, fieldName);
    this.#known.set(key, rules);
    return rules;
  }

  #collect(typeName: string, fieldName: string): readonly Rule[] {
    const type = this.#schema.type(typeName);
    if (this.#directives.length === 0 || !type || fieldName.startsWith('__')) return [];
    const rules = typesBehind(type).flatMap((one) => {
      const field = one.field(fieldName);
      return field ? [...this.#on(one), ...this.#onField(field)] : [];
    });
    return [...new Map(rules.map((rule) => [rule.key, rule])).values()];
  }

  #onField(field: FieldDefinition<ObjectType | InterfaceType>): Rule[] {
    const returned = field.type?.toString().replaceAll(/[[\]!]/g, '') ?? '';
    const type = this.#schema.type(returned);
    return [...this.#on(field as unknown as Element), ...(type ? this.#on(type) : [])];
  }

  #on(element: Element): Rule[] {
    return this.#directives.flatMap(({ kind, definition }) =>
      (element as SchemaElement<never, never>)
        .appliedDirectivesOf(definition)
        .map((applied) => createRule(kind, alternativesIn(applied.arguments(), kind))),
    );
  }
}

// A supergraph may have given the directive another name.
function directiveOf(schema: Schema, kind: Rule['kind']): Definition | undefined {
  const feature = schema.coreFeatures?.getByIdentity(`${SPECS}${kind}`);
  return feature && schema.directive(feature.directiveNameInSchema(kind));
}

function typesBehind(type: NamedType): (ObjectType | InterfaceType)[] {
  if (isObjectType(type)) return [type];
  // A union has no fields of its own.
  return isInterfaceType(type) ? [type, ...type.possibleRuntimeTypes()] : [];
}

function alternativesIn(given: Record<string, unknown>, kind: Rule['kind']): string[][] {
  return kind === 'authenticated' ? [] : (given[ARGUMENTS[kind]] as string[][]);
}
