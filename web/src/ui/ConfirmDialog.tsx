import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from './Button.tsx';

/** Asks before something that cannot be undone. Escape means no. */
export default function ConfirmDialog({
  title,
  hint,
  confirm,
  onConfirm,
  onClose,
}: {
  title: string;
  /** What follows from it. */
  hint: string;
  /** What the button says that does it. */
  confirm: string;
  onConfirm: () => unknown;
  onClose: () => void;
}) {
  const { t } = useMessages();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="dialog">
        <Dialog role="alertdialog">
          <Heading slot="title">{title}</Heading>
          <p className="muted">{hint}</p>
          <div className="actions">
            <Button autoFocus onPress={onClose}>
              {t.app.cancel}
            </Button>
            <Button
              kind="danger"
              onPress={() => {
                onClose();
                void onConfirm();
              }}
            >
              {confirm}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
