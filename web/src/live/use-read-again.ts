import { useLater } from './use-later.ts';

const GATHER_MS = 150;

/**
 * A function that reads a query anew, once for several changes in a row. What goes wrong is an error of the query,
 * where the page shows it.
 */
export function useReadAgain(refetch: () => Promise<unknown>): () => void {
  return useLater(() => void refetch().catch(() => undefined), GATHER_MS);
}
