const OPEN = ['BACKLOG', 'TODO', 'IN_PROGRESS'];

/** Whether a task of this status is still to be done. */
export function isOpen(status: string): boolean {
  return OPEN.includes(status);
}
