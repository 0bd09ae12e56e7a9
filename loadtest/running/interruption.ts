const interrupted = new AbortController();

/** Aborted by Ctrl-C or the end of a session, so that all that was started is stopped in order. */
export const interruption: AbortSignal = interrupted.signal;

/** What the shell is told then. */
export const INTERRUPTED_CODE = 130;

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(name, () => interrupted.abort(new Error('Interrupted.')));
