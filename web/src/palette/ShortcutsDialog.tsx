import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import type { Command } from './commands.ts';
import './palette.css';

const INBOX_KEYS = [
  ['archive', 'e'],
  ['readIt', 'u'],
  ['snooze', 'h'],
] as const;

/** All keys that do something, and what they do. */
export default function ShortcutsDialog({
  commands,
  onClose,
}: {
  commands: readonly Command[];
  onClose: () => void;
}) {
  const { t } = useMessages();
  const rows = [
    ...commands.map(({ text, keys }) => [text, keys ?? []] as const),
    [t.palette.open, ['Ctrl', 'K']] as const,
    [t.palette.moveInLists, ['↑', '↓', 'j', 'k']] as const,
    ...INBOX_KEYS.map(([action, key]) => [t.palette.inInbox(t.inbox[action]), [key]] as const),
    [t.palette.shortcuts, ['?']] as const,
  ];
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="dialog">
        <Dialog>
          <Heading slot="title">{t.palette.shortcuts}</Heading>
          <dl className="shortcuts">
            {rows.map(([text, keys]) => (
              <div key={text}>
                <dt>{text}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <div className="actions">
            <Button onPress={onClose}>{t.app.close}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
