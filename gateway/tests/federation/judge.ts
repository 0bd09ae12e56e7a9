import { type ExecutionResult, execute, type GraphQLError, parse } from 'graphql';
import type { Generated } from './generate-operation.ts';
import type { World } from './world.ts';

type Path = readonly (string | number)[];
type CodedPath = { readonly path: string; readonly code: string };

/** The answer of somebody who is to be judged. */
export type Answer = Pick<ExecutionResult, 'data'> & {
  readonly errors?: readonly {
    readonly path?: Path | undefined;
    readonly extensions?: Record<string, unknown> | undefined;
  }[];
};

/** What graphql-js answers when one schema holds all data. */
export function expectedOf(world: World, { query, variables }: Generated) {
  const document = parse(query);
  const run = (schema: World['monolith']) => {
    world.truth.reset();
    return execute({ schema, document, variableValues: variables }) as ExecutionResult;
  };
  const { data } = run(world.monolith);
  return { data, candidates: (run(world.lenient).errors ?? []).map(codedPath) };
}

/**
 * What is wrong with an answer, or null. Data must be the same byte for byte. Of several errors that
 * empty one and the same place the specification lets an executor report any; all others must be
 * there, and none besides.
 */
export function problemOf(expected: ReturnType<typeof expectedOf>, answer: Answer): string | null {
  const [wanted, got] = [JSON.stringify(expected.data), JSON.stringify(answer.data)];
  if (wanted !== got) return `data\n  wanted ${wanted}\n  got    ${got}`;
  const reported = new Set((answer.errors ?? []).map(codedPath).map(textOf));
  const groups = Map.groupBy(expected.candidates, ({ path }) => placeOf(expected.data, path));
  for (const [place, group] of groups) {
    const missing = group.map(textOf).filter((one) => !reported.has(one));
    const isEmptied = group.length > 1 && group.some(({ path }) => path !== place);
    if (isEmptied ? missing.length === group.length : missing.length > 0)
      return `missing ${missing.join(' ')} at ${place}; reported ${[...reported].join(' ')}`;
    for (const one of group) reported.delete(textOf(one));
  }
  return reported.size === 0 ? null : `not expected: ${[...reported].join(' ')}`;
}

function codedPath(error: GraphQLError | NonNullable<Answer['errors']>[number]): CodedPath {
  return {
    path: JSON.stringify(error.path ?? null),
    code: String(error.extensions?.code ?? 'INTERNAL'),
  };
}

function textOf({ path, code }: CodedPath): string {
  return `${path} ${code}`;
}

/** The part of a path that the data has, up to the first null. */
function placeOf(data: unknown, path: string): string {
  let value = data;
  const whole = (JSON.parse(path) ?? []) as Path;
  for (const [index, part] of whole.entries()) {
    if (value === null || value === undefined) return JSON.stringify(whole.slice(0, index));
    value = (value as Record<string | number, unknown>)[part];
  }
  return path;
}
