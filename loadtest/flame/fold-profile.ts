/** What the inspector of V8 writes (Chrome DevTools Protocol, `Profiler.Profile`). */
export type CpuProfile = {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** µs, each before the sample of the same place. */
  readonly timeDeltas: readonly number[];
};

type Node = CpuProfile['nodes'][number];

const NO_WORK = ['(root)', '(idle)'];

/**
 * Folds a profile into one line for each stack, `outermost;…;innermost µs`, which programs that draw flame
 * graphs read. Time in which nothing was to be done is left out.
 *
 * @param from the share of samples at the beginning to leave out, such as 0.5: the warm-up
 */
export function foldProfile({ nodes, samples, timeDeltas }: CpuProfile, from = 0): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const stacks = new Map<number, string>();
  const stackOf = (id: number): string => {
    const known = stacks.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id);
    const above = parent === undefined ? '' : stackOf(parent);
    const own = frameOf(byId.get(id) as Node);
    const stack = [above, own].filter(Boolean).join(';');
    stacks.set(id, stack);
    return stack;
  };
  const times = new Map<string, number>();
  for (let index = Math.floor(samples.length * from); index < samples.length; index += 1) {
    const stack = stackOf(samples[index] as number);
    if (stack) times.set(stack, (times.get(stack) ?? 0) + Math.max(0, timeDeltas[index] ?? 0));
  }
  return [...times].map(([stack, micros]) => `${stack} ${micros}`);
}

function frameOf({ callFrame: { functionName, url, lineNumber } }: Node): string {
  if (NO_WORK.includes(functionName)) return '';
  const name = (functionName || 'anonymous').replaceAll(';', ',');
  const place = placeOf(url);
  return place ? `${name} (${place}:${lineNumber + 1})` : name;
}

function placeOf(url: string): string {
  const installed = url.split('/node_modules/').at(-1) as string;
  if (installed !== url) return installed;
  const own = /\/((?:gateway|kernel|subgraphs|infra|schema|loadtest)\/.*)$/.exec(url);
  return own?.[1] ?? url;
}
