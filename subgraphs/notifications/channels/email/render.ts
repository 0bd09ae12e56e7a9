import type { Message } from '../../delivering/channel.ts';
import type { NotificationRow } from '../../persistence/notification-row.ts';
import { escapeHtml, toLine } from './plain-text.ts';

const MAX_SUBJECT_LENGTH = 150;

const FRAMES = {
  en: {
    greeting: (name: string) => `Hello ${name},`,
    several: (count: number) => `${count} notifications from Trellis`,
    open: 'Open',
    unsubscribe: 'Unsubscribe from messages like this',
  },
  de: {
    greeting: (name: string) => `Hallo ${name},`,
    several: (count: number) => `${count} Benachrichtigungen von Trellis`,
    open: 'Öffnen',
    unsubscribe: 'Nachrichten dieser Art abbestellen',
  },
} as const;

export type Rendered = { readonly subject: string; readonly text: string; readonly html: string };

/**
 * A message as a mail, in text and in HTML. Titles and names are written by anybody: nothing in them can
 * add a header, a tag or a link, or turn the text around.
 */
export function renderMail(
  { recipient, notifications }: Message,
  links: { appUrl: string | null; unsubscribeUrl: string | null },
): Rendered {
  const language = recipient.locale.toLowerCase().startsWith('de') ? 'de' : 'en';
  const frame = FRAMES[language];
  const greeting = frame.greeting(toLine(recipient.displayName, 100));
  const items = notifications.map((notification) => ({
    title: toLine(notification.title),
    body: notification.body && toLine(notification.body, 1_000),
    url: urlOf(notification, links.appUrl),
  }));
  const subject =
    items.length === 1 ? (items[0]?.title as string) : frame.several(notifications.length);
  const { unsubscribeUrl } = links;

  const text = [
    greeting,
    ...items.map(({ title, body, url }) => [title, body, url].filter(Boolean).join('\n')),
    ...(unsubscribeUrl ? [`--\n${frame.unsubscribe}: ${unsubscribeUrl}`] : []),
  ].join('\n\n');
  const list = items.map(({ title, body, url }) =>
    [
      `<li><strong>${escapeHtml(title)}</strong>`,
      body ? `<br>${escapeHtml(body)}` : '',
      url ? `<br><a href="${escapeHtml(url)}">${frame.open}</a>` : '',
      '</li>',
    ].join(''),
  );
  const foot = unsubscribeUrl
    ? `<p><small><a href="${escapeHtml(unsubscribeUrl)}">${frame.unsubscribe}</a></small></p>`
    : '';
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><body><p>${escapeHtml(greeting)}</p><ul>${list.join('')}</ul>${foot}</body></html>`;
  return { subject: toLine(subject, MAX_SUBJECT_LENGTH), text: `${text}\n`, html };
}

function urlOf({ taskId, goalId }: NotificationRow, appUrl: string | null): string | null {
  if (!appUrl) return null;
  if (taskId) return `${appUrl}/tasks/${taskId}`;
  return goalId ? `${appUrl}/goals/${goalId}` : null;
}
