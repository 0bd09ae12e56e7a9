import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compressAll } from './scripts/compress.ts';

const gateway = process.env.TRELLIS_URL ?? 'http://127.0.0.1:4000';
const behindTheGateway = ['/graphql', '/health', '/explorer', '/audit', '/notifications'];

/** Puts compressed copies beside the files, so that the gateway compresses nothing by itself. */
const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  closeBundle: () => compressAll(fileURLToPath(new URL('dist', import.meta.url))),
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress],
  resolve: { dedupe: ['react', 'react-dom', 'graphql'] },
  build: {
    target: 'es2023',
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: {
    proxy: Object.fromEntries(
      behindTheGateway.map((path) => [path, { target: gateway, ws: path === '/graphql' }]),
    ),
  },
});
