import type { ExchangeRecord } from './record.ts';

/**
 * What a place in a file holds: a record, something that should be one and cannot be used
 * (`problem`), or something that is left out or lost on purpose (`note`).
 */
export type SourceItem =
  | { readonly line: number; readonly record: ExchangeRecord }
  | { readonly line: number; readonly problem: string }
  | { readonly line: number; readonly note: string };

/** A file as a stream of records. */
export type RecordSource = {
  /** The workspace that it was written from, where the file says so. */
  readonly workspaceId?: string;
  readonly items: AsyncIterable<SourceItem>;
};
