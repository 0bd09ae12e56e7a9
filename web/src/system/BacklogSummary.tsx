import { useMessages } from '../messages/MessagesProvider.tsx';
import { formatLag, type ServiceLine } from './backlog.ts';

/** The one sentence to read about the events; a screen reader hears it when it changes. */
export function BacklogSummary({ lines }: { lines: readonly ServiceLine[] }) {
  const { t, locale } = useMessages();
  const late = lines.flatMap(({ name, line, backlog }) =>
    line === 'late' && backlog
      ? [t.system.lateBy(name, formatLag(backlog.lagSeconds, locale))]
      : [],
  );
  const queues = lines.flatMap(({ backlog }) => backlog?.queues ?? []);
  const hasNoBroker = queues.some(({ waiting }) => waiting === null);
  const isMoving =
    lines.some(({ line }) => line === 'moving') ||
    queues.some(({ waiting, retrying }) => (waiting ?? 0) + retrying > 0);
  const isAside = queues.some(({ setAside }) => setAside > 0);
  const isKnown = !hasNoBroker && lines.every(({ backlog }) => backlog);
  return (
    <div role="status">
      {late.length > 0 && <p className="error">{t.system.late(late.join(', '))}</p>}
      {hasNoBroker && <p className="error">{t.system.noBroker}</p>}
      {isAside && <p className="error">{t.system.aside}</p>}
      {isKnown && late.length === 0 && !isAside && (
        <p className={isMoving ? undefined : 'good'}>
          {isMoving ? t.system.moving : t.system.calm}
        </p>
      )}
    </div>
  );
}
