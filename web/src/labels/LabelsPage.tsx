import { useState } from 'react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { nextColor } from './colors.ts';
import { LabelForm } from './LabelForm.tsx';
import { LabelItem } from './LabelItem.tsx';
import { type LabelFields, useLabelChanges } from './use-label-changes.ts';
import { useLabels } from './use-labels.ts';
import '../ui/detail.css';

/** All labels of the workspace, to be named, coloured and taken away. */
export default function LabelsPage() {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const { labels, error, refetch } = useLabels();
  const changes = useLabelChanges();
  const [draft, setDraft] = useState<LabelFields | null>(null);
  if (error && !labels) return <LoadFailed error={error} onRetry={() => refetch()} />;
  if (!labels) return <Loading />;

  async function create(fields: LabelFields): Promise<void> {
    const { isTaken } = changes.create(fields);
    setDraft(null);
    if (!(await isTaken)) setDraft((now) => now ?? fields);
  }

  return (
    <>
      <div className="page-head">
        <h1>{t.labels.title}</h1>
        {canWrite && (
          <Button
            kind="primary"
            onPress={() => setDraft({ name: '', color: nextColor(labels.length) })}
          >
            {t.labels.new}
          </Button>
        )}
      </div>
      <div className="labels-page">
        {draft && canWrite && (
          <LabelForm
            initial={draft}
            confirm={t.app.create}
            onDone={create}
            onCancel={() => setDraft(null)}
          />
        )}
        {labels.length === 0 && !draft && (
          <EmptyState title={t.labels.empty} {...(canWrite && { hint: t.labels.emptyHint })} />
        )}
        <ul className="rows" aria-label={t.labels.title}>
          {labels.map((label) => (
            <LabelItem
              key={label.id}
              label={label}
              onUpdate={(fields) => changes.update(label, fields)}
              onRemove={() => changes.remove(label)}
            />
          ))}
        </ul>
      </div>
    </>
  );
}
