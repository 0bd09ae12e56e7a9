/** Lines for the person at the terminal. */
export function say(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
