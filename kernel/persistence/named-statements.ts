import { createHash } from 'node:crypto';
import { Client } from 'pg';

// Each is kept with its plan by the server, some 20 to 100 KB a connection.
const MAX_NAMES = 200;
const MAX_TEXTS = 2_000;
// What the columns of a table are is settled when a statement is prepared, and a migration may add one.
const ALL_COLUMNS = /\b(?:select|returning)\s+(?:distinct\s+)?(?:"?\w+"?\.)?\*/i;

/** By text: its name, `seen` after the first time, or `never`. */
const known = new Map<string, { readonly name: string } | 'seen' | 'never'>();

/**
 * A client that gives statements with parameters a name, so that PostgreSQL parses them once for each
 * connection and keeps the plan where that pays. The first time a text goes without: it may be one
 * that never comes again. Beyond 200 names on a connection statements go without as well.
 */
export class NamingClient extends Client {
  readonly #named = new Set<string>();

  override query: Client['query'] = ((config: unknown, values?: unknown, callback?: unknown) => {
    const name =
      typeof config === 'string' && Array.isArray(values) && values.length > 0
        ? this.#nameOf(config)
        : undefined;
    const send = super.query as (...given: unknown[]) => unknown;
    return name === undefined
      ? send.call(this, config, values, callback)
      : send.call(this, { name, text: config, values }, callback);
  }) as Client['query'];

  #nameOf(text: string): string | undefined {
    const name = nameOf(text);
    if (name === undefined || this.#named.has(name)) return name;
    if (this.#named.size >= MAX_NAMES) return undefined;
    this.#named.add(name);
    return name;
  }
}

function nameOf(text: string): string | undefined {
  const found = known.get(text);
  if (typeof found === 'object') return found.name;
  if (found === 'never') return undefined;
  if (found === undefined) {
    if (known.size >= MAX_TEXTS) known.clear();
    known.set(text, ALL_COLUMNS.test(text) ? 'never' : 'seen');
    return undefined;
  }
  const name = hashOf(text);
  known.set(text, { name });
  return name;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
