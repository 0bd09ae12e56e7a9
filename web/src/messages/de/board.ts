import type { Messages } from '../en.ts';

export const board: Messages['board'] = {
  hint: 'Ziehen, oder Enter auf dem Griff und den Platz mit den Pfeilen wählen.',
  empty: 'Leg eine Aufgabe hierher.',
  drag: (title) => `„${title}“ verschieben`,
  moved: (status) => `Nach „${status}“ verschoben.`,
};
