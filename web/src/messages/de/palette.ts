import type { Messages } from '../en.ts';

export const palette: Messages['palette'] = {
  open: 'Befehle',
  placeholder: 'Ein Befehl, ein Ziel oder eine Aufgabe',
  nothing: 'Nichts gefunden. Versuche andere Wörter.',
  search: 'Suchen',
  new: 'Etwas Neues schreiben',
  goTo: (page) => `Gehe zu ${page}`,
  shortcuts: 'Tastenkürzel',
  moveInLists: 'In Listen bewegen',
  inInbox: (action) => `Im Eingang: ${action}`,
};
