import type { Messages } from '../en.ts';

export const teams: Messages['teams'] = {
  title: 'Teams',
  hint: 'Einige der Mitglieder, denen zusammen Ziele und Aufgaben gegeben werden können.',
  name: 'Name des Teams',
  key: 'Kürzel',
  keyRule: '1 bis 10 Buchstaben und Ziffern, zum Beispiel OPS.',
  create: 'Team anlegen',
  rename: 'Umbenennen',
  renameOf: (name) => `Das Team „${name}“ umbenennen`,
  deleteOf: (name) => `Das Team „${name}“ löschen`,
  deleteExplain: 'Was dem Team gegeben war, gehört dann niemandem. Seine Leute bleiben Mitglieder.',
  membersOf: (name) => `Leute in „${name}“`,
  nobody: 'Noch ist niemand darin.',
  add: 'Jemanden aufnehmen …',
  addTo: (name) => `Jemanden in „${name}“ aufnehmen`,
  takeOut: (person, name) => `${person} aus „${name}“ nehmen`,
};
