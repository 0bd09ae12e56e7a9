/** A property in the form of jCal (RFC 7265). */
export type JProperty = [
  name: string,
  parameters: Record<string, string>,
  type: string,
  ...values: unknown[],
];

/** A component in the form of jCal. */
export type JComponent = [name: string, properties: JProperty[], components: JComponent[]];

/** A text, or nothing where there is none. */
export function text(
  name: string,
  value: string | number | null | undefined,
  parameters: Record<string, string> = {},
): JProperty[] {
  if (value === null || value === undefined || value === '') return [];
  // The library escapes line feeds only.
  return [[name, parameters, 'text', String(value).replace(/\r\n?/g, '\n')]];
}

/** A moment in UTC. */
export function instant(name: string, at: string | null | undefined): JProperty[] {
  return at ? [[name, {}, 'date-time', `${at.slice(0, 19)}Z`]] : [];
}
