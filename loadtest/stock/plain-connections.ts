import { registerHooks } from 'node:module';

const inPlaceOf: Readonly<Record<string, string>> = {
  '/kernel/persistence/named-statements.ts': new URL('./plain-client.ts', import.meta.url).href,
  '/kernel/persistence/sharing-pool.ts': new URL('./plain-pool.ts', import.meta.url).href,
};

// For `node --import`: the services of this process send their statements without names, each on a
// connection of its own.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const plain = Object.keys(inPlaceOf).find((path) => found.url.endsWith(path));
    return plain ? { ...found, url: inPlaceOf[plain] as string } : found;
  },
});
