import { type Finding, failure, ok } from './finding.ts';

// Tokens may be off by 30 s; the age of events is measured over two machines.
const MOST_SECONDS = 2;

/** Compares the clock of a server with that of this machine. */
export function checkClock(about: string, there: Date, here: Date): Finding {
  const apart = Math.abs(there.getTime() - here.getTime()) / 1_000;
  if (apart <= MOST_SECONDS) return ok(about, 'its clock agrees with the one of this machine');
  return failure(
    about,
    `its clock and the one of this machine are ${Math.round(apart)} s apart`,
    'Set both by NTP: tokens and the age of events depend on it.',
  );
}
