import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { UnreadBadge } from '../inbox/UnreadBadge.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';

/** The way to all pages of the workspace. */
export function Navigation() {
  const { t } = useMessages();
  const { slug, role } = useWorkspace();
  const to = (page: string) => `/w/${slug}/${page}`;
  return (
    <nav className="nav" aria-label={t.app.navigation}>
      <Item to={to('overview')} icon="overview" text={t.nav.overview} />
      <Item to={to('goals')} icon="goals" text={t.nav.goals} />
      <Item to={to('tasks')} icon="tasks" text={t.nav.tasks} />
      <Item to={to('board')} icon="board" text={t.nav.board} />
      <Item to={to('inbox')} icon="inbox" text={t.nav.inbox}>
        <UnreadBadge />
      </Item>
      {role === 'ADMIN' && <Item to={to('audit')} icon="audit" text={t.nav.audit} />}
      <Item to={to('settings')} icon="settings" text={t.nav.settings} />
      {role === 'ADMIN' && <Item to={to('system')} icon="system" text={t.nav.system} />}
    </nav>
  );
}

function Item({
  to,
  icon,
  text,
  children,
}: {
  to: string;
  icon: IconName;
  text: string;
  children?: ReactNode;
}) {
  return (
    <NavLink to={to} className="nav-item">
      <Icon name={icon} />
      <span>{text}</span>
      {children}
    </NavLink>
  );
}
