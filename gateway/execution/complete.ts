import type { ResultObject } from '../supergraph/result-positions.ts';
import { addStep, type Complete, FAILED, fail, type Shaping } from './shaping.ts';

/** A field of an object of one type. */
export type ShapedField = { readonly responseName: string } & (
  | {
      readonly kind: 'fetched';
      readonly isNonNull: boolean;
      readonly isInherited: boolean;
      readonly place: string;
      readonly complete: Complete;
      /** For a scalar or an enum under a usual name, whether a value may stand there as it is. */
      readonly isValid: ((value: unknown) => boolean) | null;
    }
  /** What its object is. */
  | { readonly kind: 'known'; readonly value: string }
  /** What its object is, which only what was fetched can tell. */
  | { readonly kind: 'named'; readonly isName: (value: unknown) => boolean }
  /** Answered by the gateway itself. */
  | { readonly kind: 'answered'; readonly answer: (shaping: Shaping) => unknown }
);

type Element = {
  readonly isNonNull: boolean;
  readonly place: string;
  readonly complete: Complete;
};

/** A scalar or an enum value, as it is or not at all. */
export function completeLeaf(isValid: (value: unknown) => boolean, place: string): Complete {
  return (value, shaping) =>
    isValid(value) ? value : fail(shaping, `Invalid value found for ${place}.`);
}

/** A list, which is not there when one of its elements must be and is not. */
export function completeList({ isNonNull, place, complete }: Element): Complete {
  return (value, shaping) => {
    if (!Array.isArray(value)) return fail(shaping, `Invalid value found for ${place}.`);
    const elements = new Array(value.length);
    let isMissing = false;
    for (let index = 0; index < value.length; index += 1) {
      const since = shaping.nulls.length;
      const element = completeOne(value[index], shaping);
      if (shaping.nulls.length > since) addStep(shaping, since, index);
      elements[index] = element === FAILED ? null : element;
      if (isNonNull && element === FAILED) isMissing = true;
    }
    return isMissing ? FAILED : elements;
  };

  function completeOne(value: unknown, shaping: Shaping): unknown {
    if (value !== null && value !== undefined) return complete(value, shaping);
    return isNonNull ? fail(shaping, nullMessage(place)) : null;
  }
}

/** An object with its fields in order, which is not there when one of them must be and is not. */
export function completeObject(fields: readonly ShapedField[]): Complete {
  const empty = emptyOf(fields);
  return (value, shaping) => {
    const source = value as ResultObject;
    const object = { ...empty };
    for (let index = 0; index < fields.length; index += 1) {
      const field = fields[index]!;
      // Most fields are scalars that are as they should be.
      if (field.kind === 'fetched' && field.isValid !== null) {
        const leaf = source[field.responseName];
        if (leaf !== null && leaf !== undefined && field.isValid(leaf)) {
          object[field.responseName] = leaf;
          continue;
        }
      }
      const since = shaping.nulls.length;
      const given = completeField(field, source, shaping);
      if (shaping.nulls.length > since) addStep(shaping, since, field.responseName);
      if (given === FAILED) return FAILED;
      if (given !== null) object[field.responseName] = given;
    }
    return object;
  };
}

function completeField(field: ShapedField, source: ResultObject, shaping: Shaping): unknown {
  switch (field.kind) {
    case 'fetched': {
      const value = field.isInherited
        ? ownValue(source, field.responseName)
        : source[field.responseName];
      if (value === null || value === undefined)
        return field.isNonNull ? fail(shaping, nullMessage(field.place)) : null;
      const given = field.complete(value, shaping);
      return given === FAILED && !field.isNonNull ? null : given;
    }
    case 'known':
      return field.value;
    case 'named': {
      const value = ownValue(source, field.responseName);
      return field.isName(value) ? value : fail(shaping, 'The type of an object is not known.');
    }
    case 'answered':
      return field.answer(shaping);
  }
}

const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether every object has something of that name. */
export function isInherited(name: string): boolean {
  return INHERITED.has(name);
}

function ownValue(source: ResultObject, name: string): unknown {
  return Object.hasOwn(source, name) ? source[name] : undefined;
}

function nullMessage(place: string): string {
  return `Cannot return null for non-nullable ${place}.`;
}

// A copy has all names in their order at once, and may have any name as its own.
function emptyOf(fields: readonly ShapedField[]): ResultObject {
  const empty: ResultObject = {};
  for (const { responseName } of fields)
    Object.defineProperty(empty, responseName, {
      value: null,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  return empty;
}
