import { startDistributedSystem } from './distributed.ts';
import { startEmbeddedSystem } from './embedded.ts';
import type { Profile, Wiring } from './profiles.ts';

/** A Trellis that was started to be measured. Disposing of it stops all that belongs to it. */
export interface System extends AsyncDisposable {
  /** Of the gateway, without a path. */
  readonly origin: string;
  /** Leads the superuser to its database. */
  readonly databaseUrl: string;
  /** What runs, by the name that reports give it. */
  readonly processes: Readonly<Record<string, number>>;
  /** Those of `processes` that are Trellis itself. */
  readonly own: readonly string[];
}

/** Starts a system on an empty database, in production mode and with limits out of reach. */
export function startSystem({
  profile,
  wiring,
}: {
  profile: Profile;
  wiring: Wiring;
}): Promise<System> {
  return profile === 'embedded' ? startEmbeddedSystem(wiring) : startDistributedSystem(wiring);
}
