type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A field before and after, as an event tells it. */
export type Change = { readonly field: string; readonly before: Json; readonly after: Json };

const CLOSED_FIELD = /(Id|Ids|At|Date)$/;
const CLOSED_FIELDS: ReadonlySet<string> = new Set([
  'change',
  'due',
  'format',
  'health',
  'kind',
  'priority',
  'progressSource',
  'role',
  'scopes',
  'state',
  'status',
  'tier',
  'weekStart',
]);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOMENT = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/;
const NAME_OF_VALUE = /^[A-Z][A-Z0-9_]*$/;
const SCOPE = /^[a-z]+:[a-z]+$/;

/**
 * Whether a change holds text that somebody may have written. Numbers, truth values and null are none, nor
 * are ids, dates and names of values in fields that take nothing else. All other text is, so that a new
 * field is personal until somebody says otherwise.
 */
export function isPersonal({ field, before, after }: Change): boolean {
  const texts = [...textsIn(before), ...textsIn(after)];
  const isClosed = CLOSED_FIELD.test(field) || CLOSED_FIELDS.has(field);
  return texts.length > 0 && !(isClosed && texts.every(hasClosedForm));
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

function hasClosedForm(text: string): boolean {
  return UUID.test(text) || MOMENT.test(text) || NAME_OF_VALUE.test(text) || SCOPE.test(text);
}

/** What decides whose text an event holds. */
export type Written = {
  readonly subject: string;
  readonly aggregatetype: string;
  readonly actorid?: string | undefined;
};

/**
 * Whose text an event holds: the user's whom it is about, else that of whoever acted. Null when the system
 * acted: then the text is that of the event before it, or nobody's.
 */
export function textOwnerOf({ subject, aggregatetype, actorid }: Written): string | null {
  if (aggregatetype === 'user' && UUID.test(subject)) return subject;
  return actorid ?? null;
}
