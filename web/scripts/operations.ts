import { glob } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { type DocumentNode, getOperationAST, print } from 'graphql';
import { lastValueFrom, of } from 'rxjs';
import { textOf } from '../src/api/post.ts';

const SOURCES = join(import.meta.dirname, '../src');

/** The texts of all operations of the console, exactly as it sends them, in the order of their files. */
export async function consoleOperations(): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('**/*.graphql', { cwd: SOURCES })) files.push(file);
  const documents: DocumentNode[] = [];
  for (const file of files.sort()) {
    const { dir, name } = parse(file);
    const generated = join(SOURCES, dir, 'generated', `${name}.ts`);
    const exported: Record<string, unknown> = await import(generated);
    documents.push(...Object.values(exported).filter(isOperation));
  }
  return Promise.all(documents.map(sentText));
}

function isOperation(value: unknown): value is DocumentNode {
  const document = value as DocumentNode | null;
  return document?.kind === 'Document' && Boolean(getOperationAST(document));
}

/**
 * What Apollo Client makes of a document on its way out.
 *
 * @throws an error if that is not what `post` sends, which knows no client
 */
async function sentText(document: DocumentNode): Promise<string> {
  let sent = '';
  const catching = new ApolloLink(({ query }) => {
    sent = print(query);
    return of({ data: {} });
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link: catching });
  const policy = { fetchPolicy: 'no-cache' } as const;
  const operation = getOperationAST(document)?.operation;
  if (operation === 'query') await client.query({ query: document, ...policy });
  else if (operation === 'mutation') await client.mutate({ mutation: document, ...policy });
  else await lastValueFrom(client.subscribe({ query: document, ...policy }));
  if (sent !== textOf(document)) throw new Error(`Apollo Client sends another text: ${sent}`);
  return sent;
}
