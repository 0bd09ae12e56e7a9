import type { Saying } from '../saying.ts';

/** What is known when something is put into words. */
export type Circumstances = {
  /** The name of the workspace, if it is known. */
  readonly workspace: string | null;
  /** A moment or a day as the recipient reads it. */
  readonly when: (due: {
    readonly date: string;
    readonly time: string | null;
    readonly at: string | null;
  }) => string;
};

/** One language in which people are told. */
export type Language = {
  readonly title: (saying: Saying, circumstances: Circumstances) => string;
  /** What is worth saying besides; null: nothing. */
  readonly detail: (saying: Saying, circumstances: Circumstances) => string | null;
  readonly by: (name: string) => string;
};
