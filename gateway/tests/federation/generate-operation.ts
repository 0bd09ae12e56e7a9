import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type OperationTypeNode,
  parse,
  print,
  validate,
} from 'graphql';
import type { Random } from './random.ts';
import type { WorldDefinition } from './world.ts';

export type Generated = {
  readonly query: string;
  readonly variables: Record<string, unknown>;
};

/** What a schema is asked with: values for arguments, and whether names may stand for two things. */
export type Vocabulary = Pick<WorldDefinition, 'values' | 'hasDistinctNames'>;

type Kind = 'query' | 'mutation' | 'subscription';

const MAX_DEPTH = 5;
const MAX_CHARACTERS = 2_500;

/** A valid operation of the schema, with all that the language offers. */
export function generateOperation(
  schema: GraphQLSchema,
  world: Vocabulary,
  random: Random,
  kind: Kind = 'query',
): Generated {
  for (;;) {
    const generated = new Generation(schema, world, random).operation(kind);
    if (generated.query.length > MAX_CHARACTERS) continue;
    if (isValid(schema, generated.query)) return generated;
  }
}

function isValid(schema: GraphQLSchema, query: string): boolean {
  try {
    return validate(schema, parse(query)).length === 0;
  } catch {
    return false; // graphql-js (16) fails on a subscription whose only field has a condition
  }
}

class Generation {
  readonly #schema: GraphQLSchema;
  readonly #world: Vocabulary;
  readonly #random: Random;
  readonly #fragments: string[] = [];
  readonly #declarations: string[] = [];
  readonly #variables: Record<string, unknown> = {};

  constructor(schema: GraphQLSchema, world: Vocabulary, random: Random) {
    this.#schema = schema;
    this.#world = world;
    this.#random = random;
  }

  operation(kind: Kind): Generated {
    const root = this.#schema.getRootType(kind as OperationTypeNode)!;
    const selections =
      kind === 'subscription' ? `{ ${this.#field(root, 1)} }` : this.#selections(root, 0);
    const declared = this.#declarations.length > 0 ? `(${this.#declarations.join(' ')})` : '';
    const query = [`${kind} Generated${declared} ${selections}`, ...this.#fragments].join('\n');
    return { query: print(parse(query)), variables: this.#variables };
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#random.below(depth === 0 ? 3 : 4);
    const parts = Array.from({ length: count }, () => this.#selection(type, depth)).filter(Boolean);
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (depth > MAX_DEPTH || this.#random.chance(0.1)) return this.#typename();
    if (isUnionType(type) || this.#random.chance(isAbstractType(type) ? 0.5 : 0.15))
      return this.#fragment(type, depth);
    return this.#field(type, depth);
  }

  #typename(): string {
    return `${this.#random.chance(0.3) ? 'kindOf: ' : ''}__typename${this.#condition()}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const target = this.#random.pick(this.#overlapping(type));
    const selections = this.#selections(target, depth + 1);
    if (depth === 0 || this.#random.chance(0.6)) {
      const on = target === type && this.#random.chance(0.5) ? '' : `on ${target.name} `;
      return `... ${on}${this.#condition()} ${selections}`;
    }
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${target.name} ${selections}`);
    return `...${name}${this.#condition()}`;
  }

  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const possible = (one: GraphQLCompositeType): readonly GraphQLObjectType[] =>
      isAbstractType(one) ? this.#schema.getPossibleTypes(one) : [one];
    return Object.values(this.#schema.getTypeMap())
      .filter(isCompositeType)
      .filter(({ name }) => !name.startsWith('__'))
      .filter((one) => possible(one).some((object) => possible(type).includes(object)));
  }

  #field(type: GraphQLCompositeType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const field = this.#random.pick(Object.values(type.getFields()));
    const inner = getNamedType(field.type);
    if (isCompositeType(inner) && depth >= MAX_DEPTH) return '';
    const selections = isCompositeType(inner) ? ` ${this.#selections(inner, depth + 1)}` : '';
    const given = this.#arguments(field);
    return `${this.#alias(field.name, given)}${field.name}${given}${this.#condition()}${selections}`;
  }

  #alias(field: string, given: string): string {
    const letter = this.#random.pick(['a', 'b', 'c']);
    const isAliased = this.#random.chance(0.2);
    if (!this.#world.hasDistinctNames) return isAliased ? `${letter}: ` : '';
    if (given) return `${field}_${given.replaceAll(/\W+/g, '_')}: `;
    return isAliased ? `${letter}_${field}: ` : '';
  }

  #arguments(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap((argument) => {
      const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
      if (!isRequired && this.#random.chance(0.4)) return [];
      return [`${argument.name}: ${this.#value(argument)}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  #value({ type }: GraphQLArgument): string {
    const known = this.#world.values[getNamedType(type).name] ?? [];
    const isList = String(type).startsWith('[');
    const chosen = this.#random.pick(known);
    const value = isList ? [chosen, this.#random.pick(known)].slice(this.#random.below(2)) : chosen;
    if (!isNonNullType(type) && this.#random.chance(0.08)) return 'null';
    const literal = print(astFromValue(value, type)!);
    if (this.#random.chance(0.6)) return literal;
    const name = `v${this.#declarations.length}`;
    const hasDefault = this.#random.chance(0.5);
    this.#declarations.push(`$${name}: ${type}${hasDefault ? ` = ${literal}` : ''}`);
    if (!hasDefault || this.#random.chance(0.3))
      this.#variables[name] = isList ? value : this.#random.chance(0.5) ? value : chosen;
    return `$${name}`;
  }

  #condition(): string {
    if (!this.#random.chance(0.12)) return '';
    const name = this.#random.pick(['skip', 'include']);
    if (this.#random.chance(0.4)) return ` @${name}(if: ${this.#random.chance(0.5)})`;
    const variable = `c${this.#declarations.length}`;
    const isGiven = this.#random.chance(0.6);
    const fallback = isGiven ? '' : ` = ${this.#random.chance(0.5)}`;
    this.#declarations.push(`$${variable}: Boolean!${fallback}`);
    if (isGiven) this.#variables[variable] = this.#random.chance(0.5);
    return ` @${name}(if: $${variable})`;
  }
}
