import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import type { LabelRowFragment } from './generated/label-row.ts';
import { LabelChip } from './LabelChip.tsx';

const LabelChoiceDialog = lazy(() => import('./LabelChoiceDialog.tsx'));

type Label = Omit<LabelRowFragment, 'version'>;

/** The labels that something has, and the way to others. */
export function LabelPicker({
  chosen,
  onChange,
}: {
  chosen: readonly Label[];
  /** Gets whether one that was just made is taken, if there is one. */
  onChange: (labels: readonly Label[], isTaken?: Promise<boolean>) => void;
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const chips = (
    <span className="label-chips">
      {chosen.length === 0
        ? t.labels.none
        : chosen.map(({ id, name, color }) => <LabelChip key={id} name={name} color={color} />)}
    </span>
  );
  if (!canWrite)
    return (
      <div className="field">
        <span className="label">{t.labels.title}</span>
        {chips}
      </div>
    );
  return (
    <div className="field">
      <span className="label" id="labels">
        {t.labels.title}
      </span>
      <Button
        ref={button}
        className="button"
        aria-describedby="labels"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        {chips}
      </Button>
      <Suspense>
        {isOpen && (
          <LabelChoiceDialog
            trigger={button}
            chosen={chosen}
            onChange={onChange}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
