import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { copyAll, readDockerfile } from './dockerfile.ts';

const ROOT = join(import.meta.dirname, '../../..');
const READY_LIMIT_MS = 120_000;
// `nobody` where there is no other account to be.
const UNPRIVILEGED = userInfo().uid === 0 ? { uid: 65_534, gid: 65_534 } : {};

export type Variables = Readonly<Record<string, string>>;
export type Outcome = { readonly code: number | null; readonly output: string };

/** Stands in for a container: the files of the image, an account that may not write there, no other environment. */
export class Container {
  readonly #folder: string;
  readonly #node: string;
  readonly #services = new Set<ChildProcess>();

  private constructor(folder: string, node: string) {
    this.#folder = folder;
    this.#node = node;
    // Whatever ends this process must not leave a service behind.
    process.once('exit', () => {
      for (const service of this.#services) service.kill('SIGKILL');
    });
  }

  /** Assembles the files of the image below `folder`, which other accounts must be able to enter. */
  static async assemble(folder: string): Promise<Container> {
    const app = join(folder, 'app');
    const node = join(folder, 'node');
    await mkdir(app, { mode: 0o755 });
    // The path of the one that runs here may be closed to others.
    await copyFile(process.execPath, node);
    const { packages, image } = await readDockerfile(join(ROOT, 'Dockerfile'));
    await copyAll(packages.copies, { from: ROOT, to: app });
    await run('/bin/sh', ['-c', `exec ${packages.install} --prefer-offline`], { cwd: app });
    await copyAll(image.copies, { from: ROOT, to: app });
    // As `npm ci` has built it here; in the image a stage of its own does.
    for (const { sources, to } of image.built)
      for (const source of sources)
        await cp(join(ROOT, source), join(app, to), { recursive: true });
    // An account that owns the files must not be able to write them either.
    await run('chmod', ['-R', 'a-w', app]);
    return new Container(app, node);
  }

  /** Runs a command to its end. */
  async run(args: readonly string[], environment: Variables = {}): Promise<Outcome> {
    const child = this.#spawn(args, environment);
    const [[code], output, errors] = await Promise.all([
      once(child, 'close'),
      text(child.stdout as NodeJS.ReadableStream),
      text(child.stderr as NodeJS.ReadableStream),
    ]);
    return { code, output: output + errors };
  }

  /** Whether its account can write into the folder of the image. */
  async canWrite(): Promise<boolean> {
    const script = "require('node:fs').writeFileSync('kernel/written', '')";
    return (await this.run(['--eval', script])).code === 0;
  }

  /** Starts a service; resolves when it is ready, as the health check of the image finds out. */
  async start(path: string, environment: Variables): Promise<{ stop(): Promise<Outcome> }> {
    const child = this.#spawn([path], environment);
    this.#services.add(child);
    child.once('exit', () => this.#services.delete(child));
    const output = Promise.all([
      text(child.stdout as NodeJS.ReadableStream),
      text(child.stderr as NodeJS.ReadableStream),
    ]).then((texts) => texts.join(''));
    const stop = async () => {
      const closed = hasEnded(child) ? Promise.resolve([child.exitCode]) : once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await closed;
      return { code, output: await output };
    };
    const deadline = Date.now() + READY_LIMIT_MS;
    while (Date.now() < deadline && !hasEnded(child)) {
      const url = `http://127.0.0.1:${environment.PORT}/health/ready`;
      if (
        await fetch(url).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return { stop };
      await wait(100);
    }
    throw new Error(`${path} did not become ready: ${(await stop()).output.slice(-2_000)}`);
  }

  #spawn(args: readonly string[], environment: Variables): ChildProcess {
    return spawn(this.#node, args, {
      cwd: this.#folder,
      env: { NODE_ENV: 'production', HOST: '127.0.0.1', ...environment } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...UNPRIVILEGED,
    });
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function run(command: string, args: string[], options: { cwd?: string } = {}): Promise<void> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const [[code], errors] = await Promise.all([
    once(child, 'close'),
    text(child.stderr as NodeJS.ReadableStream),
  ]);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${errors.slice(-2_000)}`);
}
