import { NavLink } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';

/** The way to all pages of the workspace. */
export function Navigation() {
  const { t } = useMessages();
  const { slug } = useWorkspace();
  const to = (page: string) => `/w/${slug}/${page}`;
  return (
    <nav className="nav" aria-label={t.app.navigation}>
      <Item to={to('overview')} icon="overview" text={t.nav.overview} />
      <Item to={to('goals')} icon="goals" text={t.nav.goals} />
      <Item to={to('tasks')} icon="tasks" text={t.nav.tasks} />
      <Item to={to('board')} icon="board" text={t.nav.board} />
    </nav>
  );
}

function Item({ to, icon, text }: { to: string; icon: IconName; text: string }) {
  return (
    <NavLink to={to} className="nav-item">
      <Icon name={icon} />
      <span>{text}</span>
    </NavLink>
  );
}
