import type { Messages } from '../en.ts';

export const workspace: Messages['workspace'] = {
  title: 'Arbeitsbereich',
  name: 'Name des Arbeitsbereichs',
  slug: 'In Adressen',
  slugHint: 'Links zur alten Adresse enden mit einer Änderung.',
  weekStart: 'Wochen beginnen am',
  saved: 'Der Arbeitsbereich ist gespeichert.',
  leave: 'Den Arbeitsbereich verlassen',
  leaveExplain:
    'Du siehst seine Ziele und Aufgaben nicht mehr, und deine API-Schlüssel für ihn enden.',
  delete: 'Den Arbeitsbereich löschen',
  deleteExplain: 'Alle Ziele, Aufgaben und Kommentare darin sind für alle weg, für immer.',
  deleteWord: (slug) => `Schreib zur Bestätigung „${slug}“`,
  deleted: 'Der Arbeitsbereich ist gelöscht.',
  lost: (name) => `Du gehörst nicht mehr zu ${name}.`,
  forAdmins: 'Diese Seite ist für Admins des Arbeitsbereichs.',
  forAdminsHint: 'Frag einen von ihnen; wer das ist, steht in den Einstellungen.',
  left: 'Du hast den Arbeitsbereich verlassen.',
  lastAdmin: 'Du bist der letzte Admin. Mach jemand anderen zum Admin, bevor du gehst.',
  new: 'Neuer Arbeitsbereich',
  newHint: 'Du bist sein erster Admin und kannst andere einladen.',
  none: 'Du gehörst zu keinem Arbeitsbereich.',
};
