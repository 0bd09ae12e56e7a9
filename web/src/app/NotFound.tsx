import { Link } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** What is said of things that are not there, or not for this person. */
export function NotFound() {
  const { t } = useMessages();
  return (
    <EmptyState isPage title={t.app.notFound} hint={t.app.notFoundHint}>
      <Link to="/">{t.app.toOverview}</Link>
    </EmptyState>
  );
}
