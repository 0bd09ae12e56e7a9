import type { ResultObject } from '../supergraph/result-positions.ts';

/**
 * The places below an object that later fetches add to, by response name; lists do not count. Objects
 * on a spine are copied when they arrive and belong to the execution. All others are what a subgraph
 * or an event gave, and are never written to.
 */
export interface Spine extends Map<string, Spine> {}

/** The spine that the paths of all fetches make together. */
export function spineOf(paths: readonly (readonly (string | number)[])[]): Spine {
  const root: Spine = new Map();
  for (const path of paths) extend(root, path);
  return root;
}

/** The part of a spine below a path; it has one, as the path is of the same plan. */
export function spineAt(root: Spine, path: readonly (string | number)[]): Spine {
  return extend(root, path);
}

function extend(root: Spine, path: readonly (string | number)[]): Spine {
  let spine = root;
  for (const name of path) {
    if (typeof name !== 'string' || name === '@') continue;
    const next = spine.get(name) ?? new Map();
    spine.set(name, next);
    spine = next;
  }
  return spine;
}

/** Adds what was fetched to an object of the execution. */
export function mergeInto(target: ResultObject, source: ResultObject, spine: Spine): void {
  for (const name of Object.keys(source)) {
    const given = source[name];
    if (given === undefined) continue;
    const known = Object.hasOwn(target, name) ? target[name] : undefined;
    if (known === given) continue; // a key, or the name of the type
    const inner = spine.get(name);
    put(target, name, inner ? ownMerged(known, given, inner) : merged(known, given));
  }
}

/** An object of the execution's own in place of what was given, down to the ends of the spine. */
function adopt(given: unknown, spine: Spine): unknown {
  if (Array.isArray(given)) return given.map((one) => adopt(one, spine));
  if (!isRecord(given)) return given;
  const own = { ...given };
  for (const [name, inner] of spine) {
    if (!Object.hasOwn(own, name)) continue;
    const value = own[name];
    if (typeof value === 'object' && value !== null) own[name] = adopt(value, inner);
  }
  return own;
}

function ownMerged(known: unknown, given: unknown, spine: Spine): unknown {
  if (isRecord(known) && isRecord(given)) {
    mergeInto(known, given, spine);
    return known;
  }
  if (!isList(known) || !isList(given) || known.length !== given.length) return adopt(given, spine);
  for (const [index, one] of given.entries()) known[index] = ownMerged(known[index], one, spine);
  return known;
}

/** What two values make together. Neither of them need be ours, so both stay as they are. */
export function merged(known: unknown, given: unknown): unknown {
  if (typeof known !== 'object' || known === null || typeof given !== 'object') return given;
  if (isRecord(known) && isRecord(given)) {
    const both = { ...known };
    for (const [name, value] of Object.entries(given))
      if (value !== undefined)
        put(both, name, merged(Object.hasOwn(both, name) ? both[name] : undefined, value));
    return both;
  }
  if (!isList(known) || !isList(given) || known.length !== given.length) return given;
  return given.map((one, index) => (isRecord(known[index]) ? merged(known[index], one) : one));
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

// A response name may be anything, this one too.
function put(target: ResultObject, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  else target[name] = value;
}

/** Whether a value has fields: not null, not a list, not a scalar that happens to be an object. */
export function isRecord(value: unknown): value is ResultObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
