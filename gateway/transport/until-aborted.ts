/** What the promise gives, or a rejection with the signal's reason if that comes first. */
export function orAborted<Value>(promise: PromiseLike<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    const leave = () => signal.removeEventListener('abort', abort);
    promise.then(
      (value) => {
        leave();
        resolve(value);
      },
      (error) => {
        leave();
        reject(error);
      },
    );
  });
}

/**
 * The values of an iterable until the signal aborts. Unlike `return()` on a generator, that also ends
 * an iterable that is waiting for its next value.
 */
export async function* untilAborted<Value>(
  values: AsyncIterable<Value>,
  signal: AbortSignal,
): AsyncGenerator<Value, void> {
  const iterator = values[Symbol.asyncIterator]();
  try {
    while (!signal.aborted) {
      const step = await orAborted(iterator.next(), signal);
      if (step.done) return;
      yield step.value;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    // Not awaited: a generator that waits for something answers only after that has come.
    iterator.return?.().then(undefined, () => undefined);
  }
}
