import { Button } from './Button.tsx';
import { type Question, useConfirm } from './use-confirm.tsx';

/** A button that asks before it acts. */
export function ConfirmButton({
  label,
  accessibleName,
  question,
}: {
  label: string;
  accessibleName?: string;
  question: Question;
}) {
  const { ask, dialog } = useConfirm();
  return (
    <>
      <Button
        kind="danger"
        aria-haspopup="dialog"
        aria-label={accessibleName ?? label}
        onPress={() => ask(question)}
      >
        {label}
      </Button>
      {dialog}
    </>
  );
}
