import type {
  DirectiveDefinition,
  NamedType,
  Schema,
  SchemaElement,
} from '@apollo/federation-internals';
import { isInterfaceType, isObjectType, isUnionType } from '@apollo/federation-internals';

type Definition = DirectiveDefinition<Record<string, unknown>>;
type Element = SchemaElement<never, never>;

/** How long a list is taken to be before it is read, as `@listSize` says. */
export type ListSize = {
  readonly assumedSize?: number;
  readonly slicingArguments?: readonly string[];
  /** The lists in what the field returns that have this size, where it is no list itself. */
  readonly sizedFields?: readonly string[];
};

const SPEC = 'https://specs.apollo.dev/cost';
const OBJECT_WEIGHT = 1;
const MUTATION_WEIGHT = 10;

/**
 * What fields cost, by the directives `@cost` and `@listSize` of a supergraph
 * (https://specs.apollo.dev/cost/v0.1): without them an object is one point, a field at the root of a
 * mutation ten, a scalar nothing.
 */
export class CostRules {
  readonly #schema: Schema;
  readonly #cost: Definition | undefined;
  readonly #listSize: Definition | undefined;

  constructor(supergraphSchema: Schema) {
    const feature = supergraphSchema.coreFeatures?.getByIdentity(SPEC);
    const named = (name: string): Definition | undefined =>
      feature && supergraphSchema.directive(feature.directiveNameInSchema(name));
    this.#schema = supergraphSchema;
    this.#cost = named('cost');
    this.#listSize = named('listSize');
  }

  /** Whether the supergraph says anything of costs. Without it, the length of a list is a guess. */
  get arePriced(): boolean {
    return this.#cost !== undefined || this.#listSize !== undefined;
  }

  /** Points for each value that the field returns. */
  weightOf(typeName: string, fieldName: string): number {
    const field = this.#field(typeName, fieldName);
    const own = this.#weightOn(field as Element | undefined);
    if (own !== undefined) return own;
    if (typeName === this.#schema.schemaDefinition.rootType('mutation')?.name)
      return MUTATION_WEIGHT;
    const returned = field?.type?.toString().replaceAll(/[[\]!]/g, '') ?? '';
    return this.#weightOfType(this.#schema.type(returned));
  }

  /** Points for an argument that is given. */
  argumentWeight(typeName: string, fieldName: string, argumentName: string): number {
    const argument = this.#field(typeName, fieldName)?.argument(argumentName);
    return this.#weightOn(argument as Element | undefined) ?? 0;
  }

  listSize(typeName: string, fieldName: string): ListSize | undefined {
    const field = this.#field(typeName, fieldName) as Element | undefined;
    if (!field || !this.#listSize) return undefined;
    return field.appliedDirectivesOf(this.#listSize)[0]?.arguments(true) as ListSize | undefined;
  }

  #field(typeName: string, fieldName: string) {
    const type = this.#schema.type(typeName);
    return type && (isObjectType(type) || isInterfaceType(type))
      ? type.field(fieldName)
      : undefined;
  }

  #weightOfType(type: NamedType | undefined): number {
    const own = this.#weightOn(type as Element | undefined);
    if (own !== undefined) return own;
    if (!type) return 0;
    if (isObjectType(type)) return OBJECT_WEIGHT;
    if (isInterfaceType(type)) return this.#dearest(type.possibleRuntimeTypes());
    if (isUnionType(type)) return this.#dearest(type.types());
    return 0;
  }

  // Any of them may come. An interface object may have none, and is an object all the same.
  #dearest(types: readonly NamedType[]): number {
    if (types.length === 0) return OBJECT_WEIGHT;
    return Math.max(...types.map((one) => this.#weightOfType(one)));
  }

  #weightOn(element: Element | undefined): number | undefined {
    if (!element || !this.#cost) return undefined;
    return element.appliedDirectivesOf(this.#cost)[0]?.arguments().weight as number | undefined;
  }
}
