import { useApolloClient } from '@apollo/client/react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { conflictIn, type Refusal } from '../api/refusals.ts';
import { useReport } from '../messages/use-report.ts';

const ConflictDialog = lazy(() => import('./ConflictDialog.tsx'));

type Answer = {
  readonly errors: readonly Refusal[];
  /** That of the thing after the change, where it is known. */
  readonly version?: number | undefined;
};

/** A change of something that somebody began to edit at a version. */
export type Edit<Field extends string> = {
  readonly field: Field;
  /** What the API calls the parts of the field in `changedPaths`; that of the field unless given. */
  readonly paths?: readonly string[];
  /** What the person wants it to be, in words. */
  readonly mine: string;
  /** The version at which they began. */
  readonly version: number;
  /** Makes the change. Without a version it is made whatever others have done. */
  readonly send: (expectedVersion: number | undefined) => Promise<Answer>;
  /** Makes the change with another text; for texts alone, of which a third can be made. */
  readonly sendText?: (text: string) => Promise<Answer>;
  /** The person lets the other one hold. */
  readonly onTakeTheirs?: () => void;
};

/**
 * Saves what somebody began to edit at a version. If others changed the same field since, both are shown and the
 * person chooses; what they have written is never lost. What others changed beside it is no conflict.
 */
export function useConflict<Field extends string>({
  labels,
  shown,
}: {
  readonly labels: Readonly<Record<Field, string>>;
  /** Each field in words, as it is now, kept up to date by the feed. */
  readonly shown: Readonly<Record<Field, string>>;
}): { save: (edit: Edit<Field>) => Promise<boolean>; dialog: ReactNode } {
  const report = useReport();
  const client = useApolloClient();
  const [conflict, setConflict] = useState<Edit<Field> | null>(null);
  const ownVersions = useRef(new Map<Field, number>());

  async function save(edit: Edit<Field>): Promise<boolean> {
    const { errors, version } = await edit.send(edit.version);
    if (version) ownVersions.current.set(edit.field, version);
    const refusal = conflictIn(errors);
    if (!refusal) return report(errors, edit.mine);
    const { currentVersion, changedPaths = [] } = refusal;
    const paths = edit.paths ?? [edit.field];
    const isElsewhere =
      changedPaths.length > 0 && !paths.some((path) => changedPaths.includes(path));
    // Written twice while the first change waited for its answer.
    const isOwn = currentVersion === ownVersions.current.get(edit.field);
    if ((isElsewhere || isOwn) && currentVersion) return save({ ...edit, version: currentVersion });
    await client.refetchQueries({ include: 'active' });
    setConflict(edit);
    return true;
  }

  async function keepMine({ send, sendText, mine }: Edit<Field>, text: string): Promise<void> {
    setConflict(null);
    const { errors } = await (sendText ? sendText(text) : send(undefined));
    report(errors, mine);
  }

  const dialog = conflict && (
    <Suspense>
      <ConflictDialog
        field={labels[conflict.field]}
        mine={conflict.mine}
        theirs={shown[conflict.field]}
        isText={conflict.sendText !== undefined}
        onKeepMine={(text) => void keepMine(conflict, text)}
        onTakeTheirs={() => {
          setConflict(null);
          conflict.onTakeTheirs?.();
        }}
      />
    </Suspense>
  );
  return { save, dialog };
}
