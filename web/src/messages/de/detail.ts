import type { Messages } from '../en.ts';

export const detail: Messages['detail'] = {
  title: 'Titel',
  description: 'Beschreibung',
  noDescription: 'Beschreibung hinzufügen',
  facts: 'Angaben',
  priority: 'Priorität',
  goal: 'Ziel',
  nobody: 'Niemand',
  createdBy: 'Geschrieben von',
  activity: 'Was geschah',
};

export const conflict: Messages['conflict'] = {
  title: 'Jemand war schneller',
  explain: (field) =>
    `Während du geschrieben hast, hat jemand anderes einen anderen Text gespeichert (${field}). Nichts ist verloren: wähle, oder mach aus beiden einen.`,
  theirs: 'Der andere, wie er jetzt ist',
  mine: 'Deiner',
  takeTheirs: 'Den anderen behalten',
  keepMine: 'Meinen speichern',
};

export const time: Messages['time'] = { time: 'Uhrzeit', noDue: 'Ohne Fälligkeit' };

export const recurrence: Messages['recurrence'] = {
  title: 'Wiederholung',
  never: 'Sie kommt nicht wieder.',
  begin: 'Wiederholen lassen',
  change: 'Regel ändern',
  end: 'Serie beenden',
  every: 'Alle',
  frequency: 'Einheit',
  frequencies: { DAILY: 'Tage', WEEKLY: 'Wochen', MONTHLY: 'Monate', YEARLY: 'Jahre' },
  days: 'An diesen Tagen',
  from: 'Ab',
  anchor: 'Gezählt',
  anchors: { SCHEDULE: 'nach dem Kalender', COMPLETION: 'ab dem Erledigen' },
  next: 'Die nächsten Termine',
  clamped: 'der Monat ist kürzer',
  shifted: 'die Uhr wird umgestellt',
};

export const reminders: Messages['reminders'] = {
  title: 'Erinnerungen',
  when: 'Wann',
  add: 'Erinnerung hinzufügen',
  needsDue: 'Erinnerungen zählen ab der Fälligkeit; setze zuerst eine.',
  offsets: {
    PT0S: 'Wenn sie fällig ist',
    '-PT15M': '15 Minuten vorher',
    '-PT1H': '1 Stunde vorher',
    '-P1D': '1 Tag vorher',
    '-P7D': '1 Woche vorher',
  },
  states: {
    SCHEDULED: 'geplant',
    FIRED: 'geschehen',
    SNOOZED: 'aufgeschoben',
    CANCELED: 'abgebrochen',
    EXPIRED: 'zu spät',
  },
};

export const comments: Messages['comments'] = {
  title: 'Kommentare',
  empty: 'Noch hat niemand etwas gesagt.',
  write: 'Kommentar schreiben',
  hint: 'Mit @ nennst du Leute, die dann Bescheid bekommen. Strg+Enter sendet.',
  send: 'Senden',
  mention: 'Wen nennen?',
  edited: 'bearbeitet',
  deleted: 'Dieser Kommentar wurde gelöscht.',
};

export const relations: Messages['relations'] = {
  title: 'Abhängigkeiten',
  kind: 'Diese Aufgabe',
  find: 'Welche Aufgabe? Schreib ein paar ihrer Wörter',
  remove: (title) => `Beziehung zu „${title}“ entfernen`,
  kinds: {
    BLOCKS_INVERSE: 'wartet auf',
    BLOCKS: 'blockiert',
    RELATES_TO: 'hat zu tun mit',
    RELATES_TO_INVERSE: 'hat zu tun mit',
    DUPLICATES: 'ist ein Duplikat von',
    DUPLICATES_INVERSE: 'hat als Duplikat',
  },
};
