export const palette = {
  open: 'Commands',
  placeholder: 'A command, a goal or a task',
  nothing: 'Nothing found. Try other words.',
  search: 'Search',
  new: 'Write something new',
  goTo: (page: string) => `Go to ${page}`,
  shortcuts: 'Keyboard shortcuts',
  moveInLists: 'Move in lists',
  inInbox: (action: string) => `In the inbox: ${action}`,
};
