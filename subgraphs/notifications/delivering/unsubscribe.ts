import { accept } from '@trellis/kernel/errors';
import type { SecretKey } from '@trellis/kernel/secrets';
import type { PublicRouteParts } from '@trellis/kernel/subgraph/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { decidePreferences } from '../domain/change-preferences.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';
import { lockPreferences, saveChanges } from '../persistence/preferences.ts';
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
    await unsubscribe(database.kysely as unknown as Kysely<NotificationsDatabase>, unsubscription);
    return page(reply, texts.done);
  });
}

/** Turns topics off for one way to reach somebody. */
async function unsubscribe(
  kysely: Kysely<NotificationsDatabase>,
  { userId, channel, topics }: Unsubscription,
): Promise<void> {
  const rules = topics.map((topic) => ({ topic, channel, frequency: 'OFF' as const }));
  await kysely.transaction().execute(async (transaction) => {
    const before = await lockPreferences(transaction, userId);
    const changed = accept(decidePreferences(before, { rules }));
    await saveChanges(transaction, userId, { before, changed });
  });
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
