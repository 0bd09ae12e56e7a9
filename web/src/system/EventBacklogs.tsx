import { useQuery } from '@apollo/client/react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { BacklogSummary } from './BacklogSummary.tsx';
import { formatLag, lineOf } from './backlog.ts';
import { EventBacklogsDocument } from './generated/event-backlog.ts';
import { QueueTable } from './QueueTable.tsx';
import { ScrollTable } from './ScrollTable.tsx';
import './system.css';

const LOOK_MS = 3_000;
const SERVICES = ['accounts', 'goals', 'tasks', 'audit', 'notifications'] as const;

/** How far the events of each service lag behind, and what waits in the queues. */
export function EventBacklogs() {
  const { t, locale } = useMessages();
  const { id: workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(EventBacklogsDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
    pollInterval: LOOK_MS,
  });
  if (!data) {
    if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />;
    return <Loading />;
  }
  const lines = SERVICES.map((name) => ({
    name,
    backlog: data[name] ?? null,
    line: lineOf(data[name]),
  }));
  const queues = lines.flatMap(({ backlog }) => backlog?.queues ?? []);
  return (
    <section className="detail-section backlogs" aria-labelledby="events">
      <h2 id="events">{t.system.events}</h2>
      <p className="muted">{t.system.eventsHint}</p>
      <BacklogSummary lines={lines} />
      <ScrollTable label={t.system.publishing}>
        <thead>
          <tr>
            <th scope="col">{t.system.service}</th>
            <th scope="col">{t.system.state}</th>
            <th scope="col">{t.system.lag}</th>
            <th scope="col">{t.system.unpublished}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, backlog, line }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={line === 'late' || line === 'away' ? 'error' : undefined}>
                {t.system.states[line]}
              </td>
              <td>{backlog && backlog.lagSeconds > 0 && formatLag(backlog.lagSeconds, locale)}</td>
              <td>{backlog && (backlog.unpublished ?? t.system.tooMany)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <QueueTable queues={queues} />
    </section>
  );
}
