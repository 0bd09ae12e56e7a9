import { invalidInput } from '@trellis/kernel/errors';

/** Refuses an update that would clear what has to have a value. */
export function refuseNull<Input extends object>(
  input: Input,
  names: readonly (keyof Input & string)[],
): void {
  const cleared = names.find((name) => input[name] === null);
  if (cleared) throw invalidInput([cleared], 'cannot be cleared');
}
