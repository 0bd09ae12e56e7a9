import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { getOperationAST, parse, print } from 'graphql';
import { consoleOperations } from '../web/scripts/operations.ts';

const operationsUrl = new URL('./operations/', import.meta.url);
export const manifestUrl = new URL('./persisted-operations.json', import.meta.url);

/**
 * The manifest of all operations, those of `schema/operations` and those of the console, in the format of Apollo's persisted
 * query lists, as text.
 */
export async function listOperations(): Promise<string> {
  const operations = await readOperations();
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** All operations, of `schema/operations` and of the console. */
export async function readOperations() {
  const texts = [...(await registeredTexts()), ...(await consoleOperations())];
  return texts.map(entryOf);
}

async function registeredTexts(): Promise<string[]> {
  const files = (await readdir(operationsUrl)).filter((name) => name.endsWith('.graphql'));
  return Promise.all(files.sort().map((file) => readFile(new URL(file, operationsUrl), 'utf8')));
}

function entryOf(text: string) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation?.name) throw new Error(`This must be one operation with a name: ${text}`);
  const body = print(document);
  const id = createHash('sha256').update(body).digest('hex');
  return { id, name: operation.name.value, type: operation.operation, body };
}

if (import.meta.main) {
  await writeFile(manifestUrl, await listOperations());
  process.stdout.write('schema/persisted-operations.json is written.\n');
}
