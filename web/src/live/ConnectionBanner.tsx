import { useEffect, useState } from 'react';
import { useWaitingCount } from '../api/OutboxProvider.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useConnection } from './connection.ts';
import './connection-banner.css';

const PATIENCE_MS = 1_000;

/** A quiet line while nothing comes in; a loss of a moment is not worth a word. */
export function ConnectionBanner() {
  const { t } = useMessages();
  const waiting = useWaitingCount();
  const isLost = useConnection() === 'lost';
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isLost) return setShown(false);
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isLost]);
  return (
    <div role="status" aria-live="polite">
      {isShown && (
        <p className="connection-banner">
          {t.connection.lost} {waiting > 0 && <strong>{t.connection.waiting(waiting)}</strong>}
        </p>
      )}
    </div>
  );
}
