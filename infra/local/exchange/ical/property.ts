import ICAL from 'ical.js';

/** One property of a calendar: `values` in the form of jCal (RFC 7265), `raw` as it was written. */
export type Property = {
  readonly line: number;
  readonly name: string;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly values: readonly unknown[];
  readonly raw: string;
};

/** @throws Error if the line is no property */
export function parseProperty(text: string, line: number): Property {
  const raw = rawValue(text);
  const name = /^[^:;]*/.exec(text)?.[0].trim().toUpperCase() ?? '';
  // A rule has a parser of its own, which is the API's.
  if (name === 'RRULE') return { line, name, parameters: {}, values: [raw], raw };
  const [, parameters, , ...values] = ICAL.parse.property(text) as [
    string,
    Record<string, string | string[]>,
    string,
    ...unknown[],
  ];
  const flat = Object.entries(parameters).map(([key, value]) => [key, [value].flat()[0]]);
  return { line, name, parameters: Object.fromEntries(flat), values, raw };
}

/** What stands behind the first colon outside of quotes. */
function rawValue(text: string): string {
  return /^(?:"[^"]*"|[^":])*:(.*)$/s.exec(text)?.[1] ?? '';
}
