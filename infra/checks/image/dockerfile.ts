import { cp, glob, mkdir, readFile } from 'node:fs/promises';
import { basename, join, matchesGlob } from 'node:path';

/** What our Dockerfile copies from the project, how it installs packages, and what it takes from the build of the console. */
export type Dockerfile = {
  readonly packages: { readonly copies: readonly Copy[]; readonly install: string };
  readonly image: { readonly copies: readonly Copy[]; readonly built: readonly Copy[] };
};

type Copy = { readonly sources: readonly string[]; readonly to: string };

/** @throws Error when it is not built as ours is */
export async function readDockerfile(path: string): Promise<Dockerfile> {
  const text = await readFile(path, 'utf8');
  const instructions = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n');
  const manifests = stage(instructions, / AS manifests$/);
  const packages = stage(instructions, /^FROM manifests AS packages$/);
  const image = stage(instructions, /^FROM \S+$/);
  const install = packages.find((line) => line.startsWith('RUN '))?.match(/npm ci .*$/)?.[0];
  if (!install) throw new Error('The Dockerfile has no `npm ci` in its stage of packages.');
  return {
    packages: { copies: copiesOf(manifests), install },
    image: { copies: copiesOf(image), built: builtOf(image) },
  };
}

function stage(instructions: readonly string[], title: RegExp): string[] {
  const start = instructions.findIndex((line) => title.test(line));
  if (start === -1) throw new Error(`The Dockerfile has no stage ${title.source}.`);
  const length = instructions.slice(start + 1).findIndex((line) => line.startsWith('FROM '));
  return instructions.slice(start, length === -1 ? undefined : start + 1 + length);
}

function builtOf(instructions: readonly string[]): Copy[] {
  return instructions.flatMap((line) => {
    const [, from, to] = /^COPY --from=console \/app\/(\S+) (\S+)$/.exec(line) ?? [];
    return from && to ? [{ sources: [from], to }] : [];
  });
}

function copiesOf(instructions: readonly string[]): Copy[] {
  return instructions
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .map((line) => line.split(/\s+/).slice(1))
    .map((words) => ({ sources: words.slice(0, -1), to: words.at(-1) as string }));
}

/** Copies as a build would, without what `.dockerignore` keeps out. */
export async function copyAll(
  copies: readonly Copy[],
  { from, to }: { from: string; to: string },
): Promise<void> {
  const isIgnored = await readIgnored(join(from, '.dockerignore'));
  for (const { sources, to: target } of copies) {
    const isFolder = target.endsWith('/');
    if (isFolder) await mkdir(join(to, target), { recursive: true });
    for (const source of await expand(sources, from)) {
      if (isIgnored(source)) throw new Error(`.dockerignore keeps ${source} out of the build.`);
      await cp(join(from, source), join(to, target, isFolder ? basename(source) : ''), {
        recursive: true,
        filter: (path) => !isIgnored(path.slice(from.length + 1)),
      });
    }
  }
}

async function expand(sources: readonly string[], from: string): Promise<string[]> {
  const found: string[] = [];
  for (const source of sources) {
    if (source.includes('*'))
      for await (const name of glob(source, { cwd: from })) found.push(name);
    else found.push(source);
  }
  return found;
}

// The last pattern that meets a path or a folder above it decides.
async function readIgnored(path: string): Promise<(path: string) => boolean> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const patterns = lines.filter((line) => line && !line.startsWith('#'));
  return (candidate) => {
    const parts = candidate.split('/');
    const itself = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const last = patterns.findLast((pattern) =>
      itself.some((each) => matchesGlob(each, pattern.replace(/^!/, ''))),
    );
    return last !== undefined && !last.startsWith('!');
  };
}
