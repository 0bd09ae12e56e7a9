import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { useConfirm } from '../ui/use-confirm.tsx';
import { useCanWrite, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import type { LabelRowFragment } from './generated/label-row.ts';
import { LabelForm } from './LabelForm.tsx';
import type { LabelFields } from './use-label-changes.ts';

/** One label with what can be done to it; its name leads to the tasks that have it. */
export function LabelItem({
  label,
  onUpdate,
  onRemove,
}: {
  label: LabelRowFragment;
  onUpdate: (fields: LabelFields) => Promise<boolean>;
  onRemove: () => Promise<boolean>;
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const { slug } = useWorkspace();
  const [edited, setEdited] = useState<LabelFields | null>(null);
  const { ask, dialog } = useConfirm();
  const { id, name, color } = label;

  async function change(fields: LabelFields): Promise<void> {
    setEdited(null);
    if (!(await onUpdate(fields))) setEdited((now) => now ?? fields);
  }

  if (edited && canWrite)
    return (
      <li>
        <LabelForm
          initial={edited}
          confirm={t.app.save}
          onDone={change}
          onCancel={() => setEdited(null)}
        />
      </li>
    );
  return (
    <li>
      <span className="dot" style={{ background: color }} />
      <Link
        className="grow plain-link"
        to={`/w/${slug}/tasks?show=all&label=${id}`}
        aria-label={t.labels.tasksWith(name)}
      >
        {name}
      </Link>
      {canWrite && (
        <>
          <Button kind="quiet" aria-label={t.labels.edit(name)} onPress={() => setEdited(label)}>
            {t.app.edit}
          </Button>
          <Button
            kind="quiet"
            aria-label={t.labels.delete(name)}
            onPress={() =>
              ask({
                title: t.labels.deleteTitle(name),
                hint: t.labels.deleteHint,
                confirm: t.app.delete,
                onConfirm: onRemove,
              })
            }
          >
            {t.app.delete}
          </Button>
        </>
      )}
      {dialog}
    </li>
  );
}
