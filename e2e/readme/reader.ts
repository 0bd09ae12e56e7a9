import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ensureDemoUser } from '@trellis/local/demo';
import { createClient } from 'graphql-ws';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import packageJson from '../../package.json' with { type: 'json' };
import { inheritedPath } from '../config.ts';
import { type Data, post, Recorder } from '../person.ts';
import { type System, startEmbedded } from '../system.ts';
import type { Example } from './examples.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ADDRESS = 'http://127.0.0.1:4000';
const PLACEHOLDER = /\b[A-Z]+_(?:ID|TOKEN)\b/g;
const PLAN = '# Paint the boat\n\n- [x] Buy paint\n- [ ] Sand the hull\n';

const PATIENCE = { timeout: 10_000 };

/** Commands that start, install or load the whole: other tests and the build run them. */
const ELSEWHERE = [
  /^npm ci && npm (start|test)$/,
  /npm run start:distributed$/,
  /^docker compose up /,
  /^npm run load -- /,
];
const PROBE = /* GraphQL */ `
  mutation Probe($workspaceId: ID!) {
    createGoal(input: { workspaceId: $workspaceId, title: "Probe" }) { goal { id } }
    createTask(input: { workspaceId: $workspaceId, title: "Probe" }) { task { id } }
  }
`;

/** Does with the examples of a page what the page tells its reader, on a Trellis of its own. */
export class Reader implements AsyncDisposable {
  readonly #system: System;
  readonly #folder: string;
  readonly #known = new Map<string, string>();
  readonly #opened = new AsyncDisposableStack();
  readonly #watches: { count: () => number; before: number }[] = [];
  #terminal = '';

  private constructor(system: System, folder: string) {
    this.#system = this.#opened.use(system);
    this.#folder = folder;
    this.#opened.defer(() => rm(folder, { recursive: true }));
  }

  static async start(): Promise<Reader> {
    const system = await startEmbedded();
    await ensureDemoUser(system.url);
    return new Reader(system, await mkdtemp(join(tmpdir(), 'trellis-readme-')));
  }

  async follow(example: Example): Promise<void> {
    const { language, text } = example;
    if (language === 'mermaid') return;
    if (language === 'text') return this.#expectOnTerminal(text);
    if (language === 'bash') return this.#runCommand(this.#fill(text));
    if (language !== 'graphql') throw new Error(`Nobody knows how to run ${language || 'this'}.`);
    if (/^\s*subscription\b/.test(text)) return this.#subscribe(example);
    return this.#send(example);
  }

  /** Whatever was subscribed to has had an event since. */
  async expectEvents(): Promise<void> {
    expect(this.#watches).not.toHaveLength(0);
    for (const { count, before } of this.#watches)
      await expect.poll(count, PATIENCE).toBeGreaterThan(before);
  }

  async #send({ text, variables, keeps }: Example): Promise<void> {
    await this.#system.settle();
    const { status, data, errors } = await post(
      this.#system.url,
      { query: text, variables: this.#variables(variables) },
      this.#known.get('ACCESS_TOKEN'),
    );
    expect({ status, errors, refusals: refusalsIn(data) }).toEqual({ status: 200, refusals: [] });
    for (const [field, value] of Object.entries(data)) expect(value, field).not.toBeNull();
    for (const { path, name } of keeps) this.#known.set(name, valueAt(data, path));
  }

  async #subscribe({ text, variables }: Example): Promise<void> {
    const client = createClient({
      url: this.#system.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${this.#known.get('ACCESS_TOKEN')}` },
    });
    this.#opened.defer(() => client.dispose());
    const request = { query: text, variables: this.#variables(variables) };
    const { events } = new Recorder(client.iterate<Data>(request));
    await this.#probeUntil(() => events.length > 0);
    await this.#system.settle();
    expect(events.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    this.#watches.push({ count: () => events.length, before: events.length });
  }

  async #runCommand(command: string): Promise<void> {
    if (ELSEWHERE.some((known) => known.test(command))) return;
    if (command.startsWith('curl ')) return this.#curl(command);
    const [, name = '', options = ''] = /^npm run ([\w:-]+)(?: -- (.*))?$/.exec(command) ?? [];
    const script = ((packageJson.scripts as Record<string, string>)[name] ?? '').replace(
      /^exec /,
      '',
    );
    const [program, ...fixed] = script.split(' ');
    if (program === 'node' && name === 'watch') return this.#watch(fixed);
    if (program === 'node' && (name === 'import' || name === 'export'))
      return this.#exchange(fixed, options);
    throw new Error(`Nobody knows how to run ${command}.`);
  }

  async #curl(command: string): Promise<void> {
    const { origin } = new URL(this.#system.url);
    const { stdout } = await promisify(execFile)('bash', [
      '-c',
      command.replaceAll(ADDRESS, origin),
    ]);
    const { data, errors } = JSON.parse(stdout);
    expect({ data, errors }).toEqual({ data: expect.anything() });
  }

  async #watch(script: string[]): Promise<void> {
    const child = this.#node(script);
    child.stdout?.on('data', (text: Buffer) => {
      this.#terminal += text;
    });
    this.#opened.defer(async () => {
      const exited = once(child, 'exit');
      if (child.exitCode === null && child.kill()) await exited;
    });
    const isLive = () =>
      /^task .*Probe/m.test(this.#terminal) && /^goal .*Probe/m.test(this.#terminal);
    await this.#probeUntil(() => {
      expect(child.exitCode).toBeNull();
      return isLive();
    });
  }

  /** Files that the page names are in a folder of their own. */
  async #exchange(script: string[], options: string): Promise<void> {
    await writeFile(join(this.#folder, 'PLAN.md'), PLAN);
    const given = options
      .split(' ')
      .map((word) => (/\.(?:md|jsonl)$/.test(word) ? join(this.#folder, word) : word));
    const child = this.#node([...script, ...given, '--url', this.#system.url]);
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  }

  #node(args: string[]): ChildProcess {
    const env = { PATH: inheritedPath(), TRELLIS_URL: this.#system.url };
    return spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  }

  async #expectOnTerminal(text: string): Promise<void> {
    for (const line of text.split('\n'))
      await expect.poll(() => this.#terminal, PATIENCE).toContain(line);
  }

  /** Nothing says that a subscription has begun but its first event. */
  async #probeUntil(hasArrived: () => boolean): Promise<void> {
    const variables = { workspaceId: this.#known.get('WORKSPACE_ID') };
    while (!hasArrived()) {
      await post(this.#system.url, { query: PROBE, variables }, this.#known.get('ACCESS_TOKEN'));
      await wait(100);
    }
  }

  #variables(json: string | undefined): Record<string, unknown> {
    return JSON.parse(this.#fill(json ?? '{}'));
  }

  #fill(text: string): string {
    return text.replaceAll(PLACEHOLDER, (name) => {
      const value = this.#known.get(name);
      if (!value) throw new Error(`The page does not say before where ${name} comes from.`);
      return value;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#opened.disposeAsync();
  }
}

/** The errors of every payload, however deep. */
function refusalsIn(data: Data): Data[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    name === 'errors' && Array.isArray(value) ? value : refusalsIn(value),
  );
}

function valueAt(data: Data, path: string): string {
  const value = path.split('.').reduce((inner, name) => inner?.[name], data);
  if (typeof value !== 'string') throw new Error(`The answer has no ${path}.`);
  return value;
}
