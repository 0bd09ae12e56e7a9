import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../infra/local/processes/free-port.ts';
import type { MixedOperation } from '../lib/mix.ts';
import { variablesOf } from '../lib/mix-variables.ts';
import { oneOf } from '../lib/one-of.ts';
import { runningProcesses } from '../processes/usage.ts';
import { partsOf } from '../running/watch-usage.ts';
import { prepareWorld, type Workspace } from '../running/world.ts';
import { startEmbeddedSystem } from '../systems/embedded.ts';
import type { System } from '../systems/system.ts';
import { attach } from './cpu-profile.ts';

/** CPU of a request in µs. */
export type Cost = { readonly node: number; readonly postgres: number };

const WORLD = { users: 50, workspaces: 10, tasks: 50 };
const LOOK_MS = 100;
const IDLE_CORES = 0.1;
const MAX_LOOKS = 300;

/** A running system of one checkout that is measured. */
export class Side implements AsyncDisposable {
  readonly #system: System;
  readonly #world: Workspace[];
  readonly #inspectPort: number;

  private constructor(system: System, world: Workspace[], inspectPort: number) {
    this.#system = system;
    this.#world = world;
    this.#inspectPort = inspectPort;
  }

  static async start(root?: string, flags = ''): Promise<Side> {
    const port = await freePort();
    const nodeOptions = `--inspect=127.0.0.1:${port} ${flags}`;
    const system = await startEmbeddedSystem('ours', { root, nodeOptions });
    try {
      return new Side(system, await prepareWorld(`${system.origin}/graphql`, WORLD), port);
    } catch (error) {
      await system[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Sends requests of one operation, waits until all that follows from them is done, and says what it took. */
  async costOf(
    name: MixedOperation,
    options: { requests: number; atOnce: number; profile?: string | undefined },
  ): Promise<Cost> {
    const query = await readFile(
      new URL(`../../schema/operations/${name}.graphql`, import.meta.url),
      'utf8',
    );
    await using profiler = options.profile ? await attach(this.#inspectPort) : null;
    await profiler?.start();
    const before = await this.#usage();
    let left = options.requests;
    const lane = async () => {
      while (left-- > 0) await this.#send(name, query);
    };
    await Promise.all(Array.from({ length: options.atOnce }, lane));
    await this.#untilIdle();
    const after = await this.#usage();
    await profiler?.stop(options.profile as string);
    const each = (part: keyof Cost) => ((after[part] - before[part]) * 1_000) / options.requests;
    return { node: each('node'), postgres: each('postgres') };
  }

  async #send(name: MixedOperation, query: string): Promise<void> {
    const workspace = oneOf(this.#world);
    const { token } =
      name === 'activity' ? (workspace.members[0] as { token: string }) : oneOf(workspace.members);
    const response = await fetch(`${this.#system.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: variablesOf(name, workspace) }),
    });
    const body = await response.text();
    if (response.status !== 200 || !body.startsWith('{"data"') || body.includes('"errors":[{'))
      throw new Error(`${name} was answered with ${response.status}: ${body.slice(0, 300)}`);
  }

  async #usage(): Promise<Cost> {
    const parts = partsOf(await runningProcesses(), this.#system.processes);
    const of = (name: string) => parts[name]?.cpuMs ?? 0;
    return { node: of('Trellis'), postgres: of('PostgreSQL') };
  }

  async #untilIdle(): Promise<void> {
    let last = await this.#usage();
    for (let look = 0; look < MAX_LOOKS; look += 1) {
      await wait(LOOK_MS);
      const now = await this.#usage();
      const used = now.node + now.postgres - last.node - last.postgres;
      if (used <= LOOK_MS * IDLE_CORES) return;
      last = now;
    }
    throw new Error('The system does not come to rest.');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#system[Symbol.asyncDispose]();
  }
}
