import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import './conflict-dialog.css';

/** Shows what two people want of the same field, and lets one of them decide. */
export default function ConflictDialog({
  field,
  mine,
  theirs,
  isText,
  onKeepMine,
  onTakeTheirs,
}: {
  field: string;
  mine: string;
  theirs: string;
  /** Whether one can be made of both. */
  isText: boolean;
  onKeepMine: (text: string) => void;
  onTakeTheirs: () => void;
}) {
  const { t } = useMessages();
  const [text, setText] = useState(mine);
  return (
    <ModalOverlay className="veil" isOpen>
      <Modal className="dialog conflict">
        <Dialog role="alertdialog">
          <Heading slot="title">{t.conflict.title}</Heading>
          <p className="muted">
            {isText ? t.conflict.explain(field) : t.conflict.explainChoice(field)}
          </p>
          <div className="conflict-texts">
            <div className="field">
              <span className="label">{t.conflict.theirs}</span>
              <p className="conflict-text">{theirs}</p>
            </div>
            {isText ? (
              <TextArea
                label={t.conflict.mine}
                value={text}
                rows={4}
                onChange={(event) => setText(event.target.value)}
              />
            ) : (
              <div className="field">
                <span className="label">{t.conflict.mine}</span>
                <p className="conflict-text">{mine}</p>
              </div>
            )}
          </div>
          <div className="actions">
            <Button onPress={onTakeTheirs}>{t.conflict.takeTheirs}</Button>
            <Button kind="primary" onPress={() => onKeepMine(text)}>
              {t.conflict.keepMine}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
