import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Moment } from '../time/Moment.tsx';
import { Button } from '../ui/Button.tsx';
import { TableScroll } from '../ui/TableScroll.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { RetryDeliveriesDocument } from './generated/retry-deliveries.ts';
import type { WebhooksQuery } from './generated/webhooks.ts';

type Delivery = NonNullable<WebhooksQuery['webhooks']>[number]['deliveries']['nodes'][number];

/** What became of the calls of a webhook; one for which no try is left can be tried again. */
export function DeliveryLog({
  deliveries,
  onRetried,
}: {
  deliveries: readonly Delivery[];
  onRetried: () => void;
}) {
  const { t } = useMessages();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const retry = useChange(RetryDeliveriesDocument);
  if (deliveries.length === 0) return <p className="muted">{t.settings.noDeliveries}</p>;
  return (
    <TableScroll label={t.settings.deliveries}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.settings.state}</th>
            <th scope="col">{t.settings.attempts}</th>
            <th scope="col">{t.audit.when}</th>
            <th scope="col">{t.settings.reason}</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map(({ id, status, attempts, sentAt, failedAt, nextAttemptAt, reason }) => {
            const at = sentAt ?? failedAt ?? nextAttemptAt;
            return (
              <tr key={id}>
                <td>{t.settings.states[status]}</td>
                <td>{attempts}</td>
                <td>{at && <Moment at={at} />}</td>
                <td>
                  {reason}{' '}
                  {status === 'FAILED' && (
                    <Button
                      onPress={async () =>
                        report((await retry({ workspaceId, ids: [id] })).errors) && onRetried()
                      }
                    >
                      {t.app.retry}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
