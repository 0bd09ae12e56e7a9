import { type SubmitEvent, useState } from 'react';
import { ColorSwatch } from 'react-aria-components/ColorSwatch';
import { ColorSwatchPicker, ColorSwatchPickerItem } from 'react-aria-components/ColorSwatchPicker';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { LABEL_COLORS } from './colors.ts';
import type { LabelFields } from './use-label-changes.ts';
import './labels.css';

const NAME_LENGTH = 100;

/** Name and colour of a label. */
export function LabelForm({
  initial,
  confirm,
  onDone,
  onCancel,
}: {
  initial: LabelFields;
  /** What the button says. */
  confirm: string;
  onDone: (fields: LabelFields) => unknown;
  onCancel?: () => void;
}) {
  const { t } = useMessages();
  const [color, setColor] = useState(initial.color.toUpperCase());
  const known: readonly string[] = LABEL_COLORS;
  const colors = known.includes(color) ? known : [color, ...known];

  function onSubmit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (name) onDone({ name, color });
  }

  return (
    <form className="label-form" onSubmit={onSubmit}>
      <Field
        label={t.labels.name}
        name="name"
        defaultValue={initial.name}
        maxLength={NAME_LENGTH}
        required
        autoFocus
      />
      <div className="field">
        <span className="label">{t.labels.color}</span>
        <ColorSwatchPicker
          className="label-colors"
          aria-label={t.labels.color}
          value={color}
          onChange={(chosen) => setColor(chosen.toString('hex').toUpperCase())}
        >
          {colors.map((one) => (
            <ColorSwatchPickerItem key={one} color={one} className="label-color">
              <ColorSwatch className="label-swatch" />
            </ColorSwatchPickerItem>
          ))}
        </ColorSwatchPicker>
      </div>
      <div className="actions">
        {onCancel && <Button onPress={onCancel}>{t.app.cancel}</Button>}
        <Button kind="primary" type="submit">
          {confirm}
        </Button>
      </div>
    </form>
  );
}
