import { useState } from 'react';
import { Field } from '../ui/Field.tsx';

// Without it browsers offer years of six digits.
const LAST_DAY = '9999-12-31';

type Draft = { readonly text: string; readonly version: number };

/**
 * A day or a time that is saved when one leaves it. What others save meanwhile does not take away what is being
 * written; `onSave` gets the version at which the writing began.
 */
export function DraftField({
  label,
  type,
  value,
  version,
  disabled,
  onSave,
}: {
  label: string;
  type: 'date' | 'time';
  value: string;
  version: number;
  disabled?: boolean;
  onSave: (text: string, version: number) => void;
}) {
  const [draft, setDraft] = useState<Draft | null>(null);
  return (
    <Field
      label={label}
      type={type}
      max={type === 'date' ? LAST_DAY : undefined}
      disabled={disabled}
      value={draft?.text ?? value}
      onFocus={() => setDraft({ text: value, version })}
      onChange={({ target }) =>
        setDraft((before) => ({ text: target.value, version: before?.version ?? version }))
      }
      onBlur={({ target }) => {
        // A date that is half written has no value and is not taken for none.
        if (draft && target.validity.valid && draft.text !== value)
          onSave(draft.text, draft.version);
        setDraft(null);
      }}
    />
  );
}
