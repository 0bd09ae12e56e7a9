import { useQuery } from '@apollo/client/react';
import { type SubmitEvent, useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Ago } from '../time/Ago.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { ApiKeysDocument } from './generated/api-keys.ts';
import { CreateApiKeyDocument } from './generated/create-api-key.ts';
import { RevokeApiKeyDocument } from './generated/revoke-api-key.ts';
import { Secret } from './Secret.tsx';

const SCOPES = [
  'goals:read',
  'goals:write',
  'tasks:read',
  'tasks:write',
  'audit:read',
  'notifications:read',
];

/** Keys by which programs act for their owner in this workspace. */
export function ApiKeys() {
  const { t } = useMessages();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(ApiKeysDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  const create = useChange(CreateApiKeyDocument);
  const revoke = useChange(RevokeApiKeyDocument);
  const [secret, setSecret] = useState<string | null>(null);
  const readAgain = () => void refetch().catch(() => undefined);
  if (error && !data) return <LoadFailed error={error} onRetry={readAgain} />;

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const name = String(fields.get('name'));
    const scopes = fields.getAll('scope').map(String);
    const { payload, errors } = await create({ workspaceId, name, scopes });
    if (!report(errors, name)) return;
    form.reset();
    setSecret(payload?.secret ?? null);
    readAgain();
  }

  return (
    <section className="detail-section" aria-labelledby="keys">
      <h2 id="keys">{t.settings.keys}</h2>
      <p className="muted">{t.settings.keysHint}</p>
      <ul className="rows">
        {data?.apiKeys?.nodes.map(({ id, name, prefix, scopes, owner, lastUsedAt }) => (
          <li key={id}>
            <span className="grow">
              {name} <code>{prefix}…</code>
              <span className="muted">
                {' '}
                {owner.displayName} · {scopes.join(', ')} ·{' '}
                {lastUsedAt ? <Ago at={lastUsedAt} /> : t.settings.neverUsed}
              </span>
            </span>
            <Button
              kind="quiet"
              aria-label={t.settings.revokeKey(name)}
              onPress={async () => report((await revoke({ id })).errors, name) && readAgain()}
            >
              {t.settings.revoke}
            </Button>
          </li>
        ))}
      </ul>
      <form className="settings-form" onSubmit={onSubmit}>
        <div className="inline-form">
          <div className="grow">
            <Field label={t.settings.keyName} name="name" maxLength={100} required />
          </div>
          <Button type="submit">{t.settings.createKey}</Button>
        </div>
        <fieldset className="weekdays">
          <legend className="only-spoken">{t.settings.scopes}</legend>
          {SCOPES.map((scope) => (
            <label key={scope} className="check">
              <input
                type="checkbox"
                name="scope"
                value={scope}
                defaultChecked={scope.startsWith('tasks')}
              />
              {scope}
            </label>
          ))}
        </fieldset>
      </form>
      {secret && <Secret label={t.settings.secret} value={secret} />}
    </section>
  );
}
