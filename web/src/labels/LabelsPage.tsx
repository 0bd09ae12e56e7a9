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
import { useLabelChanges } from './use-label-changes.ts';
import { useLabels } from './use-labels.ts';
import '../ui/detail.css';

/** All labels of the workspace, to be named, coloured and taken away. */
export default function LabelsPage() {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const { labels, error, refetch } = useLabels();
  const changes = useLabelChanges();
  const [isAdding, setAdding] = useState(false);
  if (error && !labels) return <LoadFailed error={error} onRetry={() => refetch()} />;
  if (!labels) return <Loading />;
  return (
    <>
      <div className="page-head">
        <h1>{t.labels.title}</h1>
        {canWrite && (
          <Button kind="primary" onPress={() => setAdding(true)}>
            {t.labels.new}
          </Button>
        )}
      </div>
      <div className="labels-page">
        {isAdding && canWrite && (
          <LabelForm
            initial={{ name: '', color: nextColor(labels.length) }}
            confirm={t.app.create}
            onDone={async (fields) => {
              if (await changes.create(fields)) setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        )}
        {labels.length === 0 && !isAdding && (
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
