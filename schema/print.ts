import { readSubgraphs } from './compose.ts';

// Prints the whole SDL of one subgraph, as registries want it: node schema/print.ts <subgraph>
const [, , wanted] = process.argv;
const subgraphs = await readSubgraphs();
const found = subgraphs.find(({ name }) => name === wanted);
if (found) {
  process.stdout.write(found.sdl);
} else {
  const names = subgraphs.map(({ name }) => name).join(', ');
  process.stderr.write(`Which subgraph? One of: ${names}.\n`);
  process.exitCode = 1;
}
