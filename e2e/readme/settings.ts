const PER_SUBGRAPH = '<SUBGRAPH>';
/** Read by the tests to find programs; nobody sets it for Trellis. */
const FOREIGN = new Set(['PATH']);

export type Settings = Readonly<Record<string, string>>;

/** Names and defaults in the table of the README. */
export function settingsOfReadme(page: string, subgraphs: readonly string[]): Settings {
  const rows = page.matchAll(/^\| `([A-Z_<>]+)` \| (?:`([^`]*)`)? ?\|/gm);
  return Object.fromEntries(
    [...rows].flatMap(([, name = '', value = '']) =>
      expand(name, subgraphs).map((one) => [one, value]),
    ),
  );
}

/** Names and defaults in .env.example. */
export function settingsOfExample(text: string): Settings {
  const lines = text.matchAll(/^# ([A-Z][A-Z0-9_]*)=(.*)$/gm);
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
}

/** Names that a config.ts reads. */
export function namesInConfig(source: string, subgraphs: readonly string[]): string[] {
  const plain = [...source.matchAll(/\b([A-Z][A-Z0-9_]+):/g)].map(([, name = '']) => name);
  const built = [...source.matchAll(/\}(_[A-Z_]+)`/g)].flatMap(([, suffix = '']) =>
    expand(`${PER_SUBGRAPH}${suffix}`, subgraphs),
  );
  return [...plain, ...built].filter((name) => !FOREIGN.has(name));
}

/** Names that a docker-compose.yml takes from the environment. */
export function namesInCompose(source: string): string[] {
  return [...source.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name);
}

function expand(name: string, subgraphs: readonly string[]): string[] {
  if (!name.includes(PER_SUBGRAPH)) return [name];
  return subgraphs.map((subgraph) => name.replace(PER_SUBGRAPH, subgraph.toUpperCase()));
}
