export const detail = {
  title: 'Title',
  description: 'Description',
  noDescription: 'Add a description',
  facts: 'Facts',
};

export const conflict = {
  title: 'Somebody was faster',
  explain: (field: string) =>
    `While you wrote, somebody else saved another text (${field}). Nothing is lost: choose, or make one of both.`,
  theirs: 'Theirs, as it is now',
  mine: 'Yours',
  takeTheirs: 'Keep theirs',
  keepMine: 'Save mine',
};
