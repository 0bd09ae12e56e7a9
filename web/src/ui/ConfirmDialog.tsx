import { type SubmitEvent, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from './Button.tsx';
import type { Confirmation } from './ConfirmButton.tsx';
import { Field } from './Field.tsx';

/** Asks whether something is meant that cannot be undone. */
export default function ConfirmDialog({
  confirmation: { title, explain, action, word },
  onCancel,
  onConfirm,
}: {
  confirmation: Confirmation;
  onCancel: () => void;
  onConfirm: () => void;
}) {
  const { t } = useMessages();
  const [written, setWritten] = useState('');
  const isMeant = !word || written.trim() === word.expected;

  function onSubmit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isMeant) onConfirm();
  }

  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onCancel}>
      <Modal className="dialog">
        <Dialog role="alertdialog">
          <Heading slot="title">{title}</Heading>
          <p>{explain}</p>
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
              <Button autoFocus={!word} onPress={onCancel}>
                {t.app.cancel}
              </Button>
              <Button kind="danger" type="submit" isDisabled={!isMeant}>
                {action}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
