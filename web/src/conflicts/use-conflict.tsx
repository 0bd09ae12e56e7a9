import { useApolloClient } from '@apollo/client/react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { conflictIn, type Refusal } from '../api/refusals.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';

const ConflictDialog = lazy(() => import('./ConflictDialog.tsx'));

type Thing = { readonly title: string; readonly description: string | null };
type FieldName = keyof Thing;
type Changes = Partial<Record<FieldName, string>>;
type Conflict = { readonly field: FieldName; readonly mine: string };

/**
 * Saves text that somebody began to write at a version. If others changed it since, both texts are shown and the
 * person chooses; what they have written is never lost.
 */
export function useConflict({
  current,
  send,
}: {
  /** As it is now, kept up to date by the feed. */
  current: Thing;
  /** Without a version the change is made whatever others have done. */
  send: (changes: Changes, expectedVersion?: number) => Promise<{ errors: readonly Refusal[] }>;
}): {
  save: (field: FieldName, text: string, version: number) => Promise<void>;
  dialog: ReactNode;
} {
  const { t } = useMessages();
  const report = useReport();
  const client = useApolloClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);

  async function write(field: FieldName, text: string, version?: number): Promise<void> {
    const { errors } = await send({ [field]: text }, version);
    if (conflictIn(errors)) {
      await client.refetchQueries({ include: 'active' });
      setConflict({ field, mine: text });
      return;
    }
    report(errors);
  }

  const dialog = conflict && (
    <Suspense>
      <ConflictDialog
        field={t.detail[conflict.field]}
        mine={conflict.mine}
        theirs={current[conflict.field] ?? ''}
        onKeepMine={(text) => {
          setConflict(null);
          void write(conflict.field, text);
        }}
        onTakeTheirs={() => setConflict(null)}
      />
    </Suspense>
  );
  return { save: write, dialog };
}
