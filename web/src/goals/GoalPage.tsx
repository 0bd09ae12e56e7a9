import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useParams } from 'react-router';
import { useWaitingCount } from '../api/OutboxProvider.tsx';
import { useChange } from '../api/use-change.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { NotFound } from '../app/NotFound.tsx';
import { TitleAndDescription } from '../conflicts/TitleAndDescription.tsx';
import { useFeed } from '../live/LiveProvider.tsx';
import { useReadAgain } from '../live/use-read-again.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { notify } from '../ui/notices.ts';
import { useConfirm } from '../ui/use-confirm.tsx';
import { useCanWrite, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { CheckIns } from './CheckIns.tsx';
import { GoalFacts } from './GoalFacts.tsx';
import { GoalItem } from './GoalItem.tsx';
import { GoalTasks } from './GoalTasks.tsx';
import { DeleteGoalDocument } from './generated/delete-goal.ts';
import { GoalDetailDocument } from './generated/goal-detail.ts';
import { UpdateGoalDocument } from './generated/update-goal.ts';
import { KeyResults } from './KeyResults.tsx';
import { NewGoal } from './NewGoal.tsx';
import '../ui/detail.css';
import './goals.css';

/** One goal with all that moves it. */
export default function GoalPage() {
  const id = useParams().id as string;
  // What one has begun to write belongs to this goal, and not to the next that is opened.
  return <GoalOfId key={id} id={id} />;
}

function GoalOfId({ id }: { id: string }) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const waiting = useWaitingCount();
  const { data, error, refetch } = useQuery(GoalDetailDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const navigate = useNavigate();
  const report = useReport();
  const { slug } = useWorkspace();
  const { ask, dialog } = useConfirm();
  const update = useChange(UpdateGoalDocument);
  const remove = useChange(DeleteGoalDocument);
  const readAgain = useReadAgain(refetch);
  useFeed(
    'goals',
    ({ goalId, goal }) => (goalId === id || goal?.parentId === id) && readAgain(),
    readAgain,
  );
  useFeed('tasks', ({ task }) => task?.goalId === id && readAgain(), readAgain);
  if (error && !data) return <LoadFailed error={error} onRetry={() => refetch()} />;
  if (!data) return <Loading />;
  // One that was just made is not there before the API has answered.
  if (!data.goal) return waiting > 0 ? <Loading /> : <NotFound />;
  const { goal } = data;

  async function onRemove(): Promise<void> {
    const { errors } = await remove({ id });
    if (!report(errors, goal.title)) return;
    notify(t.goals.wasDeleted(goal.title));
    void navigate(goal.parentId ? `/goals/${goal.parentId}` : `/w/${slug}/goals`);
  }

  return (
    <>
      <div className="page-head">
        <h1 className="only-spoken">{goal.title}</h1>
        <p className="crumbs">
          {goal.ancestors.map((ancestor) => (
            <span key={ancestor.id}>
              <Link to={`/goals/${ancestor.id}`}>{ancestor.title}</Link> ›{' '}
            </span>
          ))}
          {t.goals.title}
        </p>
        {canWrite && (
          <Button
            kind="quiet"
            onPress={() =>
              ask({
                title: t.goals.deleteTitle(goal.title),
                hint: t.goals.deleteHint,
                confirm: t.app.delete,
                onConfirm: onRemove,
              })
            }
          >
            {t.goals.delete}
          </Button>
        )}
        {dialog}
      </div>
      <article className="detail">
        <div className="detail-main">
          <TitleAndDescription
            thing={goal}
            send={(changes, version) =>
              update(
                { id, ...changes, ...version },
                {
                  __typename: 'GoalPayload',
                  goal: { ...goal, ...changes },
                  errors: [],
                },
              )
            }
          />
          <KeyResults goal={goal} />
          <GoalTasks goalId={id} tasks={goal.tasks?.nodes ?? []} />
          <section className="detail-section">
            <h2>{t.goals.subgoals}</h2>
            {goal.children.nodes.length > 0 && (
              <ul>
                {goal.children.nodes.map((child) => (
                  <GoalItem key={child.id} node={{ goal: child, children: [] }} />
                ))}
              </ul>
            )}
            <NewGoal label={t.goals.newSubgoal} parentId={id} onCreated={readAgain} />
          </section>
          <CheckIns goal={goal} checkIns={goal.checkIns.nodes} />
        </div>
        <GoalFacts goal={goal} />
      </article>
    </>
  );
}
