import { useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import { useMessages } from '../messages/MessagesProvider.tsx';
import type { Command } from './commands.ts';
import { useFoundThings } from './use-found-things.ts';
import './palette.css';

/** All commands, and the goals and tasks of the workspace, found by some of their letters. */
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
  const [text, setText] = useState('');
  const { things, isLooking } = useFoundThings(text);
  const help: Command = { id: 'help', text: t.palette.shortcuts, keys: ['?'] };
  const shown = [...commands, help].filter((command) => contains(command.text, text.trim()));
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="dialog">
        <Dialog aria-label={t.palette.open}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <TextField aria-label={t.palette.search} autoFocus>
              <Input className="input" placeholder={t.palette.placeholder} />
            </TextField>
            <Menu
              className="menu"
              aria-label={t.palette.open}
              renderEmptyState={() => (
                <p className="palette-nothing muted">
                  {isLooking ? t.app.loading : t.palette.nothing}
                </p>
              )}
            >
              {[...shown, ...things].map((command) => (
                <MenuItem
                  key={command.id}
                  id={command.id}
                  textValue={command.text}
                  className="menu-item"
                  onAction={() => (command === help ? onHelp() : onRun(command))}
                >
                  <span className="palette-item">{command.text}</span>
                  {command.keys?.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </MenuItem>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
