import { check } from 'k6';
import http from 'k6/http';
import { type OperationName, operations } from './operations.ts';
import { baseUrl } from './settings.ts';

export type Variables = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the answers are checked, not typed
export type Data = Record<string, any>;

/** Sends a named operation, checks the answer, and gives its data, or null when it failed. */
export function send(name: OperationName, variables: Variables, token?: string): Data | null {
  const response = http.post(
    `${baseUrl}/graphql`,
    JSON.stringify({ query: operations[name], variables }),
    {
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      tags: { op: name },
    },
  );
  const answer = parse(response.body);
  const isFine = check(
    response,
    {
      'status is 200': ({ status }) => status === 200,
      'there are no errors': () => !!answer?.data && !answer.errors && !refusalOf(answer.data),
    },
    { op: name },
  );
  return isFine ? (answer?.data ?? null) : null;
}

function parse(body: unknown): { data?: Data; errors?: unknown[] } | null {
  try {
    return JSON.parse(String(body));
  } catch {
    return null;
  }
}

function refusalOf(data: Data): unknown {
  return Object.values(data).find((payload) => payload?.errors?.length > 0);
}
