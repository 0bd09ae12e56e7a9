import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../infra/local/processes/free-port.ts';
import { inheritedEnvironment } from '../baseline/config.ts';
import { Program } from '../processes/program.ts';
import type { Contender } from './gateways/gateway.ts';
import { drive, WrongAnswer } from './generator.ts';
import type { Operation } from './operations.ts';
import type { ReplayReady } from './replay.ts';
import { Traffic } from './traffic.ts';
import { type Golden, goldenAnswers } from './world/golden.ts';
import { openSupergraph } from './world/supergraph.ts';
import { type Callers, createCallers } from './world/tokens.ts';

const REPLAY = fileURLToPath(new URL('./replay.ts', import.meta.url));
const CALLERS = 2_000;
const CONNECTIONS = 16;
const GREETING = JSON.stringify({ query: '{ __typename }' });

/** A contender that runs. */
export type Running = { readonly name: string; readonly url: string; readonly pid: number };

/** The subgraphs, the callers and the right answers, ready for gateways to be put between them. */
export class Arena implements AsyncDisposable {
  readonly replay: Program;
  readonly #callers: Callers;
  readonly #golden: Golden;
  readonly #supergraphPath: string;
  readonly #opened: AsyncDisposableStack;

  private constructor(parts: {
    opened: AsyncDisposableStack;
    replay: Program;
    callers: Callers;
    golden: Golden;
    supergraphPath: string;
  }) {
    this.replay = parts.replay;
    this.#callers = parts.callers;
    this.#golden = parts.golden;
    this.#supergraphPath = parts.supergraphPath;
    this.#opened = parts.opened;
  }

  static async open(options: { core?: number | undefined; delayMs?: number } = {}): Promise<Arena> {
    await using opening = new AsyncDisposableStack();
    const folder = await mkdtemp(join(tmpdir(), 'trellis-bench-'));
    opening.defer(() => rm(folder, { recursive: true, force: true }));
    const callers = opening.use(await createCallers(CALLERS));
    const replay = opening.use(
      new Program({
        name: 'the replay of subgraphs',
        args: [REPLAY, '--delay-ms', String(options.delayMs ?? 0)],
        core: options.core,
        environment: inheritedEnvironment(),
      }),
    );
    const { urls } = JSON.parse(await replay.firstLine()) as ReplayReady;
    const supergraph = await openSupergraph(urls);
    const supergraphPath = join(folder, 'supergraph.graphql');
    await writeFile(supergraphPath, supergraph);
    const golden = goldenAnswers(supergraph);
    const opened = opening.move();
    return new Arena({ opened, replay, callers, golden, supergraphPath });
  }

  /** Starts a gateway that has seen every caller once; it stays until the arena is closed. */
  async start(
    contender: Contender,
    { core, nodeOptions }: { core?: number | undefined; nodeOptions?: string | undefined } = {},
  ): Promise<Running> {
    const port = await freePort();
    const program = this.#opened.use(
      contender.start({
        supergraphPath: this.#supergraphPath,
        jwksUrl: this.#callers.jwksUrl,
        port,
        core,
        nodeOptions,
      }),
    );
    const url = `http://127.0.0.1:${port}/graphql`;
    await program.untilAnswering(url);
    await this.#introduceCallers(url);
    return { name: contender.name, url, pid: program.pid };
  }

  prepare(operation: Operation, variables: number): Promise<Traffic> {
    const { authorizations: callers } = this.#callers;
    return Traffic.prepare(operation, { golden: this.#golden, variables, callers });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#opened.disposeAsync();
  }

  // A token is verified when it first comes, a few times an hour in real life.
  async #introduceCallers(url: string): Promise<void> {
    const { authorizations } = this.#callers;
    let next = 0;
    await drive({
      url,
      connections: CONNECTIONS,
      requests: authorizations.length,
      next: () => ({ body: GREETING, authorization: authorizations[next++] as string, key: 0 }),
      check: ({ status, body }) => {
        if (status !== 200) throw new WrongAnswer(`A caller was refused (${status}): ${body}`);
      },
    });
  }
}
