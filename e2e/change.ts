import type { Data, Person } from './person.ts';
import { post } from './person.ts';

const ERRORS = /* GraphQL */ `
  errors {
    __typename code path message
    ... on InvalidInputError { constraint }
    ... on NotFoundError { id }
    ... on PermissionError { requires }
    ... on ConflictError { currentVersion changedPaths }
    ... on StateError { from to allowed }
    ... on LimitError { limit }
  }
`;

/** The payload of a mutation with what is selected of it, and with its errors. */
export async function change(
  person: Pick<Person, 'query'>,
  name: string,
  input: object,
  selection = '',
): Promise<Data> {
  const { payload } = await person.query(documentOf(name, selection), { input });
  return payload;
}

/** The code of the GraphQL error that keeps a mutation from running at all. */
export async function refusalOf(
  { url, token }: { url: string; token: string },
  name: string,
  input: object,
): Promise<unknown> {
  const { errors } = await post(url, { query: documentOf(name, ''), variables: { input } }, token);
  return errors?.[0]?.extensions.code;
}

/** The codes of the errors that a mutation answers as data. */
export async function codesOf(
  person: Pick<Person, 'query'>,
  name: string,
  input: object,
): Promise<string[]> {
  const { errors } = await change(person, name, input);
  return errors.map(({ code }: { code: string }) => code);
}

function documentOf(name: string, selection: string): string {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const rest = name === 'signIn' ? '' : 'cursor clientMutationId';
  return `mutation ($input: ${input}!) { payload: ${name}(input: $input) { ${selection} ${rest} ${ERRORS} } }`;
}
