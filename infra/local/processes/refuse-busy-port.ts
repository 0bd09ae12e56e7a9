import { once } from 'node:events';
import { createServer } from 'node:net';

/** Fails like the listening itself would, but before anything else was started. */
export async function refuseBusyPort({
  host,
  port,
}: {
  host: string;
  port: number;
}): Promise<void> {
  const probe = createServer();
  probe.listen({ host, port });
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}
