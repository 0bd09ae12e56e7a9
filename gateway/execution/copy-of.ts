import { isRecord } from './fetched-tree.ts';

/** A copy of data as it comes from a subgraph: JSON, and of scalars whatever they are. */
export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, copyOf(inner)] as const);
  return Object.fromEntries(entries) as Value;
}
