import { useQuery } from '@apollo/client/react';
import { type SubmitEvent, useDeferredValue, useState } from 'react';
import type { RecurrenceAnchor, RecurrenceInput } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useConflict } from '../conflicts/use-conflict.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import type { TaskDetailQuery } from '../tasks/generated/task-detail.ts';
import { ownZone } from '../time/format.ts';
import { Button } from '../ui/Button.tsx';
import { Field, Select } from '../ui/Field.tsx';
import { CreateSeriesDocument } from './generated/create-series.ts';
import { RecurrencePreviewDocument } from './generated/preview.ts';
import { UpdateSeriesDocument } from './generated/update-series.ts';
import { Occurrences } from './Occurrences.tsx';
import { FREQUENCIES, type Frequency, formatRule, parseRule } from './rule.ts';
import { WeekdayPicker } from './WeekdayPicker.tsx';
import './recurrence.css';

type Task = NonNullable<TaskDetailQuery['task']>;
const PATHS = ['rule', 'start', 'timeZone', 'anchor', 'missed', 'monthEnd', 'dayStartsAt'];

/** Makes a rule, and shows what it would do before anything is saved. */
export function RecurrenceEditor({ task, onDone }: { task: Task; onDone: () => void }) {
  const { t } = useMessages();
  const report = useReport();
  const create = useChange(CreateSeriesDocument);
  const update = useChange(UpdateSeriesDocument);
  const isRunning = task.series !== null && task.series.state !== 'ENDED';
  const [parts, setParts] = useState(() => parseRule(task.series?.rule ?? 'FREQ=WEEKLY'));
  const [anchor, setAnchor] = useState<RecurrenceAnchor>(task.series?.anchor ?? 'SCHEDULE');
  const [date, setDate] = useState(task.due?.date ?? new Date().toISOString().slice(0, 10));
  const recurrence: RecurrenceInput = {
    rule: formatRule(parts),
    anchor,
    start: { date, time: task.due?.time ?? null, timeZone: task.due?.timeZone ?? ownZone },
  };
  const input = useDeferredValue(recurrence);
  const { data, previousData } = useQuery(RecurrencePreviewDocument, {
    variables: { input },
    skip: !date,
  });
  const preview = (data ?? previousData)?.recurrencePreview;
  const [version] = useState(task.series?.version ?? 0);
  const { save, dialog } = useConflict({
    labels: { rule: t.recurrence.title },
    shown: { rule: task.series?.summary ?? t.recurrence.never },
  });

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isRunning && task.series) return change(task.series.id);
    const { errors } = await create({ taskId: task.id, recurrence });
    if (report(errors, task.title)) onDone();
  }

  async function change(id: string): Promise<void> {
    const send = async (expectedVersion: number | undefined) => {
      const answer = await update({
        id,
        scope: 'ALL',
        recurrence,
        ...(expectedVersion && { expectedVersion }),
      });
      if (answer.errors.length === 0) onDone();
      return answer;
    };
    const mine = preview?.summary ?? recurrence.rule;
    await save({ field: 'rule', paths: PATHS, mine, version, send, onTakeTheirs: onDone });
  }

  return (
    <form className="recurrence-editor" onSubmit={onSubmit}>
      <div className="inline-form">
        <div className="number-field">
          <Field
            label={t.recurrence.every}
            type="number"
            min={1}
            max={999}
            value={parts.interval}
            onChange={({ target }) => setParts({ ...parts, interval: target.valueAsNumber || 1 })}
          />
        </div>
        <Select
          label={t.recurrence.frequency}
          value={parts.frequency}
          options={FREQUENCIES.map((name) => [name, t.recurrence.frequencies[name]])}
          onChange={(frequency) => setParts({ ...parts, frequency: frequency as Frequency })}
        />
        <Field
          label={t.recurrence.from}
          type="date"
          value={date}
          required
          onChange={({ target }) => setDate(target.value)}
        />
        <Select
          label={t.recurrence.anchor}
          value={anchor}
          options={Object.entries(t.recurrence.anchors)}
          onChange={(value) => setAnchor(value as RecurrenceAnchor)}
        />
      </div>
      {parts.frequency === 'WEEKLY' && (
        <WeekdayPicker days={parts.days} onChange={(days) => setParts({ ...parts, days })} />
      )}
      <div className="preview" aria-live="polite">
        <p>
          <strong>{preview?.summary}</strong>
        </p>
        {preview?.errors.map(({ message }) => (
          <p key={message} className="error">
            {message}
          </p>
        ))}
        <Occurrences
          occurrences={preview?.occurrences ?? []}
          timeZone={recurrence.start.timeZone}
        />
        <p className="hint">{recurrence.start.timeZone}</p>
      </div>
      {dialog}
      <div className="actions">
        <Button onPress={onDone}>{t.app.cancel}</Button>
        <Button kind="primary" type="submit" isDisabled={Boolean(preview?.errors.length)}>
          {t.app.save}
        </Button>
      </div>
    </form>
  );
}
