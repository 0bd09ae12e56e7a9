const REASONS: readonly [RegExp, string][] = [
  [/got invalid value .*?(?=( at "[^"]*")?; )/s, 'got an invalid value'],
  [/cannot represent .*$/s, 'cannot represent this.'],
  [/Value ".*?" does not exist/s, 'This value does not exist'],
];

/** A message of graphql-js about a wrong value, without the value: it may be long, or a secret. */
export function withoutValues(message: string): string {
  return REASONS.reduce((text, [pattern, shown]) => text.replace(pattern, shown), message);
}
