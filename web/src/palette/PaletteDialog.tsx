import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import { useMessages } from '../messages/MessagesProvider.tsx';
import type { Command } from './commands.ts';
import './palette.css';

/** All commands, found by some of their letters. */
export default function PaletteDialog({
  commands,
  onRun,
  onHelp,
  onClose,
}: {
  commands: readonly Command[];
  onRun: (command: Command) => void;
  onHelp: () => void;
  onClose: () => void;
}) {
  const { t } = useMessages();
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="dialog">
        <Dialog aria-label={t.palette.open}>
          <Autocomplete filter={contains}>
            <TextField aria-label={t.palette.search} autoFocus>
              <Input className="input" placeholder={t.palette.placeholder} />
            </TextField>
            <Menu
              className="menu"
              aria-label={t.palette.open}
              renderEmptyState={() => <p className="palette-nothing muted">{t.palette.nothing}</p>}
            >
              {commands.map((command) => (
                <MenuItem
                  key={command.id}
                  id={command.id}
                  textValue={command.text}
                  className="menu-item"
                  onAction={() => onRun(command)}
                >
                  <span className="palette-item">{command.text}</span>
                  {command.keys?.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </MenuItem>
              ))}
              <MenuItem
                id="help"
                textValue={t.palette.shortcuts}
                className="menu-item"
                onAction={onHelp}
              >
                <span className="palette-item">{t.palette.shortcuts}</span>
                <kbd>?</kbd>
              </MenuItem>
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
