export const board = {
  hint: 'Drag, or press Enter on the handle and choose a place with the arrows.',
  empty: 'Drop a task here.',
  drag: (title: string) => `Move “${title}”`,
  moved: (status: string) => `Moved to ${status}.`,
};
