import { useConnected } from '../live/use-connected.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/**
 * Shown in place of a page whose script could not be loaded. Browsers may remember that a script failed, so it is the
 * document that is loaded anew; what waits to be sent is kept.
 */
export function PageAwaited() {
  const { t } = useMessages();
  const reload = () => location.reload();
  useConnected(reload);
  return (
    <EmptyState isPage title={t.app.failed} hint={t.connection.awaited}>
      <Button onPress={reload}>{t.app.retry}</Button>
    </EmptyState>
  );
}
