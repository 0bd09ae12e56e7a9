import { refusalOf } from '../api/refusals.ts';
import { useConnected } from '../live/use-connected.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useRefusalText } from '../messages/use-refusal-text.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** What is said when a page could not be loaded. It is tried again when the connection is back. */
export function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const { t } = useMessages();
  const say = useRefusalText();
  const retry = () => void Promise.resolve(onRetry()).catch(() => undefined);
  useConnected(retry);
  return (
    <EmptyState isPage title={t.app.failed} hint={say(refusalOf(error))}>
      <Button onPress={retry}>{t.app.retry}</Button>
    </EmptyState>
  );
}
