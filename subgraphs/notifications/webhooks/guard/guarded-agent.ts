import { isIP } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { admit, BlockedDestination, type Resolve } from './admit.ts';
import { readDestination } from './destination.ts';

type Connect = ReturnType<typeof buildConnector>;
type Connected = Parameters<Parameters<Connect>[1]>;

/**
 * What calls are made with. Each connection is checked when it is made, and goes to the very address that
 * was checked, with the name in SNI and Host; so neither DNS nor anybody else can lead it elsewhere.
 *
 * @param options.connect how connections are made; absent: by TCP and TLS
 */
export function createGuardedAgent(options: {
  allowedHosts: readonly string[];
  resolve: Resolve;
  connectTimeoutMs: number;
  connect?: Connect;
}): Agent {
  const { allowedHosts, resolve, connectTimeoutMs: timeout } = options;
  const connect = options.connect ?? buildConnector({ timeout });

  async function open(target: buildConnector.Options): Promise<Connected> {
    const { protocol, hostname, port } = target;
    const name = hostname.includes(':') ? `[${hostname}]` : hostname;
    const destination = readDestination(`${protocol}//${name}:${port}`, allowedHosts);
    if ('unfit' in destination) throw new BlockedDestination(destination.unfit);
    const addresses = await admit(destination, resolve);
    const { host } = destination;
    const servername = isIP(host) ? undefined : host;
    let outcome: Connected | undefined;
    for (const address of addresses) {
      const there = { ...target, hostname: address, servername } as buildConnector.Options;
      outcome = await new Promise<Connected>((done) => {
        connect(there, (...result: Connected) => done(result));
      });
      if (!outcome[0]) break;
    }
    return outcome as Connected;
  }

  return new Agent({
    // A connection that is kept would be used again without being checked again.
    pipelining: 0,
    connect: (target, callback) => {
      open(target).then(
        (outcome) => callback(...outcome),
        (error: Error) => callback(error, null),
      );
    },
  });
}
