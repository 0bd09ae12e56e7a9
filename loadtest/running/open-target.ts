import { type System, startSystem } from '../systems/system.ts';
import { interruption } from './interruption.ts';
import type { Options } from './options.ts';
import type { Target } from './run-scenario.ts';
import { keepTokens } from './token-keeper.ts';
import { prepareWorld } from './world.ts';

/** A target; its system is there if it was started for this run. */
export type OwnTarget = Target & AsyncDisposable & { readonly system: System | null };

/** Starts a system, unless there is one to use, and fills it through its API. */
export async function openTarget(
  options: Options,
  tell: (line: string) => void,
): Promise<OwnTarget> {
  const { url, profile, wiring, scenario, users, workspaces } = options;
  await using opening = new AsyncDisposableStack();
  if (!url) tell(`Starting Trellis (${profile}, ${wiring}) with a database of its own …`);
  const system = url ? null : opening.use(await startSystem({ profile, wiring }));
  interruption.throwIfAborted();
  const origin = system?.origin ?? (url as string);
  const target = { origin, system, processes: system?.processes ?? {} };
  if (scenario === 'smoke') return dispose(opening, target);
  tell(`Making ${users} users in ${workspaces} workspaces …`);
  const world = await prepareWorld(`${origin}/graphql`, options);
  const tokens = opening.use(await keepTokens(`${origin}/graphql`, world));
  return dispose(opening, { ...target, tokens });
}

function dispose(
  opening: AsyncDisposableStack,
  target: Target & { system: System | null },
): OwnTarget {
  const opened = opening.move();
  return { ...target, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}
