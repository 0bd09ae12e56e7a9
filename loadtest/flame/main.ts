import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { explain } from '@trellis/kernel/lifecycle';
import { foldProfile } from './fold-profile.ts';

const USAGE = `npm run -s fold -- <file.cpuprofile> [--from <share>] > stacks.txt

Folds what npm run cost or npm run bench has written by --profile into stacks, one a line with its µs, which
programs that draw flame graphs read: inferno-flamegraph stacks.txt > flame.svg (cargo install inferno).

  --from <share>  leave out so much of the beginning, such as 0.5 (0)
  --help          print this
`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string', default: '0' }, help: { type: 'boolean', default: false } },
  });
  const from = Number(values.from);
  const [file] = positionals;
  if (values.help) process.stdout.write(USAGE);
  else if (!file || positionals.length > 1 || !(from >= 0 && from < 1))
    throw new TypeError('Expected one file, and a share from 0 on and below 1.');
  else {
    const stacks = foldProfile(JSON.parse(await readFile(file, 'utf8')), from);
    process.stdout.write(`${stacks.join('\n')}\n`);
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = error instanceof TypeError ? 2 : 1;
}
