import { registerHooks } from 'node:module';

const NAMED = '/kernel/persistence/named-statements.ts';
const PLAIN = new URL('./plain-client.ts', import.meta.url).href;

// For `node --import`: the services of this process send their statements without names.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith(NAMED) ? { ...found, url: PLAIN } : found;
  },
});
