import { useQuery } from '@apollo/client/react';
import { useChange } from '../api/use-change.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { formatMoment } from '../time/format.ts';
import { Button } from '../ui/Button.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { DeadLettersDocument } from './generated/dead-letters.ts';
import { ReplayAuditDeadLettersDocument } from './generated/replay-audit.ts';
import { ReplayGoalsDeadLettersDocument } from './generated/replay-goals.ts';
import { ReplayNotificationsDeadLettersDocument } from './generated/replay-notifications.ts';
import { ReplayTasksDeadLettersDocument } from './generated/replay-tasks.ts';

const LOOK_MS = 5_000;
const PARTS = ['goals', 'tasks', 'audit', 'notifications'] as const;

/** Events of the workspace that a part could not handle, to be tried again. */
export function DeadLetters() {
  const { t, locale } = useMessages();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(DeadLettersDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
    pollInterval: LOOK_MS,
  });
  const replays = {
    goals: useChange(ReplayGoalsDeadLettersDocument),
    tasks: useChange(ReplayTasksDeadLettersDocument),
    audit: useChange(ReplayAuditDeadLettersDocument),
    notifications: useChange(ReplayNotificationsDeadLettersDocument),
  };
  const readAgain = () => void refetch().catch(() => undefined);
  if (error && !data) return <LoadFailed error={error} onRetry={readAgain} />;
  const letters = PARTS.flatMap((part) =>
    (data?.[part]?.nodes ?? []).map((letter) => ({ ...letter, part })),
  );
  return (
    <section className="detail-section" aria-labelledby="dead-letters">
      <h2 id="dead-letters">{t.system.deadLetters}</h2>
      {letters.length === 0 && <p className="muted">{t.system.none}</p>}
      <ul className="rows">
        {letters.map(({ id, part, eventType, consumer, attempts, error: reason, ...letter }) => (
          <li key={id}>
            <span className="grow">
              <code>{eventType}</code> <span className="mirrored">→</span> {consumer}
              <span className="muted">
                {' '}
                {formatMoment(letter.parkedAt, locale)} · {t.system.attempts(attempts)} ·{' '}
                {reason ?? t.system.waits}
              </span>
            </span>
            {letter.replayedAt ? (
              <span className="good">
                {t.system.handled(formatMoment(letter.replayedAt, locale))}
              </span>
            ) : (
              <Button
                onPress={async () => {
                  const { errors } = await replays[part]({ workspaceId, ids: [id] });
                  if (report(errors)) readAgain();
                }}
              >
                {t.system.replay}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
