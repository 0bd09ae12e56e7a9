import { useQuery } from '@apollo/client/react';
import { useChange } from '../api/use-change.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { useSignOut } from '../session/use-sign-out.tsx';
import { Ago } from '../time/Ago.tsx';
import { Moment } from '../time/Moment.tsx';
import { Button } from '../ui/Button.tsx';
import { notify } from '../ui/notices.ts';
import { deviceOf } from './device.ts';
import { RevokeSessionDocument } from './generated/revoke-session.ts';
import { SessionsDocument } from './generated/sessions.ts';

const LOOK_MS = 10_000;

/** Where one is signed in, and the ways to end that. */
export function Sessions() {
  const { t } = useMessages();
  const report = useReport();
  const { data, error, refetch } = useQuery(SessionsDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: LOOK_MS,
  });
  const revoke = useChange(RevokeSessionDocument);
  const { signOut, dialog } = useSignOut();
  if (error && !data) return <LoadFailed error={error} onRetry={() => refetch()} />;
  const sessions = data?.sessions?.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  const others = sessions?.filter(({ isCurrent }) => !isCurrent) ?? [];

  async function end(ids: readonly string[]): Promise<void> {
    const answers = await Promise.all(ids.map((id) => revoke({ id })));
    if (report(answers.flatMap(({ errors }) => errors))) notify(t.profile.ended(ids.length));
    await refetch().catch(() => undefined);
  }

  return (
    <section className="detail-section" aria-labelledby="sessions">
      <h2 id="sessions">{t.profile.sessions}</h2>
      <p className="muted">{t.profile.sessionsHint}</p>
      {dialog}
      <ul className="rows" aria-labelledby="sessions">
        {sessions?.map(({ id, isCurrent, ip, userAgent, createdAt, lastSeenAt }) => {
          const device = deviceOf(userAgent) ?? t.profile.unknownDevice;
          return (
            <li key={id}>
              <span className="grow">
                <span title={userAgent ?? undefined}>{device}</span>{' '}
                {isCurrent && <span className="chip">{t.profile.thisDevice}</span>}
                <span className="row-facts muted">
                  {ip && `${ip} · `}
                  {t.profile.lastUsed} <Ago at={lastSeenAt} /> · {t.profile.signedIn}{' '}
                  <Moment at={createdAt} />
                </span>
              </span>
              {isCurrent ? (
                <Button kind="quiet" onPress={() => void signOut()}>
                  {t.nav.signOut}
                </Button>
              ) : (
                <Button
                  kind="quiet"
                  aria-label={t.profile.endSession(device)}
                  onPress={() => void end([id])}
                >
                  {t.profile.end}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div>
        <Button
          isDisabled={others.length === 0}
          onPress={() => void end(others.map(({ id }) => id))}
        >
          {t.profile.endOthers}
        </Button>
      </div>
    </section>
  );
}
