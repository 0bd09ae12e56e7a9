import { useConnection } from '../live/connection.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';

/** Shown until a page has what it shows; without a connection, what it waits for. */
export function Loading() {
  const { t } = useMessages();
  const isLost = useConnection() === 'lost';
  return <p className="loading muted">{isLost ? t.connection.awaited : t.app.loading}</p>;
}
