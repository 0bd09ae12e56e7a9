import { type RefObject, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { TextField } from 'react-aria-components/TextField';
import { Link } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { nextColor } from './colors.ts';
import type { LabelRowFragment } from './generated/label-row.ts';
import { LabelForm } from './LabelForm.tsx';
import { type LabelFields, useLabelChanges } from './use-label-changes.ts';
import { useLabels } from './use-labels.ts';
import './labels.css';

const NEW = 'new';

type Label = Omit<LabelRowFragment, 'version'>;

/** All labels, found by some of their letters; Enter puts one on or takes it off. What is missing is made here. */
export default function LabelChoiceDialog({
  trigger,
  chosen,
  onChange,
  onClose,
}: {
  trigger: RefObject<HTMLButtonElement | null>;
  chosen: readonly Label[];
  /** Gets whether one that was just made is taken, if there is one. */
  onChange: (labels: readonly Label[], isTaken?: Promise<boolean>) => void;
  onClose: () => void;
}) {
  const { t } = useMessages();
  const { slug } = useWorkspace();
  const { contains } = useFilter({ sensitivity: 'base' });
  const { labels = [] } = useLabels();
  const changes = useLabelChanges();
  const [text, setText] = useState('');
  const [isCreating, setCreating] = useState(false);
  const name = text.trim();
  const shown = labels.filter((label) => contains(label.name, name));
  const isNew = !labels.some((label) => label.name.toLowerCase() === name.toLowerCase());

  async function create(fields: LabelFields): Promise<void> {
    const { label, isTaken } = changes.create(fields);
    onChange([...chosen, label], isTaken);
    setCreating(false);
    setText('');
    if (!(await isTaken)) setText((now) => now || fields.name);
  }

  function choose(keys: ReadonlySet<unknown>): void {
    if (keys.has(NEW)) {
      setCreating(true);
      return;
    }
    // Labels that are not in sight stay as they are.
    const hidden = chosen.filter(({ id }) => !shown.some((label) => label.id === id));
    onChange([...hidden, ...shown.filter(({ id }) => keys.has(id))]);
  }

  return (
    <Popover className="popover" triggerRef={trigger} isOpen onOpenChange={onClose}>
      <Dialog className="label-choice" aria-label={t.labels.title}>
        {isCreating ? (
          <LabelForm
            initial={{ name, color: nextColor(labels.length) }}
            confirm={t.app.create}
            onDone={create}
            onCancel={() => setCreating(false)}
          />
        ) : (
          <>
            <Autocomplete inputValue={text} onInputChange={setText}>
              <TextField aria-label={t.labels.search} autoFocus>
                <Input className="input" placeholder={t.labels.search} />
              </TextField>
              <ListBox
                className="menu label-list"
                aria-label={t.labels.title}
                selectionMode="multiple"
                escapeKeyBehavior="none"
                selectedKeys={chosen.map(({ id }) => id)}
                onSelectionChange={(keys) => choose(keys as Set<unknown>)}
                renderEmptyState={() => <p className="muted menu-item">{t.labels.empty}</p>}
              >
                {shown.map(({ id, name: labelName, color }) => (
                  <ListBoxItem key={id} id={id} textValue={labelName} className="menu-item">
                    {({ isSelected }) => (
                      <>
                        <span className="label-check">{isSelected && '✓'}</span>
                        <span className="dot" style={{ background: color }} />
                        <span className="label-name">{labelName}</span>
                      </>
                    )}
                  </ListBoxItem>
                ))}
                {name && isNew && (
                  <ListBoxItem key={NEW} id={NEW} className="menu-item">
                    {t.labels.create(name)}
                  </ListBoxItem>
                )}
              </ListBox>
            </Autocomplete>
            <Link className="label-manage" to={`/w/${slug}/labels`}>
              {t.labels.manage}
            </Link>
          </>
        )}
      </Dialog>
    </Popover>
  );
}
