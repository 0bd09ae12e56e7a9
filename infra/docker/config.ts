import { port, readEnvironment } from '@trellis/kernel/config';

/** The port that the service of this container listens on. */
export function readPort(): number {
  return readEnvironment({ PORT: port.default(4000) }).PORT;
}
