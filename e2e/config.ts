/** Where child processes find their programs. */
export function inheritedPath(): string {
  return process.env.PATH ?? '';
}
