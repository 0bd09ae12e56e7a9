import { useMessages } from '../messages/MessagesProvider.tsx';
import { Moment } from '../time/Moment.tsx';
import { TableScroll } from '../ui/TableScroll.tsx';
import type { AuditPageQuery } from './generated/audit-page.ts';

type Event = NonNullable<AuditPageQuery['auditEvents']>['nodes'][number];

/** Events of the trail, each with what it has changed. */
export function AuditTable({ events }: { events: readonly Event[] }) {
  const { t } = useMessages();
  return (
    <TableScroll label={t.nav.audit}>
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
              <td className="nowrap">
                <Moment at={event.occurredAt} />
              </td>
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
                    <span className="muted">{t.activity.fields[field] ?? field}</span>{' '}
                    {show(before)} <span className="mirrored">→</span> {show(after)}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '∅';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
