import { type ApolloClient, CombinedGraphQLErrors, type TypedDocumentNode } from '@apollo/client';
import { session } from '../session/session.ts';

const AGAIN_MS = 1_000;
// A cursor before all changes (docs/api.md, "Subscriptions"). It is answered at once with ResyncRequired, which says
// that the feed is open and from where: what is read after that misses nothing.
const BEFORE_ALL = 'AAAAAAAAcACAAAAAAAAAAA';
const WITH_NEW_TOKEN = ['SUBSCRIPTION_JWT_EXPIRED', 'SUBSCRIPTION_ACCESS_CHANGED'];
const OTHER_ACCESS = ['SUBSCRIPTION_ACCESS_CHANGED', 'NOT_FOUND', 'FORBIDDEN'];

type Item = { readonly __typename: string };
type Change<Union extends Item> = Exclude<Union, { __typename: 'ResyncRequired' }>;

export type Following<Data, Variables, Union extends Item> = {
  readonly client: ApolloClient;
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  /** The item within the answer. */
  readonly read: (data: Data) => Union;
  readonly onChange: (change: Change<Union>) => void;
  /** Changes were missed and cannot be had again: read the state anew. */
  readonly onResync: () => void;
  /** What the person may see has changed, or is not what was thought. */
  readonly onAccessChanged?: () => void;
};

/**
 * Follows a change feed for as long as anybody wants it. A lost socket is resumed below this, by the cursor;
 * here is what the server ends (docs/api.md, "Subscriptions").
 *
 * @returns a function that stops following
 */
export function follow<Data, Variables, Union extends Item>(
  following: Following<Data, Variables, Union>,
): () => void {
  const { client, document, read, onChange, onResync } = following;
  let variables = { after: BEFORE_ALL, ...following.variables };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let stop = (): void => undefined;

  function begin(): void {
    const subscription = client.subscribe({ query: document, variables } as never).subscribe({
      next: ({ data, error }) => (error ? end(error) : take(read(data as Data))),
      error: end,
      complete: () => again(),
    });
    stop = () => subscription.unsubscribe();
  }

  function take(item: Union): void {
    if (item.__typename === 'ResyncRequired') onResync();
    else onChange(item as Change<Union>);
  }

  async function end(error: unknown): Promise<void> {
    stop();
    const extensions = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions : undefined;
    const code = String(extensions?.code);
    if (WITH_NEW_TOKEN.includes(code)) await session.renew().catch(() => null);
    if (OTHER_ACCESS.includes(code)) following.onAccessChanged?.();
    if (extensions?.resume) variables = { ...variables, after: extensions.resume };
    else variables = { ...variables, after: BEFORE_ALL };
    again();
  }

  function again(): void {
    clearTimeout(timer);
    if (!isStopped && session.isSignedIn) timer = setTimeout(begin, AGAIN_MS);
  }

  begin();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    stop();
  };
}
