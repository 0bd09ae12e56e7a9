import { createHash } from 'node:crypto';
import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { argumentOf, type FieldsType, hasFields, subgraphNames } from './join-directives.ts';

// No client names a field like this, so that no answer to one is in the way.
const PREFIX = '_trellis_required_';

type StandIn = {
  readonly name: string;
  readonly field: string;
  readonly arguments: readonly ArgumentNode[];
};

/**
 * Fields that subgraphs require with arguments, such as `price(currency: "USD")`. The planner goes by
 * their names alone, so another price of the same product gets in the way. It is therefore given a
 * stand-in for each, a field of its own that takes no arguments.
 */
export class RequiredArguments {
  readonly #standIns = new Map<string, StandIn>();
  readonly #graphs: ReadonlyMap<string, string>;
  // The stand-ins that a field has to be given, by type, field and subgraph.
  readonly #required = new Map<string, ReadonlySet<string>>();

  constructor(supergraph: DocumentNode) {
    this.#graphs = subgraphNames(supergraph);
    for (const type of supergraph.definitions.filter(hasFields))
      for (const field of type.fields ?? [])
        for (const directive of field.directives ?? [])
          this.#collect(`${type.name.value}.${field.name.value}`, directive);
  }

  get isEmpty(): boolean {
    return this.#standIns.size === 0;
  }

  /** What a stand-in stands for. */
  originalOf(name: string): StandIn | undefined {
    return this.#standIns.get(name);
  }

  /** The stand-ins that a field has to be given in a subgraph. */
  requiredBy(type: string, field: string, subgraph: string): ReadonlySet<string> {
    return this.#required.get(`${type}.${field}@${subgraph}`) ?? new Set();
  }

  /** A type as the planner is to read it. */
  standIn(type: FieldsType): FieldsType {
    const fields = (type.fields ?? []).map((field) => withStandInsRequired(field, this));
    const added = fields.flatMap((field) => this.#standInsOf(field));
    return { ...type, fields: [...fields, ...added] };
  }

  /** The stand-in for a field as it is required. */
  standInFor(field: FieldNode): StandIn {
    const given = (field.arguments ?? []).map(print).sort().join();
    const name = `${PREFIX}${field.name.value}_${createHash('sha256').update(given).digest('hex').slice(0, 12)}`;
    const standIn = this.#standIns.get(name) ?? {
      name,
      field: field.name.value,
      arguments: field.arguments ?? [],
    };
    this.#standIns.set(name, standIn);
    return standIn;
  }

  #collect(coordinate: string, directive: ConstDirectiveNode): void {
    const requires = argumentOf(directive, 'requires');
    if (!requires?.includes('(')) return;
    const names = new Set<string>();
    visit(parseFieldSet(requires), {
      [Kind.FIELD]: (field: FieldNode) => {
        if (field.arguments?.length) names.add(this.standInFor(field).name);
      },
    });
    const graph = argumentOf(directive, 'graph') ?? '';
    this.#required.set(`${coordinate}@${this.#graphs.get(graph)}`, names);
  }

  // Of every type with such a field, as the field may be required by way of an interface.
  #standInsOf(field: FieldDefinitionNode): FieldDefinitionNode[] {
    const taken = new Set(field.arguments?.map(({ name }) => name.value));
    return [...this.#standIns.values()]
      .filter((one) => one.field === field.name.value)
      .filter((one) => one.arguments.every(({ name }) => taken.has(name.value)))
      .map((one) => ({
        ...field,
        name: { kind: Kind.NAME, value: one.name },
        arguments: [],
        directives: (field.directives ?? []).filter(({ name }) => name.value === 'join__field'),
      }));
  }
}

function withStandInsRequired(
  field: FieldDefinitionNode,
  standIns: RequiredArguments,
): FieldDefinitionNode {
  const isConcerned = (directive: ConstDirectiveNode) =>
    argumentOf(directive, 'requires')?.includes('(');
  if (!field.directives?.some(isConcerned)) return field;
  return visit(field, {
    [Kind.ARGUMENT](argument: ArgumentNode) {
      if (argument.name.value !== 'requires' || argument.value.kind !== Kind.STRING)
        return undefined;
      const value = standInsIn(argument.value.value, standIns);
      return { ...argument, value: { ...argument.value, value } };
    },
  });
}

function standInsIn(fieldSet: string, standIns: RequiredArguments): string {
  const written = visit(parseFieldSet(fieldSet), {
    [Kind.FIELD]: (field: FieldNode) =>
      field.arguments?.length
        ? {
            ...field,
            name: { kind: Kind.NAME, value: standIns.standInFor(field).name },
            arguments: [],
          }
        : undefined,
  });
  return print(written).trim().slice(1, -1).replaceAll(/\s+/g, ' ').trim();
}

function parseFieldSet(text: string): DocumentNode {
  return parse(text.trim().startsWith('{') ? text : `{ ${text} }`, { noLocation: true });
}
