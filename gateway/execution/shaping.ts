/** A value that cannot stand where it should; the error about it has been noted. */
export const FAILED = Symbol('failed');

/** Something that an answer lacks, with the way to it from the inside to the outside. */
export type NotedNull = {
  readonly message: string;
  readonly inwards: (string | number)[];
};

/** One answer while it is shaped. */
export type Shaping = {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly nulls: NotedNull[];
};

/** Makes a value of an answer out of one that was fetched and is not null. */
export type Complete = (value: unknown, shaping: Shaping) => unknown;

/** Notes what is wrong with a value; those around it add where it is. */
export function fail(shaping: Shaping, message: string): typeof FAILED {
  shaping.nulls.push({ message, inwards: [] });
  return FAILED;
}

/** Adds one step to the way to everything that was noted since. */
export function addStep({ nulls }: Shaping, since: number, step: string | number): void {
  for (let index = since; index < nulls.length; index += 1) nulls[index]!.inwards.push(step);
}
