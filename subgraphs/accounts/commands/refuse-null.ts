import { invalidInput } from '@trellis/kernel/errors';

/** Null clears a field, and these cannot be without a value. */
export function refuseNull<Input extends object>(
  input: Input,
  names: readonly (keyof Input & string)[],
): void {
  const cleared = names.find((name) => input[name] === null);
  if (cleared) throw invalidInput([cleared], 'cannot be cleared');
}
