import { lazy, type ReactNode, Suspense, useState } from 'react';

const ConfirmDialog = lazy(() => import('./ConfirmDialog.tsx'));

type Question = {
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
  readonly onConfirm: () => unknown;
};

/** A function that asks before something that cannot be undone, and the dialog in which it asks. */
export function useConfirm(): { ask: (question: Question) => void; dialog: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null);
  const dialog = question && (
    <Suspense>
      <ConfirmDialog {...question} onClose={() => setQuestion(null)} />
    </Suspense>
  );
  return { ask: setQuestion, dialog };
}
