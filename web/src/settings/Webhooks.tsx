import { useQuery } from '@apollo/client/react';
import { type SubmitEvent, useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { DeliveryLog } from './DeliveryLog.tsx';
import { CreateWebhookDocument } from './generated/create-webhook.ts';
import { DeleteWebhookDocument } from './generated/delete-webhook.ts';
import { WebhooksDocument } from './generated/webhooks.ts';
import { Secret } from './Secret.tsx';

const LOOK_MS = 5_000;

/** Addresses that are called when something happens, each with what became of its calls. */
export function Webhooks() {
  const { t } = useMessages();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(WebhooksDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
    pollInterval: LOOK_MS,
  });
  const create = useChange(CreateWebhookDocument);
  const remove = useChange(DeleteWebhookDocument);
  const [secret, setSecret] = useState<string | null>(null);
  const readAgain = () => void refetch().catch(() => undefined);
  if (error && !data) return <LoadFailed error={error} onRetry={readAgain} />;

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const url = String(fields.get('url'));
    const eventTypes = String(fields.get('types')).split(/[\s,]+/);
    const { payload, errors } = await create({ workspaceId, url, eventTypes });
    if (!report(errors, url)) return;
    form.reset();
    setSecret(payload?.secret ?? null);
    readAgain();
  }

  return (
    <section className="detail-section" aria-labelledby="webhooks">
      <h2 id="webhooks">{t.settings.webhooks}</h2>
      <p className="muted">{t.settings.webhooksHint}</p>
      <ul>
        {data?.webhooks?.map(({ id, url, eventTypes, isEnabled, disabledReason, deliveries }) => (
          <li key={id} className="webhook">
            <div className="inline-form">
              <span className="grow">
                <strong>{url}</strong> <span className="muted">{eventTypes.join(', ')}</span>{' '}
                {!isEnabled && <span className="chip is-warning">{disabledReason ?? 'OFF'}</span>}
              </span>
              <Button
                kind="quiet"
                onPress={async () => report((await remove({ id })).errors, url) && readAgain()}
              >
                {t.app.delete}
              </Button>
            </div>
            <DeliveryLog deliveries={deliveries.nodes} onRetried={readAgain} />
          </li>
        ))}
      </ul>
      <form className="inline-form" onSubmit={onSubmit}>
        <div className="grow">
          <Field
            label={t.settings.webhookUrl}
            name="url"
            type="url"
            placeholder="https://"
            required
          />
        </div>
        <Field label={t.settings.eventTypes} name="types" defaultValue="tasks.*" required />
        <Button type="submit">{t.settings.createWebhook}</Button>
      </form>
      {secret && <Secret label={t.settings.secret} value={secret} />}
    </section>
  );
}
