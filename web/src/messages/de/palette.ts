import type { Messages } from '../en.ts';

export const palette: Messages['palette'] = {
  open: 'Befehle',
  placeholder: 'Was möchtest du tun?',
  nothing: 'Nichts gefunden. Aufgaben suchst du mit / auf jeder Seite.',
  search: 'Suchen',
  new: 'Etwas Neues schreiben',
  goTo: (page) => `Gehe zu ${page}`,
  shortcuts: 'Tastenkürzel',
  moveInLists: 'In Listen bewegen',
  inInbox: (action) => `Im Eingang: ${action}`,
};
