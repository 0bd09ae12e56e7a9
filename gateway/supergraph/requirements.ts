import { createHash } from 'node:crypto';
import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { argumentOf, type FieldsType, hasFields, subgraphNames } from './join-directives.ts';

// No client names a field like this, so that no answer to one is in the way.
const PREFIX = '_trellis_required_';

const ABSTRACT: readonly Kind[] = [Kind.INTERFACE_TYPE_DEFINITION, Kind.UNION_TYPE_DEFINITION];

type StandIn = {
  readonly name: string;
  readonly field: string;
  readonly arguments: readonly ArgumentNode[];
};

/** What a field has to be given: fields of its own type, and stand-ins at any depth. */
export type Needs = {
  readonly names: ReadonlySet<string>;
  readonly standIns: ReadonlySet<string>;
};

/**
 * What fields of subgraphs require of others.
 *
 * Fields that subgraphs require with arguments, such as `price(currency: "USD")`. The planner goes by
 * their names alone, so another price of the same product gets in the way. It is therefore given a
 * stand-in for each, a field of its own that takes no arguments.
 */
export class Requirements {
  readonly #standIns = new Map<string, StandIn>();
  readonly #graphs: ReadonlyMap<string, string>;
  readonly #abstract = new Set<string>();
  // By type, field and subgraph.
  readonly #needs = new Map<string, Needs>();
  // Names of fields that are part of a key, by type and subgraph.
  readonly #keys = new Map<string, Set<string>>();

  constructor(supergraph: DocumentNode) {
    this.#graphs = subgraphNames(supergraph);
    for (const type of supergraph.definitions)
      if (ABSTRACT.includes(type.kind) && 'name' in type) this.#abstract.add(type.name!.value);
    for (const type of supergraph.definitions.filter(hasFields)) {
      for (const directive of type.directives ?? []) this.#collectKey(type.name.value, directive);
      for (const field of type.fields ?? [])
        for (const directive of field.directives ?? [])
          this.#collectNeeds(`${type.name.value}.${field.name.value}`, directive);
    }
  }

  /** Whether no field requires another with arguments. */
  get hasNoArguments(): boolean {
    return this.#standIns.size === 0;
  }

  /** Whether no field requires another at all. */
  get isEmpty(): boolean {
    return this.#needs.size === 0;
  }

  /** What a stand-in stands for. */
  originalOf(name: string): StandIn | undefined {
    return this.#standIns.get(name);
  }

  /** What a field has to be given in a subgraph. */
  needsOf(type: string, field: string, subgraph: string): Needs | undefined {
    return this.#needs.get(`${type}.${field}@${subgraph}`);
  }

  /** Whether a type is an interface or union in the supergraph, whatever it is in a subgraph. */
  isAbstract(type: string): boolean {
    return this.#abstract.has(type);
  }

  /** Whether a field is part of a key that a subgraph has for a type. */
  isInKey(type: string, field: string, subgraph: string): boolean {
    return this.#keys.get(`${type}@${subgraph}`)?.has(field) ?? false;
  }

  /** Whether a field is part of a key of a type in any subgraph. */
  isInAnyKey(type: string, field: string): boolean {
    return [...this.#graphs.values()].some((subgraph) => this.isInKey(type, field, subgraph));
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

  #collectKey(type: string, directive: ConstDirectiveNode): void {
    const key = argumentOf(directive, 'key');
    if (key === undefined) return;
    const coordinate = `${type}@${this.#subgraphOf(directive)}`;
    const names = this.#keys.get(coordinate) ?? new Set();
    for (const field of topFields(parseFieldSet(key))) names.add(field.name.value);
    this.#keys.set(coordinate, names);
  }

  #collectNeeds(coordinate: string, directive: ConstDirectiveNode): void {
    const requires = argumentOf(directive, 'requires');
    if (requires === undefined) return;
    const set = parseFieldSet(requires);
    const nameOf = (field: FieldNode) =>
      field.arguments?.length ? this.standInFor(field).name : field.name.value;
    const standIns = new Set<string>();
    visit(set, {
      [Kind.FIELD]: (field: FieldNode) => {
        if (field.arguments?.length) standIns.add(nameOf(field));
      },
    });
    this.#needs.set(`${coordinate}@${this.#subgraphOf(directive)}`, {
      names: new Set(topFields(set).map(nameOf)),
      standIns,
    });
  }

  #subgraphOf(directive: ConstDirectiveNode): string | undefined {
    return this.#graphs.get(argumentOf(directive, 'graph') ?? '');
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
  standIns: Requirements,
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

function standInsIn(fieldSet: string, standIns: Requirements): string {
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

function topFields(fieldSet: DocumentNode): FieldNode[] {
  const [operation] = fieldSet.definitions as OperationDefinitionNode[];
  const inSet = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      return selection.kind === Kind.INLINE_FRAGMENT ? inSet(selection.selectionSet) : [];
    });
  return inSet(operation!.selectionSet);
}
