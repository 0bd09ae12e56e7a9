const HOOK = new URL('./plain-connections.ts', import.meta.url).href;

/** What makes the services of a process stock, as far as it can be switched off. */
export const STOCK_ENVIRONMENT = { NODE_OPTIONS: `--import ${HOOK}` } as const;
