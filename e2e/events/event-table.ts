/** A row of the table of docs/events.md: full types of events. */
export type EventRow = { readonly says: readonly string[]; readonly besides: readonly string[] };

const ROW = /^\| `(\w+)` \|([^|]*)\|([^|]*)\|$/gm;

/** The rows of the table by the name of the mutation. */
export function readEventTable(page: string): ReadonlyMap<string, EventRow> {
  const rows = [...page.matchAll(ROW)].map(
    ([, name = '', says = '', besides = '']) =>
      [name, { says: typesIn(says), besides: typesIn(besides) }] as const,
  );
  return new Map(rows);
}

function typesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => `${name}.v1`);
}
