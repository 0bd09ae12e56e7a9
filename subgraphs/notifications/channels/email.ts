import { createTransport } from 'nodemailer';
import type { Channel, ChannelParts, Message, Outcome } from '../delivering/channel.ts';
import { unsubscribeUrl } from '../delivering/unsubscribe.ts';
import { signUnsubscription } from '../delivering/unsubscribe-token.ts';
import { readEmailConfig } from './email/config.ts';
import { renderMail } from './email/render.ts';

const NAME = 'EMAIL';
const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000] as const;
const TIME_LIMIT_MS = 8 * SECOND;

/** What a mail cannot stop. */
const FIXED_TOPIC = 'SECURITY';

/** Mails by SMTP, when `SMTP_URL` says where to. */
export function createChannel({ environment, secretKey, publicUrl }: ChannelParts): Channel | null {
  const config = readEmailConfig(environment);
  if (!config) return null;
  const { smtpUrl, from, appUrl } = config;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIME_LIMIT_MS,
    greetingTimeout: TIME_LIMIT_MS,
    socketTimeout: TIME_LIMIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^\s@<>]+)>?$/.exec(from)?.[1] as string;

  function unsubscribeLinkOf({ recipient, notifications }: Message): string | null {
    const topics = [...new Set(notifications.map(({ topic }) => topic))].filter(
      (topic) => topic !== FIXED_TOPIC,
    );
    if (topics.length === 0) return null;
    const { userId } = recipient;
    const token = signUnsubscription(secretKey, { userId, channel: NAME, topics });
    return unsubscribeUrl(publicUrl, token);
  }

  return {
    name: NAME,
    defaults: {
      ASSIGNED: 'IMMEDIATE',
      MENTIONED: 'IMMEDIATE',
      COMMENTED: 'HOURLY',
      TASK_CHANGED: 'DAILY',
      REMINDER: 'IMMEDIATE',
      OVERDUE: 'IMMEDIATE',
      GOAL_CHECK_IN: 'DAILY',
      GOAL_CHANGED: 'DAILY',
      MEMBERSHIP: 'IMMEDIATE',
      SECURITY: 'IMMEDIATE',
    },
    retryAfterMs: [30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 6 * HOUR],
    async send(message, { signal }) {
      const { recipient } = message;
      const link = unsubscribeLinkOf(message);
      try {
        const { messageId } = await transport.sendMail({
          ...renderMail(message, { appUrl, unsubscribeUrl: link }),
          from,
          to: { name: '', address: recipient.email },
          // The same on every attempt: what is sent twice can be known again.
          messageId: `<${message.id}@${host}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(link && {
              'List-Unsubscribe': { prepared: true, value: `<${link}>` },
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
          signal,
        });
        return { kind: 'sent', providerMessageId: messageId };
      } catch (error) {
        return failureOf(error as SmtpError, signal);
      }
    },
    close: async () => transport.close(),
  };
}

type SmtpError = Error & { code?: string; responseCode?: number; response?: string };

/** Our own login is not the recipient's fault, so a refusal of it is not the end. */
function failureOf({ code, responseCode, response }: SmtpError, signal: AbortSignal): Outcome {
  if (signal.aborted || code === 'ETIMEDOUT') return { kind: 'failed', reason: 'TIMEOUT' };
  if (code === 'EAUTH') return { kind: 'failed', reason: 'SMTP_LOGIN_REFUSED' };
  if (!responseCode) return { kind: 'failed', reason: 'SMTP_NOT_REACHABLE' };
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
  const reason = ['SMTP', responseCode, enhanced].filter(Boolean).join(' ');
  return { kind: 'failed', reason, ...(responseCode >= 500 && { isFinal: true }) };
}
