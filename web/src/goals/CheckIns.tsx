import { type SubmitEvent, useRef } from 'react';
import { v7 as newId } from 'uuid';
import type { GoalHealth } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { formatMoment } from '../time/format.ts';
import { Button } from '../ui/Button.tsx';
import { Select, TextArea } from '../ui/Field.tsx';
import { useCanWrite, useViewer } from '../workspace/WorkspaceProvider.tsx';
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
  const { id: viewerId, displayName } = useViewer();
  const text = useRef<HTMLTextAreaElement>(null);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const said = { body: String(fields.get('body')), health: fields.get('health') as GoalHealth };
    const checkIn: CheckInRowFragment = {
      __typename: 'CheckIn',
      // The API gives it another one.
      id: newId(),
      progress: goal.progress,
      createdAt: new Date().toISOString(),
      author: { __typename: 'User', id: viewerId, displayName },
      ...said,
    };
    const posting = post(
      { goalId: goal.id, ...said },
      {
        __typename: 'CheckInPayload',
        goal: {
          ...goal,
          health: said.health,
          checkIns: { __typename: 'CheckInConnection', nodes: [checkIn, ...checkIns] },
        },
        errors: [],
      },
    );
    if (text.current) text.current.value = '';
    const isTaken = report((await posting).errors, said.body);
    // What was refused comes back if nothing else was written meanwhile.
    if (!isTaken && text.current) text.current.value ||= said.body;
  }

  return (
    <section className="detail-section">
      <h2>{t.goals.checkIns}</h2>
      {checkIns.length === 0 && <p className="muted">{t.goals.checkInsHint}</p>}
      {checkIns.length > 1 && <ProgressChart checkIns={checkIns} />}
      {canWrite && (
        <form className="inline-form" onSubmit={onSubmit}>
          <div className="grow">
            <TextArea
              ref={text}
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
