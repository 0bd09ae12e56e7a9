export const palette = {
  open: 'Commands',
  placeholder: 'What do you want to do?',
  nothing: 'Nothing found. To look for a task, press / on any page.',
  search: 'Search',
  new: 'Write something new',
  goTo: (page: string) => `Go to ${page}`,
  shortcuts: 'Keyboard shortcuts',
  moveInLists: 'Move in lists',
  inInbox: (action: string) => `In the inbox: ${action}`,
};
