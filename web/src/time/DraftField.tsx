import { useEffect, useEffectEvent, useState } from 'react';
import { Field } from '../ui/Field.tsx';

type Draft = {
  readonly text: string;
  readonly version: number;
  /** What the browser has against it, such as a year that is half written. */
  readonly error: string;
};

// Further the API does not go; and browsers offer years of six digits.
const DAYS = { min: '1000-01-02', max: '9989-12-31' };

/**
 * A day or a time that is saved when one leaves it, also by leaving the page. What others save meanwhile does not
 * take away what is being written; `onSave` gets the version at which the writing began.
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
  const [isLeft, setLeft] = useState(false);

  function save(): void {
    if (draft && !draft.error && draft.text !== value) onSave(draft.text, draft.version);
  }

  const saveAtTheEnd = useEffectEvent(save);
  useEffect(() => () => saveAtTheEnd(), []);

  return (
    <Field
      label={label}
      type={type}
      {...(type === 'date' && DAYS)}
      disabled={disabled}
      value={draft?.text ?? value}
      error={(isLeft && draft?.error) || undefined}
      onFocus={() => setLeft(false)}
      onChange={({ target }) =>
        setDraft((before) => ({
          text: target.value,
          version: before?.version ?? version,
          error: target.validationMessage,
        }))
      }
      onBlur={() => {
        setLeft(true);
        save();
        if (!draft?.error) setDraft(null);
      }}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
    />
  );
}
