import { lazy, type ReactNode, Suspense, useState } from 'react';

const ConfirmDialog = lazy(() => import('./ConfirmDialog.tsx'));

/** What has to be known before something is done that cannot be undone. */
export type Question = {
  readonly title: string;
  /** What follows from it. */
  readonly hint: string;
  /** What the button says that does it. */
  readonly confirm: string;
  /** A word that has to be written first, where much is at stake, with the label of its field. */
  readonly word?: { readonly label: string; readonly expected: string };
  readonly onConfirm: () => unknown;
};

/** A function that asks before something that cannot be undone, and the dialog in which it asks. */
export function useConfirm(): { ask: (question: Question) => void; dialog: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null);
  const dialog = question && (
    <Suspense>
      <ConfirmDialog question={question} onClose={() => setQuestion(null)} />
    </Suspense>
  );
  return { ask: setQuestion, dialog };
}
