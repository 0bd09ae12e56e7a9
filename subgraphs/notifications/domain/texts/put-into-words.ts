import type { Saying } from '../saying.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type { Language } from './language.ts';

const LANGUAGES: Readonly<Record<string, Language>> = { en: english, de: german };

/** For whom and about what something is put into words. */
export type Telling = {
  readonly locale: string;
  readonly timeZone: string;
  /** How the one who acted is called; null: the system, or somebody who is not known. */
  readonly actorName: string | null;
  readonly workspace: string | null;
};

/** What somebody reads, in their language if it is spoken here, else in English. */
export function putIntoWords(
  saying: Saying,
  telling: Telling,
): { title: string; body: string | null } {
  const { actorName, workspace, timeZone } = telling;
  const tag = LANGUAGES[languageOf(telling.locale)] ? telling.locale : 'en';
  const language = LANGUAGES[languageOf(tag)] as Language;
  const circumstances = {
    workspace,
    when: (due: { date: string; time: string | null; at: string | null }) =>
      due.at ? momentIn(tag, timeZone, due.at) : dayIn(tag, due.date),
  };
  const parts = [actorName && language.by(actorName), language.detail(saying, circumstances)];
  return {
    title: language.title(saying, circumstances),
    body: parts.filter(Boolean).join(' · ') || null,
  };
}

function languageOf(locale: string): string {
  return locale.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

function momentIn(locale: string, timeZone: string, at: string): string {
  return format(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }, new Date(at));
}

function dayIn(locale: string, date: string): string {
  return format(locale, { dateStyle: 'medium', timeZone: 'UTC' }, new Date(`${date}T00:00:00Z`));
}

function format(locale: string, options: Intl.DateTimeFormatOptions, at: Date): string {
  return new Intl.DateTimeFormat(formatOf(locale), options).format(at);
}

/** What is no locale at all is written as the language in front of it. */
function formatOf(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch (error) {
    if (error instanceof RangeError) return languageOf(locale);
    throw error;
  }
}
