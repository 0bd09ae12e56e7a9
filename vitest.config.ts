import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As Node resolves it: the `module` entry would be a second copy of graphql beside Apollo's.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    globalSetup: ['infra/local/testing/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: [
        'kernel/**/*.ts',
        'gateway/**/*.ts',
        'subgraphs/**/*.ts',
        'schema/**/*.ts',
        'infra/**/*.ts',
      ],
      exclude: [
        '**/generated/**',
        '**/*.test.ts',
        '**/tests/**',
        'schema/codegen.ts',
        '**/testing/**',
        // They run in processes of their own (infra/local/tests/workers.test.ts), which coverage does not see.
        'kernel/workers.ts',
        'kernel/telemetry/worker-metrics.ts',
      ],
      reporter: ['text-summary', 'json-summary', 'text'],
      thresholds: { lines: 85, 'kernel/**/*.ts': { lines: 80, perFile: true } },
    },
  },
});
