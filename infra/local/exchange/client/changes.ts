import { randomUUID } from 'node:crypto';
import { RequestRefused } from './graphql-client.ts';
import type { Session } from './session.ts';

/** One mutation with its input; the selection is what shall be known of the result. */
export type Change = {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly selection?: string;
};

export type Payload = Record<string, unknown>;

/** What became of a change. What was there already is no failure. */
export type Outcome =
  | { readonly is: 'done'; readonly payload: Payload }
  | { readonly is: 'there' }
  | { readonly is: 'refused'; readonly reason: string; readonly path: readonly string[] };

type UserError = { code: string; message: string; path: string[] };
type Prepared = Change & { readonly meta: { idempotencyKey: string } };

// The gateway takes 15 mutations per document and bodies of 256 KiB.
const MOST_CHANGES = 15;
const MOST_BYTES = 200 * 1024;
/** With these the server has looked at the whole document and done nothing. */
const NOTHING_DONE = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_VALIDATION_FAILED',
  'PAYLOAD_TOO_LARGE',
  'QUERY_TOO_COMPLEX',
]);

/**
 * Sends changes in their order, several in one document. Each has a key of its own for all attempts,
 * so an answer that is lost on the way does nothing twice.
 */
export async function sendChanges(
  session: Session,
  changes: readonly Change[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const chunk of chunksOf(changes.map(prepare))) {
    outcomes.push(...(await sendChunk(session, chunk)));
  }
  return outcomes;
}

export async function sendChange(session: Session, change: Change): Promise<Outcome> {
  const [outcome] = await sendChanges(session, [change]);
  return outcome as Outcome;
}

function prepare(change: Change): Prepared {
  return { ...change, meta: { idempotencyKey: `import:${randomUUID()}` } };
}

function* chunksOf(changes: readonly Prepared[]): Generator<Prepared[]> {
  let chunk: Prepared[] = [];
  let bytes = 0;
  for (const change of changes) {
    const size = Buffer.byteLength(JSON.stringify(change));
    if (chunk.length === MOST_CHANGES || (chunk.length > 0 && bytes + size > MOST_BYTES)) {
      yield chunk;
      [chunk, bytes] = [[], 0];
    }
    chunk.push(change);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}

async function sendChunk(session: Session, chunk: readonly Prepared[]): Promise<Outcome[]> {
  try {
    const data = await session.send<Record<string, Payload>>(documentOf(chunk), variablesOf(chunk));
    return chunk.map((_, index) => outcomeOf(data[`c${index}`] ?? {}));
  } catch (error) {
    if (!(error instanceof RequestRefused) || !NOTHING_DONE.has(error.code ?? '')) throw error;
    if (chunk.length === 1)
      return [{ is: 'refused', reason: `${error.code}: ${error.message}`, path: [] }];
    const middle = Math.ceil(chunk.length / 2);
    const first = await sendChunk(session, chunk.slice(0, middle));
    return [...first, ...(await sendChunk(session, chunk.slice(middle)))];
  }
}

function documentOf(chunk: readonly Prepared[]): string {
  const variables = chunk.map(({ mutation }, index) => `$c${index}: ${inputTypeOf(mutation)}!`);
  const fields = chunk.map(
    ({ mutation, selection = '' }, index) =>
      `c${index}: ${mutation}(input: $c${index}) { ${selection} errors { code message path } }`,
  );
  return `mutation Exchange(${variables.join(', ')}) { ${fields.join(' ')} }`;
}

function inputTypeOf(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
}

function variablesOf(chunk: readonly Prepared[]): Record<string, unknown> {
  return Object.fromEntries(
    chunk.map(({ input, meta }, index) => [`c${index}`, { ...input, meta }]),
  );
}

function outcomeOf(payload: Payload): Outcome {
  const [error] = (payload.errors ?? []) as UserError[];
  if (!error) return { is: 'done', payload };
  if (error.code === 'ALREADY_EXISTS' && error.path[0] === 'id') return { is: 'there' };
  const path = error.path.join('.');
  const isSaid = path === '' || error.message.startsWith(path);
  const reason = `${error.code}${isSaid ? '' : ` (${path})`}: ${error.message}`;
  return { is: 'refused', reason, path: error.path };
}
