import { readFileSync } from 'node:fs';
import { printSchema, Supergraph } from '@apollo/federation-internals';
import type { CodegenConfig } from '@graphql-codegen/cli';

const supergraph = new URL('../schema/supergraph.graphql', import.meta.url);

/** What clients see of the supergraph: the schema without the directives of federation. */
function apiSchema(): string {
  const built = Supergraph.build(readFileSync(supergraph, 'utf8'), { supportedFeatures: null });
  return printSchema(built.apiSchema());
}

const shared = {
  useTypeImports: true,
  enumsAsTypes: true,
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
  avoidOptionals: { field: true },
  nonOptionalTypename: true,
  scalars: {
    ID: 'string',
    DateTime: 'string',
    Date: 'string',
    Duration: 'string',
    TimeZone: 'string',
    LocalTime: 'string',
    ChangeCursor: 'string',
    JSON: 'unknown',
  },
};

const config: CodegenConfig = {
  overwrite: true,
  schema: apiSchema(),
  documents: 'web/src/**/*.graphql',
  generates: {
    'web/src/api/generated/schema.ts': {
      plugins: ['typescript'],
      config: shared,
    },
    'web/src/api/generated/possible-types.ts': {
      plugins: ['fragment-matcher'],
      config: { apolloClientVersion: 3, useExplicitTyping: false },
    },
    'web/src/': {
      preset: 'near-operation-file',
      presetConfig: {
        folder: 'generated',
        extension: '.ts',
        importTypesNamespace: 'Types',
        baseTypesPath: 'api/generated/schema.ts',
      },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { ...shared, documentMode: 'documentNode', optimizeDocumentNode: true },
    },
  },
};
export default config;
