import type { TaskRecord } from '../records/record.ts';

type Item = { line: number; record: TaskRecord };

/**
 * Puts parents before their subtasks and keeps the order otherwise. A task whose parent is not
 * there, or lies below it, stands alone from then on and is told in `cut`.
 */
export function parentsFirst(items: readonly Item[]): { sorted: Item[]; cut: Item[] } {
  const byId = new Map(items.map((item) => [item.record.id, item]));
  const sorted = new Set<Item>();
  const cut: Item[] = [];
  for (const item of items) {
    const path: Item[] = [];
    let next: Item | undefined = item;
    while (next && !sorted.has(next)) {
      path.push(next);
      const { parent }: TaskRecord = next.record;
      const above: Item | undefined = parent === null ? undefined : byId.get(parent);
      if (parent !== null && (!above || path.includes(above))) {
        cut.push({ ...next });
        next.record = { ...next.record, parent: null };
        next = undefined;
      } else next = above;
    }
    for (const one of path.toReversed()) sorted.add(one);
  }
  return { sorted: [...sorted], cut };
}
