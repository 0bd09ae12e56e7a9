/** Why something is not done, in the words of the API's errors. */
export type Refusal = {
  readonly refused: 'HIERARCHY_CYCLE' | 'LIMIT_EXCEEDED' | 'INVALID_INPUT' | 'ILLEGAL_TRANSITION';
  readonly message: string;
  readonly path: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
};

export function invalid(path: readonly string[], constraint: string, message?: string): Refusal {
  const fallback = `${path.join('.')}: ${constraint}.`;
  return {
    refused: 'INVALID_INPUT',
    message: message ?? fallback,
    path,
    details: { constraint },
  };
}
