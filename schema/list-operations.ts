import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { getOperationAST, parse, print } from 'graphql';

const operationsUrl = new URL('./operations/', import.meta.url);
export const manifestUrl = new URL('./persisted-operations.json', import.meta.url);

/** The manifest of all operations, in the format of Apollo's persisted query lists, as text. */
export async function listOperations(): Promise<string> {
  const files = (await readdir(operationsUrl)).filter((name) => name.endsWith('.graphql'));
  const operations = await Promise.all(files.sort().map(readOperation));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

async function readOperation(file: string) {
  const document = parse(await readFile(new URL(file, operationsUrl), 'utf8'));
  const operation = getOperationAST(document);
  if (!operation?.name) throw new Error(`${file} must hold one operation with a name.`);
  const body = print(document);
  const id = createHash('sha256').update(body).digest('hex');
  return { id, name: operation.name.value, type: operation.operation, body };
}

if (import.meta.main) {
  await writeFile(manifestUrl, await listOperations());
  process.stdout.write('schema/persisted-operations.json is written.\n');
}
