import { lazy, Suspense, useState } from 'react';
import { Button } from './Button.tsx';

const ConfirmDialog = lazy(() => import('./ConfirmDialog.tsx'));

/** What has to be known before something is done that cannot be undone. */
export type Confirmation = {
  readonly title: string;
  readonly explain: string;
  /** What the button says that does it. */
  readonly action: string;
  /** A word that has to be written first, where much is at stake, with the label of its field. */
  readonly word?: { readonly label: string; readonly expected: string };
};

/** A button that asks before it acts. The dialog is loaded with the first press. */
export function ConfirmButton({
  label,
  accessibleName,
  confirmation,
  onConfirm,
}: {
  label: string;
  accessibleName?: string;
  confirmation: Confirmation;
  onConfirm: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="danger"
        aria-haspopup="dialog"
        aria-label={accessibleName ?? label}
        onPress={() => setOpen(true)}
      >
        {label}
      </Button>
      <Suspense>
        {isOpen && (
          <ConfirmDialog
            confirmation={confirmation}
            onCancel={() => setOpen(false)}
            onConfirm={() => {
              setOpen(false);
              onConfirm();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
