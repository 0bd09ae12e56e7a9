import type { TaskLinksFragment } from './generated/task-links.ts';

type Link = TaskLinksFragment['relations'][number];

/** All that ties a task to others in one list: what it waits for, what it holds up, and the rest. */
export function linksOf({
  blockedBy,
  blocks,
  relations,
}: TaskLinksFragment): readonly Omit<Link, '__typename'>[] {
  const blocking = (isInverse: boolean) => (task: Link['task']) =>
    ({ kind: 'BLOCKS', isInverse, task }) as const;
  return [...blockedBy.map(blocking(true)), ...blocks.map(blocking(false)), ...relations];
}
