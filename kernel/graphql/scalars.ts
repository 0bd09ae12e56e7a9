import { GraphQLError, GraphQLScalarType } from 'graphql';
import { fromCursor } from '../ids.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
const FIRST_INSTANT = new Date('0001-01-01T00:00:00Z');
const LAST_INSTANT = new Date('9999-12-31T23:59:59.999Z');
const DAY = /^\d{4}-\d\d-\d\d$/;
const LOCAL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DURATION = /^[+-]?P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

function scalar<Value>(
  name: string,
  options: { parse: (text: string) => Value | null; serialize?: (value: unknown) => unknown },
): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    parseValue(value) {
      const parsed = typeof value === 'string' ? options.parse(value) : null;
      // The value itself is not repeated: it may be long or secret.
      if (parsed === null)
        throw new GraphQLError(`Expected a value of type "${name}".`, {
          extensions: { code: 'BAD_USER_INPUT' },
        });
      return parsed;
    },
    serialize: options.serialize ?? ((value) => value),
  });
}

function toInstant(value: unknown): string {
  return (value instanceof Date ? value : new Date(String(value))).toISOString();
}

function parseInstant(text: string): Date | null {
  const instant = new Date(text);
  const isReal = INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(instant.getTime());
  // An offset may lead out of the years that can be written and stored.
  return isReal && instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : null;
}

function isDay(text: string): boolean {
  if (!DAY.test(text) || text < '0001-01-01') return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether this is the name of a zone that the runtime knows. Offsets such as +01:00 are none. */
export function isTimeZone(text: string): boolean {
  try {
    return /^[A-Za-z]/.test(text) && Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

const keepIf = (holds: (text: string) => boolean) => (text: string) => (holds(text) ? text : null);

/** The scalars of common.graphql. Instants become `Date`, all others stay text. */
export const scalars = {
  DateTime: scalar('DateTime', { parse: parseInstant, serialize: toInstant }),
  Date: scalar('Date', { parse: keepIf(isDay) }),
  Duration: scalar('Duration', {
    parse: keepIf((text) => text.length <= 40 && DURATION.test(text)),
  }),
  TimeZone: scalar('TimeZone', { parse: keepIf((text) => text.length <= 64 && isTimeZone(text)) }),
  LocalTime: scalar('LocalTime', { parse: keepIf((text) => LOCAL_TIME.test(text)) }),
  ChangeCursor: scalar('ChangeCursor', { parse: keepIf((text) => fromCursor(text) !== null) }),
};
