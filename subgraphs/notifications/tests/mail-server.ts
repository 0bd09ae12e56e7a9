import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does about a mail that it has got; nothing is accepting it. The number of tries before it is given. */
export type Verdict = (before: number) => Refusal | null;
export type Refusal = { readonly code: number } | 'silence' | 'cut off';

/** A real server for mail. */
export interface MailServer extends AsyncDisposable {
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  /** How often somebody has tried to deliver. */
  readonly tries: () => number;
  /** As the mails came, header by header. */
  readonly sources: readonly string[];
  verdict: Verdict;
  close(): Promise<void>;
  open(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const sources: string[] = [];
  let tries = 0;
  let port = 0;
  let smtp: SMTPServer | null = null;

  function create(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 10,
      logger: false,
      async onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const refusal = server.verdict(tries);
        tries += 1;
        if (refusal === 'silence') return;
        if (refusal && typeof refusal === 'object')
          return done(
            Object.assign(new Error('5.1.1 Not here, says 10.0.0.25'), {
              responseCode: refusal.code,
            }),
          );
        const source = Buffer.concat(chunks);
        sources.push(source.toString());
        mails.push(await simpleParser(source));
        if (refusal === 'cut off') return void server.close().then(() => server.open());
        done();
      },
    });
  }

  async function open(): Promise<void> {
    smtp = create();
    smtp.on('error', () => undefined);
    const listening = smtp.listen(port, '127.0.0.1');
    await once(listening, 'listening');
    port = (listening.address() as AddressInfo).port;
  }
  async function close(): Promise<void> {
    const closing = smtp;
    smtp = null;
    if (!closing) return;
    for (const connection of closing.connections as Iterable<{ _socket: { destroy(): void } }>)
      connection._socket.destroy();
    await new Promise<void>((done) => {
      closing.close(() => done());
    });
  }

  await open();
  const server: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    sources,
    tries: () => tries,
    verdict: () => null,
    open,
    close,
    [Symbol.asyncDispose]: close,
  };
  return server;
}
