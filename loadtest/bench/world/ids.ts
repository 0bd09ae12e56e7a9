/** Whether the rows of a list share a dozen goals and people, or each has its own. */
export const SHAPES = ['repeated', 'distinct'] as const;
export type Shape = (typeof SHAPES)[number];

const KINDS = ['workspace', 'task', 'goal', 'user', 'label'] as const;
export type Kind = (typeof KINDS)[number];

export type Place = { readonly shape: Shape; readonly workspace: number; readonly number: number };

/** An id as long as a real one that says by itself what it stands for. */
export function idOf(kind: Kind, { shape, workspace, number }: Place): string {
  const first = hex(workspace, 8);
  const last = hex(number, 12);
  return `${first}-${hex(KINDS.indexOf(kind), 4)}-4000-800${SHAPES.indexOf(shape)}-${last}`;
}

/** What the id stands for. */
export function placeOf(id: string): Place {
  return {
    shape: SHAPES[Number(id[22])] as Shape,
    workspace: Number.parseInt(id.slice(0, 8), 16),
    number: Number.parseInt(id.slice(24), 16),
  };
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
