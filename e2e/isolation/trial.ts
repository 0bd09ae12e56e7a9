import { GraphQLUnionType } from 'graphql';
import type { Credentials } from './ask.ts';
import { CALLS, type Call, DETOURS, ENTITIES } from './calls.ts';
import { entityOperation, type Operation, operationFor, rootCoordinates } from './operation-for.ts';
import { outcomeOf, type Reply } from './outcome.ts';
import { askOver, type Place } from './place.ts';
import type { Ids, World } from './world.ts';

/** How each call ended, by `place, field, way`. */
export type Findings = Record<string, string>;

export type Trial = { readonly label: string; readonly operation: Operation };

/** The rows of the table that this place serves. */
export function callsAt({ schema }: Place) {
  const served = new Set(rootCoordinates(schema));
  return Object.entries(CALLS)
    .filter(([coordinate]) => served.has(coordinate))
    .map(([coordinate, call]) => ({ coordinate, ...call }));
}

export function detoursAt({ schema }: Place) {
  const served = new Set(rootCoordinates(schema));
  return DETOURS.map((detour, index) => ({ ...detour, detour: `, detour ${index}` }))
    .filter(({ field }) => served.has(field))
    .map(({ field, ...detour }) => ({ coordinate: field, ...detour }));
}

/** The types that a subgraph answers in `_entities`; none at the gateway. */
export function entitiesAt({ schema }: Place): string[] {
  const union = schema.getType('_Entity');
  return union instanceof GraphQLUnionType ? union.getTypes().map(({ name }) => name) : [];
}

export function callTrial(
  place: Place,
  { coordinate, args, detour = '' }: Pick<Call, 'args'> & { coordinate: string; detour?: string },
  ids: Ids,
  own = { workspaceId: ids.workspaceId },
): Trial {
  const operation = operationFor(place.schema, coordinate, args(ids, own), ids.workspaceId);
  return { label: `${place.name}, ${coordinate}${detour}`, operation };
}

export function entityTrial(place: Place, typename: string, ids: Ids): Trial {
  const id = ENTITIES[typename]?.id(ids) ?? '';
  const operation = entityOperation(place.schema, typename, id, ids.workspaceId);
  return { label: `${place.name}, ${typename} in _entities`, operation };
}

/** Sends a trial over every way and notes how it ended, and what of the world came to light. */
export async function attempt(
  { place, trial, world, findings, mayShow }: Setting,
  credentials: Credentials,
): Promise<Record<string, Reply>> {
  const replies = await askOver(place, trial.operation, credentials);
  for (const [way, reply] of Object.entries(replies))
    findings[`${trial.label}, ${way}`] =
      outcomeOf(reply) + (mayShow ? '' : leakOf(reply, trial, world));
  return replies;
}

export type Setting = {
  readonly place: Place;
  readonly trial: Trial;
  readonly world: World;
  readonly findings: Findings;
  /** Whoever asks may see what is Ada's. */
  readonly mayShow?: boolean;
};

/** Secrets of Ada's workspace in an answer to somebody who did not already name them. */
export function leakOf({ text }: Reply, { operation }: Trial, { ids, secret }: World): string {
  const named = JSON.stringify(operation.variables);
  const hidden = [secret, ...Object.values(ids)].filter((value) => !named.includes(value));
  const shown = hidden.filter((value) => text.includes(value));
  return shown.length > 0 ? `, and shows ${shown.join(' ')}` : '';
}

/** The answer without what the caller said and without the request's own number. */
export function bytesOf(replies: Record<string, Reply>, ids: Ids): string {
  const anonymous = Object.entries(ids).reduce(
    (text, [name, value]) => text.replaceAll(value, `<${name}>`),
    JSON.stringify(Object.values(replies).map(({ status, text }) => [status, text])),
  );
  return anonymous.replaceAll(/requestId\\":\\"[^"]*"/g, 'requestId');
}
