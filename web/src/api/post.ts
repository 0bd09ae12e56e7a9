import type { TypedDocumentNode } from '@apollo/client';
import { print } from 'graphql';

/** The API refused a request as a whole; `code` is that of docs/api.md. */
export class RequestFailed extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Sends one operation without a client and its cache, for what comes before anybody is signed in.
 *
 * @throws RequestFailed if it was refused, TypeError if nobody could be reached
 */
export async function post<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  token?: string,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = await response.json();
  if (errors?.[0])
    throw new RequestFailed(errors[0].extensions?.code ?? 'INTERNAL', errors[0].message);
  return data;
}
