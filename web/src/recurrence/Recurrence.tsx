import { useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import type { TaskDetailQuery } from '../tasks/generated/task-detail.ts';
import { Button } from '../ui/Button.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { EndSeriesDocument } from './generated/end-series.ts';
import { Occurrences } from './Occurrences.tsx';
import { RecurrenceEditor } from './RecurrenceEditor.tsx';

type Task = NonNullable<TaskDetailQuery['task']>;

/** Whether and when a task comes again, in words and dates. */
export function Recurrence({ task }: { task: Task }) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const end = useChange(EndSeriesDocument);
  const [isEditing, setEditing] = useState(false);
  const { series } = task;
  const isRunning = series !== null && series.state !== 'ENDED';
  return (
    <section className="detail-section" aria-labelledby="recurrence">
      <h2 id="recurrence">{t.recurrence.title}</h2>
      {!isEditing && (
        <>
          <p className={isRunning ? undefined : 'muted'}>
            {isRunning ? series.summary : t.recurrence.never}
          </p>
          {isRunning && (
            <Occurrences occurrences={series.upcoming} timeZone={series.start.timeZone} />
          )}
          {canWrite && (
            <div className="inline-form">
              <Button onPress={() => setEditing(true)}>
                {isRunning ? t.recurrence.change : t.recurrence.begin}
              </Button>
              {isRunning && (
                <Button
                  kind="quiet"
                  onPress={async () => report((await end({ id: series.id })).errors, task.title)}
                >
                  {t.recurrence.end}
                </Button>
              )}
            </div>
          )}
        </>
      )}
      {isEditing && <RecurrenceEditor task={task} onDone={() => setEditing(false)} />}
    </section>
  );
}
