import type { Refusal } from '../api/refusals.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { EditableText } from '../ui/EditableText.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { useConflict } from './use-conflict.tsx';

type Changes = { readonly title?: string; readonly description?: string };

/** Title and description, to be written over. Somebody who was faster is not overwritten unasked. */
export function TitleAndDescription({
  thing,
  send,
}: {
  thing: { readonly version: number; readonly title: string; readonly description: string | null };
  /** Makes the changes and shows them at once. Without a version they are made whatever others have done. */
  send: (
    changes: Changes,
    version?: { readonly expectedVersion: number },
  ) => Promise<{ errors: readonly Refusal[] }>;
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const { save: saveEdit, dialog } = useConflict({
    labels: { title: t.detail.title, description: t.detail.description },
    shown: { title: thing.title, description: thing.description ?? '' },
  });

  function save(field: keyof Changes, mine: string, version: number): void {
    void saveEdit({
      field,
      mine,
      version,
      send: (expectedVersion) =>
        send({ [field]: mine }, expectedVersion ? { expectedVersion } : undefined),
      sendText: (text) => send({ [field]: text }),
    });
  }

  return (
    <div>
      <EditableText
        label={t.detail.title}
        value={thing.title}
        version={thing.version}
        kind="title"
        isReadOnly={!canWrite}
        onSave={(title, version) => save('title', title, version)}
      />
      <EditableText
        label={t.detail.description}
        {...(canWrite && { placeholder: t.detail.noDescription })}
        value={thing.description ?? ''}
        version={thing.version}
        kind="text"
        isReadOnly={!canWrite}
        onSave={(description, version) => save('description', description, version)}
      />
      {dialog}
    </div>
  );
}
