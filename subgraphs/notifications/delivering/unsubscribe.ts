import type { SecretKey } from '@trellis/kernel/secrets';
import type { PublicRouteParts } from '@trellis/kernel/subgraph/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Kysely, sql } from 'kysely';
import { readUnsubscription, type Unsubscription } from './unsubscribe-token.ts';

const PATH = '/unsubscribe/';

/** Where somebody unsubscribes with a token, below the address of the gateway. */
export function unsubscribeUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/notifications${PATH}${token}`;
}

const TEXTS = {
  en: {
    question: 'Stop these messages?',
    explanation: 'You will get no more messages like the one you came from.',
    button: 'Unsubscribe',
    done: 'You are unsubscribed.',
    unknown: 'This link is not valid.',
  },
  de: {
    question: 'Diese Nachrichten abbestellen?',
    explanation: 'Sie erhalten keine Nachrichten dieser Art mehr.',
    button: 'Abbestellen',
    done: 'Sie sind abgemeldet.',
    unknown: 'Dieser Link ist nicht gültig.',
  },
} as const;

/**
 * Serves the links to unsubscribe by one click (RFC 8058): POST does it, with or without a form. GET shows a
 * page with a button and changes nothing, because scanners of mail follow every link.
 */
export function serveUnsubscribe(
  app: FastifyInstance,
  { database }: Pick<PublicRouteParts, 'database'>,
  secretKey: SecretKey,
): void {
  // What is posted says nothing that the token does not.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { bodyLimit: 8_192 }, (_request, payload, done) => {
    payload
      .resume()
      .once('end', () => done(null))
      .once('error', done);
  });
  const read = (request: FastifyRequest) =>
    readUnsubscription(secretKey, (request.params as { '*': string })['*']);

  // A wildcard, as tokens may be longer than Fastify lets parameters be.
  app.get(`${PATH}*`, async (request, reply) => {
    const texts = textsFor(request);
    if (!read(request)) return page(reply.code(404), texts.unknown);
    return page(
      reply,
      texts.question,
      `<p>${texts.explanation}</p><form method="post"><button>${texts.button}</button></form>`,
    );
  });
  app.post(`${PATH}*`, async (request, reply) => {
    const texts = textsFor(request);
    const unsubscription = read(request);
    if (!unsubscription) return page(reply.code(404), texts.unknown);
    await unsubscribe(database.kysely, unsubscription);
    return page(reply, texts.done);
  });
}

/** Turns topics off for one way to reach somebody. */
async function unsubscribe<Tables>(
  kysely: Kysely<Tables>,
  { userId, channel, topics }: Unsubscription,
): Promise<void> {
  await sql`
    insert into preference_rule (user_id, topic, channel, frequency)
    select ${userId}::uuid, topic, ${channel}, 'OFF' from unnest(${[...topics]}::text[]) as topic
    on conflict (user_id, topic, channel) do update set frequency = 'OFF'`.execute(kysely);
}

function textsFor({ headers }: FastifyRequest) {
  return TEXTS[/^de\b/i.test(headers['accept-language'] ?? '') ? 'de' : 'en'];
}

function page(reply: FastifyReply, title: string, content = ''): FastifyReply {
  return reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy':
        "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    })
    .send(
      `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Trellis</title><h1>${title}</h1>${content}`,
    );
}
