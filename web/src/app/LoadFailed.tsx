import { refusalOf } from '../api/refusals.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useRefusalText } from '../messages/use-refusal-text.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** What is said when a page could not be loaded. */
export function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useMessages();
  const say = useRefusalText();
  return (
    <EmptyState isPage title={t.app.failed} hint={say(refusalOf(error))}>
      <Button onPress={onRetry}>{t.app.retry}</Button>
    </EmptyState>
  );
}
