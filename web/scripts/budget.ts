import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

// How much script a browser gets before the first page is there, as the gateway sends it. Fails when it is too much.
const LIMIT = 200_000;
const DIST = join(import.meta.dirname, '../dist');

type Chunk = { readonly file: string; readonly imports?: readonly string[] };
const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

/** Pages that somebody sees first: signed out, and the two that open by themselves. */
const FIRST_LOADS = {
  'sign in': ['index.html', 'src/session/SessionPage.tsx'],
  overview: ['index.html', 'src/app/SignedIn.tsx', 'src/overview/OverviewPage.tsx'],
  tasks: ['index.html', 'src/app/SignedIn.tsx', 'src/tasks/TasksPage.tsx'],
};

function filesOf(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The build has no ${name}: run npm run build.`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const other of chunk.imports ?? []) filesOf(other, found);
  return found;
}

for (const [page, names] of Object.entries(FIRST_LOADS)) {
  const files = new Set(names.flatMap((name) => [...filesOf(name)]));
  const sizes = [...files].map((file) => statSync(join(DIST, `${file}.br`)).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const isOver = total > LIMIT;
  process.stdout.write(
    `${page}: ${(total / 1_000).toFixed(1)} kB of script in ${files.size} files, of ${LIMIT / 1_000} kB${isOver ? ': too much' : ''}\n`,
  );
  if (isOver) process.exitCode = 1;
}
