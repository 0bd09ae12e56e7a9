import type { TypedDocumentNode } from '@apollo/client';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { type DocumentNode, print } from 'graphql';

/**
 * The text of an operation as Apollo Client sends it, so that each has one text, whoever sends it: that of the list of
 * operations (schema/persisted-operations.json).
 */
export function textOf(document: DocumentNode): string {
  return print(addTypenameToDocument(document));
}

/** The API refused a request as a whole; `code` is that of docs/api.md. */
export class RequestFailed extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Answer<Data> = {
  readonly data: Data;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
};

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
    body: JSON.stringify({ query: textOf(document), variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  if (errors?.[0])
    throw new RequestFailed(errors[0].extensions?.code ?? 'INTERNAL', errors[0].message);
  return data;
}
