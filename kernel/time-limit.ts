/**
 * What the work leads to, or an error with this message once the time is up. The work goes on behind it.
 */
export async function withinMs<Value>(
  limitMs: number,
  work: Promise<Value>,
  message: string,
): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(message)), limitMs);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
