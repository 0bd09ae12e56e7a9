import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Shown in place of a page that threw. */
export function Crashed() {
  const { t } = useMessages();
  return (
    <EmptyState isPage title={t.app.crashed}>
      <Button onPress={() => location.reload()}>{t.app.retry}</Button>
    </EmptyState>
  );
}
