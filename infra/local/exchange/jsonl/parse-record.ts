import type * as z from 'zod';
import {
  type ExchangeRecord,
  FORMAT,
  type Header,
  header,
  RECORD_TYPES,
  record,
  VERSION,
} from '../records/record.ts';

/** The record that a line is, or what is wrong with it. */
export function parseRecord(text: string): ExchangeRecord | { problem: string } {
  const value = parseObject(text);
  if (!value) return { problem: 'no JSON object' };
  if (!(RECORD_TYPES as readonly unknown[]).includes(value.type)) {
    return { problem: `no known type of record: ${shorten(JSON.stringify(value.type))}` };
  }
  const parsed = record.safeParse(value);
  return parsed.success ? parsed.data : { problem: explain(parsed.error, String(value.type)) };
}

/** The header that a first line is, or why it is none. */
export function parseHeader(text: string): Header | { problem: string } {
  const value = parseObject(text);
  if (value?.format !== FORMAT) {
    return { problem: `is no JSONL export of Trellis: its first line is no header` };
  }
  if (value.version !== VERSION) {
    return { problem: `is of version ${shorten(JSON.stringify(value.version))}, not ${VERSION}` };
  }
  const parsed = header.safeParse(value);
  return parsed.success
    ? parsed.data
    : { problem: `has a wrong ${explain(parsed.error, 'header')}` };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function explain(error: z.ZodError, type: string): string {
  const [issue] = error.issues;
  const path = issue?.path.join('.');
  const message = issue?.message.replace(/^Invalid input: /, '') ?? 'wrong';
  return `${type}${path ? `: ${path}` : ''}: ${message}`;
}

function shorten(text: string | undefined): string {
  if (text === undefined) return 'none';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
