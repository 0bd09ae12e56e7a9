/** A place of an answer: response names, and indexes of lists. */
export type ResultPath = readonly (string | number)[];

/** An object of an answer. */
export type ResultObject = Record<string, unknown>;
