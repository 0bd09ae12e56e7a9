import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ConfigError } from '@trellis/kernel/config';
import { runOperation } from '@trellis/local/run-operation';
import { parseAllDocuments } from 'yaml';

// node infra/checks/schemas.ts FROM TO: writes into TO what kubeconform validates by: the schemas of
// Kubernetes that lie in FROM, the package kubernetes-validate, and those of the custom resources in crds.json.
// All refuse fields that they do not know.

// The oldest that the chart says it runs on, and the newest that there are schemas of.
const VERSIONS = ['v1.30.0', 'v1.37.0'];

type Source = { readonly module: string; readonly sum: string; readonly files: readonly string[] };
type Schema = { [key: string]: unknown };
type Definition = {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
};

await runOperation(async () => {
  const [from, to] = process.argv.slice(2);
  if (!from || !to) throw new ConfigError('node infra/checks/schemas.ts FROM TO');
  for (const version of VERSIONS)
    await copyNative(
      join(from, 'kubernetes_validate/kubernetes-json-schema', `${version}-local-strict`),
      join(to, version),
    );
  const crds = await readFile(join(import.meta.dirname, 'crds.json'), 'utf8');
  for (const source of JSON.parse(crds) as Source[]) await writeCustom(source, join(to, 'custom'));
});

async function copyNative(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    const { $id, ...schema } = JSON.parse(await readFile(join(from, name), 'utf8'));
    // They name each other by an address; here they lie side by side.
    const text = JSON.stringify(schema).replaceAll(
      '"/api/_definitions.json#',
      '"_definitions.json#',
    );
    await writeFile(join(to, name), text);
  }
}

async function writeCustom({ module, sum, files }: Source, to: string): Promise<void> {
  const folder = await download(module, sum);
  for (const file of files) {
    const documents = parseAllDocuments(await readFile(join(folder, file), 'utf8'));
    for (const definition of documents.map((each) => each.toJS() as Definition | null)) {
      if (!definition?.spec) continue;
      const { group, names, versions } = definition.spec;
      await mkdir(join(to, group), { recursive: true });
      for (const { name, schema } of versions) {
        const path = join(to, group, `${names.kind.toLowerCase()}_${name}.json`);
        await writeFile(path, JSON.stringify(strict(schema.openAPIV3Schema)));
      }
    }
  }
}

async function download(module: string, sum: string): Promise<string> {
  // What went wrong is in the answer as well.
  const { stdout } = await promisify(execFile)('go', ['mod', 'download', '-json', module], {
    cwd: '/',
  }).catch((error: { stdout?: string }) => ({
    stdout: error.stdout || JSON.stringify({ Error: String(error) }),
  }));
  const found = JSON.parse(stdout) as { Dir: string; Sum: string; Error?: string };
  if (found.Error) throw new Error(`${module}: ${found.Error}`);
  if (found.Sum !== sum) throw new Error(`${module} has the sum ${found.Sum}, not ${sum}.`);
  return found.Dir;
}

/** The same schema, by the rules of a cluster that refuses fields which it does not know. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const result: Schema = {};
  for (const [key, value] of Object.entries(schema))
    result[key] =
      key === 'properties'
        ? Object.fromEntries(
            Object.entries(value as Schema).map(([name, of]) => [name, strict(of)]),
          )
        : strict(value);
  const isOpen = result['x-kubernetes-preserve-unknown-fields'] || 'additionalProperties' in result;
  if (result.properties && result.type === 'object' && !isOpen) result.additionalProperties = false;
  if (result.nullable && typeof result.type === 'string') result.type = [result.type, 'null'];
  return result;
}
