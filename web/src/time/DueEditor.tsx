import type { DueInput } from '../api/generated/schema.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useViewer } from '../workspace/WorkspaceProvider.tsx';
import { ownZone } from './format.ts';
import { ZoneSelect } from './ZoneSelect.tsx';

type Due = { readonly date: string; readonly time: string | null; readonly timeZone: string };

/** A day, or a day and a time, in a zone that is always shown. */
export function DueEditor({
  due,
  onChange,
}: {
  due: Due | null;
  onChange: (due: DueInput | null) => void;
}) {
  const { t } = useMessages();
  const { timeZone: viewerZone } = useViewer();
  const timeZone = due?.timeZone ?? viewerZone ?? ownZone;
  return (
    <fieldset className="field due-editor">
      <Field
        label={t.tasks.columns.due}
        type="date"
        defaultValue={due?.date ?? ''}
        onBlur={({ target }) => {
          if (target.value === (due?.date ?? '')) return;
          onChange(target.value ? { date: target.value, time: due?.time ?? null, timeZone } : null);
        }}
      />
      {due && (
        <>
          <Field
            label={t.time.time}
            type="time"
            defaultValue={due.time ?? ''}
            onBlur={({ target }) => {
              const time = target.value.slice(0, 5) || null;
              if (time !== due.time) onChange({ date: due.date, time, timeZone });
            }}
          />
          <ZoneSelect
            value={timeZone}
            onChange={(zone) => onChange({ date: due.date, time: due.time, timeZone: zone })}
          />
          <Button kind="quiet" onPress={() => onChange(null)}>
            {t.time.noDue}
          </Button>
        </>
      )}
    </fieldset>
  );
}
