import { type SubmitEvent, useRef } from 'react';
import type { GoalHealth } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { formatMoment } from '../time/format.ts';
import { Button } from '../ui/Button.tsx';
import { Select, TextArea } from '../ui/Field.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import type { CheckInRowFragment } from './generated/check-in.ts';
import type { GoalRowFragment } from './generated/goal-row.ts';
import { PostCheckInDocument } from './generated/post-check-in.ts';
import { HealthMark } from './HealthMark.tsx';
import { ProgressChart } from './ProgressChart.tsx';

/** What people said of a goal from time to time, the latest first. */
export function CheckIns({
  goal,
  checkIns,
}: {
  goal: GoalRowFragment;
  checkIns: readonly CheckInRowFragment[];
}) {
  const { t, locale } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const post = useChange(PostCheckInDocument);
  const form = useRef<HTMLFormElement>(null);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const { errors } = await post({
      goalId: goal.id,
      body: String(fields.get('body')),
      health: fields.get('health') as GoalHealth,
    });
    if (errors.length === 0) form.current?.reset();
    report(errors);
  }

  return (
    <section className="detail-section">
      <h2>{t.goals.checkIns}</h2>
      {checkIns.length === 0 && <p className="muted">{t.goals.checkInsHint}</p>}
      {checkIns.length > 1 && <ProgressChart checkIns={checkIns} />}
      {canWrite && (
        <form ref={form} className="inline-form" onSubmit={onSubmit}>
          <div className="grow">
            <TextArea
              label={t.goals.checkInBody}
              name="body"
              rows={2}
              maxLength={10_000}
              required
            />
          </div>
          <Select
            label={t.goals.health}
            name="health"
            defaultValue={goal.health === 'UNKNOWN' ? 'ON_TRACK' : goal.health}
            options={Object.entries(t.goals.healths).filter(([name]) => name !== 'UNKNOWN')}
          />
          <Button kind="primary" type="submit">
            {t.goals.post}
          </Button>
        </form>
      )}
      <ol className="rows">
        {checkIns.map(({ id, body, health, author, createdAt }) => (
          <li key={id}>
            <HealthMark health={health} />
            <span className="grow">{body}</span>
            <span className="muted">
              {author?.displayName} · {formatMoment(createdAt, locale)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
