import * as z from 'zod';
import type { ChainLink } from './attested-record.ts';
import type { Opened } from './commitment.ts';
import { anchor, segment } from './statements.ts';

/** The first line of an export in JSONL: what the file is about, and what speaks for it besides. */
export const manifest = z.object({
  trellisAuditExport: z.literal(1),
  exportId: z.string(),
  workspaceId: z.string(),
  createdAt: z.string(),
  /** Whether all records of the range are there, or only those that a filter let through. */
  isWhole: z.boolean(),
  fromSequence: z.number().int(),
  toSequence: z.number().int(),
  publicKey: z.string(),
  segments: z.array(segment),
  anchors: z.array(anchor),
});
export type Manifest = z.infer<typeof manifest>;

/** A line with a record. `texts` opens commitments of the record, as far as keys are still there. */
export type RecordLine = ChainLink & { readonly texts: Readonly<Record<string, Opened>> };

/** The last line. */
export type EndLine = { readonly end: { readonly rows: number } };
