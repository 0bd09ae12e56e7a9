import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ConfigError } from '@trellis/kernel/config';
import { parse, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string().min(1),
      name: z.string(),
      type: z.enum(['query', 'mutation', 'subscription']),
      body: z.string().min(1),
    }),
  ),
});

const MAX_JUDGED = 1_000;
const MAX_JUDGED_CHARACTERS = 10_000;

/** Operations that are known beforehand. */
export type OperationList = {
  /** The text of an operation, by its id. */
  textOf(id: string): string | undefined;
  /** Whether this text is among them, however it is laid out. */
  has(text: string): boolean;
  readonly size: number;
  /** What the operations are called. */
  readonly names: ReadonlySet<string>;
  readonly texts: readonly string[];
};

/**
 * Reads a manifest in the format of Apollo's persisted query lists.
 *
 * @throws ConfigError that says what is wrong with the file
 */
export async function readOperationList(
  path: string,
  { maxTokens }: { maxTokens: number },
): Promise<OperationList> {
  const fail = (error: unknown): never => {
    throw new ConfigError(
      `Configuration: PERSISTED_OPERATIONS_PATH: ${(error as Error).message.split('\n')[0]}`,
    );
  };
  const text = await readFile(path, 'utf8').catch(fail);
  try {
    return toOperationList(manifest.parse(JSON.parse(text)).operations, maxTokens);
  } catch (error) {
    return fail(error);
  }
}

function toOperationList(
  operations: readonly { id: string; name: string; body: string }[],
  maxTokens: number,
): OperationList {
  const byId = new Map(operations.map(({ id, body }) => [id, body]));
  // Laying a text out anew takes longer than all the rest of admission.
  const judged = new LRUCache<string, boolean>({ max: MAX_JUDGED });
  const bodies = new Set(operations.map(({ body }) => print(parse(body))));
  return {
    textOf: (id) => byId.get(id),
    has: (text) => {
      if (bodies.has(text)) return true;
      const known = judged.get(text) ?? bodies.has(plainText(text, maxTokens));
      if (text.length <= MAX_JUDGED_CHARACTERS) judged.set(text, known);
      return known;
    },
    size: byId.size,
    names: new Set(operations.map(({ name }) => name)),
    texts: operations.map(({ body }) => body),
  };
}

// What cannot be parsed is in no list.
function plainText(text: string, maxTokens: number): string {
  try {
    return print(parse(text, { noLocation: true, maxTokens }));
  } catch {
    return '';
  }
}

/** The id that the protocol gives to a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
