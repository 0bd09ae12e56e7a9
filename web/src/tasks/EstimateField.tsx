import { useMessages } from '../messages/MessagesProvider.tsx';
import { Field } from '../ui/Field.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';

const MINUTES = 60;

/** How much work a task is thought to be. People think in hours, the API keeps minutes. */
export function EstimateField({
  minutes,
  onChange,
}: {
  minutes: number | null;
  onChange: (minutes: number | null) => void;
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  return (
    <Field
      key={minutes}
      label={t.detail.estimate}
      type="number"
      disabled={!canWrite}
      min={0}
      step="any"
      defaultValue={minutes === null ? '' : Math.round((minutes / MINUTES) * 100) / 100}
      onBlur={({ target }) => {
        if (!target.checkValidity()) return;
        const next = target.value === '' ? null : Math.round(target.valueAsNumber * MINUTES);
        if (next !== minutes) onChange(next);
      }}
    />
  );
}
