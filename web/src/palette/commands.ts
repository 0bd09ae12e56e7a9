import type { Messages } from '../messages/en.ts';

export type Command = {
  readonly id: string;
  readonly text: string;
  /** The keys that do the same, one after the other. */
  readonly keys?: readonly string[];
  readonly to?: string;
  readonly focus?: string;
};

/** All that can be done from anywhere, for the palette and the list of shortcuts alike. */
export function commandsOf(t: Messages, slug: string, isAdmin: boolean): readonly Command[] {
  const page = (name: keyof Messages['nav'] & string, key: string): Command => ({
    id: name,
    text: t.palette.goTo(String(t.nav[name])),
    keys: ['g', key],
    to: `/w/${slug}/${name}`,
  });
  return [
    { id: 'new', text: t.palette.new, keys: ['n'], focus: 'n' },
    { id: 'search', text: t.palette.search, keys: ['/'], focus: '/' },
    page('overview', 'o'),
    page('goals', 'z'),
    page('tasks', 't'),
    page('board', 'b'),
    page('inbox', 'i'),
    page('settings', 's'),
    page('profile', 'p'),
    ...(isAdmin ? [page('audit', 'a'), page('system', 'y')] : []),
    { id: 'new-workspace', text: t.workspace.new, to: `/w/${slug}/new-workspace` },
  ];
}
