import { type KeyboardEvent, useState } from 'react';

type Draft = { readonly text: string; readonly version: number };

/**
 * Text that is a field at the same time: written over in place, saved when one leaves it or presses Enter (in long
 * texts Ctrl+Enter), given up by Escape. `onSave` gets the version at which the writing began.
 */
export function EditableText({
  label,
  placeholder,
  value,
  version,
  kind,
  isReadOnly = false,
  onSave,
}: {
  label: string;
  placeholder?: string;
  value: string;
  version: number;
  kind: 'title' | 'text';
  isReadOnly?: boolean;
  onSave: (text: string, version: number) => unknown;
}) {
  const [draft, setDraft] = useState<Draft | null>(null);

  function leave(): void {
    if (draft && draft.text !== value && (kind === 'text' || draft.text.trim()))
      onSave(draft.text, draft.version);
    setDraft(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const isDone = event.key === 'Enter' && (kind === 'title' || event.ctrlKey || event.metaKey);
    if (event.key === 'Escape') setDraft(null);
    if (!isDone) return;
    event.preventDefault();
    event.currentTarget.blur();
  }

  return (
    <textarea
      className={`editable is-${kind}`}
      aria-label={label}
      placeholder={placeholder}
      rows={kind === 'title' ? 1 : 3}
      readOnly={isReadOnly}
      value={draft?.text ?? value}
      onFocus={() => !isReadOnly && setDraft({ text: value, version })}
      onChange={({ target }) =>
        setDraft((before) => ({ text: target.value, version: before?.version ?? version }))
      }
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
