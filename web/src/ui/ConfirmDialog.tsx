import { type SubmitEvent, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import type { Question } from './use-confirm.tsx';

/** Asks whether something is meant that cannot be undone. Escape means no. */
export default function ConfirmDialog({
  question: { title, hint, confirm, word, onConfirm },
  onClose,
}: {
  question: Question;
  onClose: () => void;
}) {
  const { t } = useMessages();
  const [written, setWritten] = useState('');
  const isMeant = !word || written.trim() === word.expected;

  function onSubmit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!isMeant) return;
    onClose();
    void onConfirm();
  }

  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="dialog">
        <Dialog role="alertdialog">
          <Heading slot="title">{title}</Heading>
          <p>{hint}</p>
          <form className="confirm-form" onSubmit={onSubmit}>
            {word && (
              <Field
                label={word.label}
                value={written}
                onChange={({ target }) => setWritten(target.value)}
                autoComplete="off"
                autoFocus
              />
            )}
            <div className="actions">
              <Button autoFocus={!word} onPress={onClose}>
                {t.app.cancel}
              </Button>
              <Button kind="danger" type="submit" isDisabled={!isMeant}>
                {confirm}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
