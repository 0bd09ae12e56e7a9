import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { expect, inject, test } from 'vitest';
import { createLogger } from '../logger.ts';
import { openDatabase } from '../persistence/database.ts';
import { createTestDatabase } from '../testing/test-database.ts';

// What a client sends first when it wants TLS: https://www.postgresql.org/docs/current/protocol-message-formats.html
const SSL_REQUEST = Buffer.from('0000000804d2162f', 'hex');

test('everything goes over TLS if the URL says so, as a managed database insists on', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  await using server = await insistOnTls(new URL(database.url));
  const open = (query: string) =>
    openDatabase({
      url: `${server.url}${query}`,
      subgraph: 'things',
      entities: [],
      migrations: [],
      poolSize: 2,
      logger: createLogger({ service: 'test', level: 'silent' }),
    });
  await expect(open('')).rejects.toThrow();
  // The certificate is nobody's that Node knows.
  await expect(open('?sslmode=verify-full')).rejects.toThrow('self-signed certificate');

  const opened = await open('?sslmode=require&uselibpqcompat=true');
  try {
    await opened.ping();
    const rows = await opened.fork([]).getConnection().execute('select current_user as role');
    expect(rows).toEqual([{ role: 'trellis_things' }]);
  } finally {
    await opened.close();
  }
});

/** A server before the database that takes connections by TLS only. */
async function insistOnTls(url: URL): Promise<{ url: string } & AsyncDisposable> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on('error', () => undefined).on('close', () => open.delete(socket)));
    socket.once('data', (first: Buffer) => {
      if (!first.equals(SSL_REQUEST)) return socket.destroy();
      socket.write('S');
      const client = new TLSSocket(socket, { isServer: true, cert, key });
      const upstream = connect(Number(url.port || 5432), url.hostname);
      client.pipe(upstream).pipe(client);
      for (const side of [client, upstream]) {
        side.on('error', () => undefined);
        side.on('close', () => {
          client.destroy();
          upstream.destroy();
        });
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = new URL(url);
  address.hostname = '127.0.0.1';
  address.port = String((server.address() as AddressInfo).port);
  return {
    url: address.href,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
