import { once } from 'node:events';
import { createServer } from 'node:net';

const LOWEST = 20_000;
// Outgoing connections take their ports from here upwards on Linux.
const EPHEMERAL_START = 32_768;
const ATTEMPTS = 50;

/** A port on 127.0.0.1 that nothing listens on and that no outgoing connection will take. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = LOWEST + Math.floor(Math.random() * (EPHEMERAL_START - LOWEST));
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port found on 127.0.0.1 from ${LOWEST} to ${EPHEMERAL_START - 1}.`);
}

/** Whether a server could listen on this port of 127.0.0.1 now. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
