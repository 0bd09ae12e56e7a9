import type { Messages } from '../en.ts';

export const detail: Messages['detail'] = {
  title: 'Titel',
  description: 'Beschreibung',
  noDescription: 'Beschreibung hinzufügen',
  facts: 'Angaben',
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
