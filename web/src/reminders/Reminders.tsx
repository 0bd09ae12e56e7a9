import { useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import type { TaskDetailQuery } from '../tasks/generated/task-detail.ts';
import { formatMoment } from '../time/format.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { DeleteReminderDocument } from './generated/delete-reminder.ts';
import { SetReminderDocument } from './generated/set-reminder.ts';

type Task = NonNullable<TaskDetailQuery['task']>;
const OFFSETS = ['PT0S', '-PT15M', '-PT1H', '-P1D', '-P7D'] as const;

/** When somebody is reminded of a task, counted from when it is due. */
export function Reminders({ task, onChanged }: { task: Task; onChanged: () => void }) {
  const { t, locale } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const set = useChange(SetReminderDocument);
  const remove = useChange(DeleteReminderDocument);
  // What the answer of the API does not show yet.
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [offset, setOffset] = useState<string>(OFFSETS[2]);
  const nameOf = (text: string | null) => (text ? (t.reminders.offsets[text] ?? text) : '');
  const shown = task.reminders.filter(({ id }) => !removed.includes(id));

  async function onRemove(id: string): Promise<void> {
    setRemoved((before) => [...before, id]);
    const { errors } = await remove({ id });
    if (errors.length > 0) setRemoved((before) => before.filter((other) => other !== id));
    if (report(errors, task.title)) onChanged();
  }

  return (
    <section className="detail-section" aria-labelledby="reminders">
      <h2 id="reminders">{t.reminders.title}</h2>
      <ul className="rows">
        {shown.map(({ id, offset: before, at, nextFireAt, state }) => (
          <li key={id}>
            <span className="grow">
              {before === null ? formatMoment(at ?? '', locale) : nameOf(before)}
              <span className="muted">
                {' · '}
                {nextFireAt ? formatMoment(nextFireAt, locale) : t.reminders.states[state]}
              </span>
            </span>
            {canWrite && (
              <Button kind="quiet" onPress={() => void onRemove(id)}>
                {t.app.delete}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {task.due && canWrite && (
        <div className="inline-form">
          <Select
            label={t.reminders.when}
            isLabelHidden
            value={offset}
            options={OFFSETS.map((name) => [name, nameOf(name)])}
            onChange={setOffset}
          />
          <Button
            onPress={async () =>
              report((await set({ taskId: task.id, spec: { offset } })).errors) && onChanged()
            }
          >
            {t.reminders.add}
          </Button>
        </div>
      )}
      {!task.due && <p className="muted">{t.reminders.needsDue}</p>}
    </section>
  );
}
