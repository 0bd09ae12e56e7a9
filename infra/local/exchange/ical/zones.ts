import { Temporal } from 'temporal-polyfill';
import type { Component } from './component.ts';

/**
 * The IANA name of a zone that a file names, or null. Some programs put a path before it, others
 * give a name of their own and say in the definition which zone is meant.
 */
export function zoneNamed(tzid: string, definitions: readonly Component[]): string | null {
  const definition = definitions.find((zone) => zone.text('TZID') === tzid);
  const candidates = [tzid, definition?.text('X-LIC-LOCATION'), pathEnd(tzid)];
  return candidates.find((name) => name !== undefined && isZone(name)) ?? null;
}

function pathEnd(tzid: string): string | undefined {
  return /[A-Za-z_]+(?:\/[A-Za-z_+-]+){1,2}$/.exec(tzid)?.[0];
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
