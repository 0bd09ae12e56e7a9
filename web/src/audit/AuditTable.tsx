import { useMessages } from '../messages/MessagesProvider.tsx';
import { formatMoment } from '../time/format.ts';
import type { AuditPageQuery } from './generated/audit-page.ts';

type Event = NonNullable<AuditPageQuery['auditEvents']>['nodes'][number];

/** Events of the trail, each with what it has changed. */
export function AuditTable({ events }: { events: readonly Event[] }) {
  const { t, locale } = useMessages();
  return (
    <div className="table-scroll">
      <table className="table audit-table">
        <thead>
          <tr>
            <th scope="col">{t.audit.sequence}</th>
            <th scope="col">{t.audit.when}</th>
            <th scope="col">{t.audit.actor}</th>
            <th scope="col">{t.audit.event}</th>
            <th scope="col">{t.audit.changes}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td title={event.hash}>{event.sequence}</td>
              <td className="nowrap">{formatMoment(event.occurredAt, locale)}</td>
              <td>
                {event.actor?.displayName ?? t.audit.kinds[event.actorKind]}
                {event.source?.ip && <div className="muted">{event.source.ip}</div>}
              </td>
              <td>
                <code>{event.type.replace(/\.v\d+$/, '')}</code>
                <div className="muted">
                  {event.subjectType === 'goal' ? event.goal?.title : event.task?.title}
                </div>
              </td>
              <td className="audit-changes">
                {event.changes.map(({ field, before, after }) => (
                  <div key={field}>
                    <span className="muted">{field}</span> {show(before)} → {show(after)}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '∅';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
