import { type ConstDirectiveNode, Kind, parse, print } from 'graphql';
import { type FieldsType, hasFields } from './join-directives.ts';
import { Requirements } from './requirements.ts';

export type PlanningSupergraph = {
  /** The supergraph as the planner is to read it. */
  readonly sdl: string;
  readonly requirements: Requirements;
};

/**
 * Writes a supergraph so that two faults of the planner (2.14) do not show: it returns to a subgraph
 * by the first key listed, resolvable or not, and it mixes up fields that are required with different
 * arguments.
 */
export function planningSupergraph(sdl: string): PlanningSupergraph {
  const document = parse(sdl, { noLocation: true });
  const requirements = new Requirements(document);
  const definitions = document.definitions.map((definition) => {
    if (!hasFields(definition)) return definition;
    const type = resolvableKeysFirst(definition);
    return requirements.hasNoArguments ? type : requirements.standIn(type);
  });
  const isSame = definitions.every((one, index) => one === document.definitions[index]);
  return { sdl: isSame ? sdl : print({ ...document, definitions }), requirements };
}

function resolvableKeysFirst(type: FieldsType): FieldsType {
  const directives = type.directives ?? [];
  const last = directives.filter(isUnresolvable);
  if (last.length === 0) return type;
  return { ...type, directives: [...directives.filter((one) => !isUnresolvable(one)), ...last] };
}

function isUnresolvable({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  return (
    name.value === 'join__type' &&
    given.some(
      (one) =>
        one.name.value === 'resolvable' && one.value.kind === Kind.BOOLEAN && !one.value.value,
    )
  );
}
