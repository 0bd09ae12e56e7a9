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
  estimate: 'Schätzung in Stunden',
  watchers: 'Beobachtet von',
  watcherCount: (count) => (count === 1 ? '1 Person' : `${count} Personen`),
  watch: 'Beobachten',
  unwatch: 'Nicht mehr beobachten',
  activity: 'Was geschah',
};

export const conflict: Messages['conflict'] = {
  title: 'Jemand war schneller',
  explain: (field) =>
    `Während du geschrieben hast, hat jemand anderes einen anderen Text gespeichert (${field}). Nichts ist verloren: wähle, oder mach aus beiden einen.`,
  explainChoice: (field) =>
    `Während du daran warst, hat jemand anderes dasselbe geändert (${field}). Nichts ist verloren: wähle, was gelten soll.`,
  theirs: 'Die andere Fassung, wie sie jetzt ist',
  mine: 'Deine Fassung',
  takeTheirs: 'Die andere behalten',
  keepMine: 'Meine speichern',
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
  edit: 'Kommentar bearbeiten',
  delete: 'Kommentar löschen',
  deleteTitle: 'Diesen Kommentar löschen?',
  deleteHint: 'Was darin steht, ist endgültig weg. Dass es ihn gab, bleibt sichtbar.',
  text: 'Text des Kommentars',
  reply: 'Antworten',
  replyTo: (name) => `${name} antworten`,
};

export const relations: Messages['relations'] = {
  title: 'Abhängigkeiten',
  kind: 'Diese Aufgabe',
  find: 'Welche Aufgabe? Schreib ein paar ihrer Wörter',
  remove: (title) => `Beziehung zu „${title}“ löschen`,
  kinds: {
    BLOCKS_INVERSE: 'wartet auf',
    BLOCKS: 'blockiert',
    RELATES_TO: 'hat zu tun mit',
    RELATES_TO_INVERSE: 'hat zu tun mit',
    DUPLICATES: 'ist ein Duplikat von',
    DUPLICATES_INVERSE: 'hat als Duplikat',
  },
};

export const subtasks: Messages['subtasks'] = {
  title: 'Teilaufgaben',
  new: 'Neue Teilaufgabe',
  done: (done, total) => `${done} von ${total} erledigt`,
  progress: 'Erledigte Teilaufgaben',
  moveOut: 'Herauslösen',
  moveOutOf: (title) => `Herauslösen: „${title}“ auf die oberste Ebene`,
};

export const labels: Messages['labels'] = {
  title: 'Etiketten',
  none: 'Keine Etiketten',
  search: 'Etikett suchen oder anlegen',
  create: (name) => `„${name}“ anlegen`,
  new: 'Neues Etikett',
  name: 'Name',
  color: 'Farbe',
  manage: 'Etiketten verwalten',
  empty: 'Noch keine Etiketten.',
  emptyHint:
    'Ein Etikett fasst Aufgaben über Ziele hinweg zusammen: eine Art Arbeit, ein Ort, ein Kunde.',
  edit: (name) => `„${name}“ bearbeiten`,
  delete: (name) => `„${name}“ löschen`,
  deleteTitle: (name) => `„${name}“ löschen?`,
  deleteHint:
    'Es verschwindet von allen Aufgaben, die es haben. Das lässt sich nicht rückgängig machen.',
  tasksWith: (name) => `Aufgaben mit „${name}“`,
};
