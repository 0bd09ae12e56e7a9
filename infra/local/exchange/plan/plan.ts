/** What a Markdown file asks for, before anything is known about the server. */
export type Plan = {
  readonly goals: readonly PlannedGoal[];
  readonly unused: readonly UnusedPart[];
};

/** A heading and what stands below it. Goals form a tree of at most five levels. */
export type PlannedGoal = {
  readonly title: string;
  /** The whole heading, also if it is too long for a title. */
  readonly fullTitle: string;
  readonly description: string | null;
  readonly line: number;
  readonly tasks: readonly PlannedTask[];
  readonly children: readonly PlannedGoal[];
};

/** A `- [ ]` item. */
export type PlannedTask = {
  readonly title: string;
  readonly fullTitle: string;
  readonly description: string | null;
  readonly isDone: boolean;
  readonly line: number;
};

/** Something in the file that becomes neither a goal nor a task nor a description. */
export type UnusedPart = { readonly line: number; readonly reason: string };

export const MAX_GOAL_LEVELS = 5;
export const MAX_TITLE_LENGTH = 500;
export const MAX_DESCRIPTION_LENGTH = 50_000;
