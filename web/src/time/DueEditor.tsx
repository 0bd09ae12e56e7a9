import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { useCanWrite, useViewer } from '../workspace/WorkspaceProvider.tsx';
import { DraftField } from './DraftField.tsx';
import type { WrittenDue } from './expected-due.ts';
import { ownZone } from './format.ts';
import { ZoneSelect } from './ZoneSelect.tsx';

/** A day, or a day and a time, in a zone that is always shown. */
export function DueEditor({
  due,
  version,
  onChange,
}: {
  due: WrittenDue | null;
  version: number;
  /** Gets the version at which the person began with it. */
  onChange: (due: WrittenDue | null, version: number) => void;
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const { timeZone: viewerZone } = useViewer();
  const timeZone = due?.timeZone ?? viewerZone ?? ownZone;
  return (
    <fieldset className="field due-editor" disabled={!canWrite}>
      <DraftField
        label={t.tasks.columns.due}
        type="date"
        value={due?.date ?? ''}
        version={version}
        onSave={(date, begunAt) =>
          onChange(date ? { date, time: due?.time ?? null, timeZone } : null, begunAt)
        }
      />
      {due && (
        <>
          <DraftField
            label={t.time.time}
            type="time"
            value={due.time ?? ''}
            version={version}
            onSave={(text, begunAt) =>
              onChange({ date: due.date, time: text.slice(0, 5) || null, timeZone }, begunAt)
            }
          />
          <ZoneSelect
            value={timeZone}
            onChange={(zone) =>
              onChange({ date: due.date, time: due.time, timeZone: zone }, version)
            }
          />
          {canWrite && (
            <Button kind="quiet" onPress={() => onChange(null, version)}>
              {t.time.noDue}
            </Button>
          )}
        </>
      )}
    </fieldset>
  );
}
