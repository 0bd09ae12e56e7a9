export type Refusal = {
  readonly refused: 'RECURRENCE_UNSUPPORTED' | 'INVALID_INPUT';
  readonly message: string;
  readonly path: readonly string[];
  readonly details: { readonly constraint: string };
};

/** The text is no rule, or the rule does not fit what it is given with. */
export function invalid(path: readonly string[], constraint: string, message: string): Refusal {
  return { refused: 'INVALID_INPUT', message, path, details: { constraint } };
}

/** A readable rule, but not one of those that we keep. */
export function unsupported(constraint: string): Refusal {
  const message = `This rule is not supported: ${constraint}.`;
  return { refused: 'RECURRENCE_UNSUPPORTED', message, path: ['rule'], details: { constraint } };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
