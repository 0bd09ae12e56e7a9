import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { ActivityItem } from '../activity/ActivityItem.tsx';
import { useWaitingCount } from '../api/OutboxProvider.tsx';
import { useChange } from '../api/use-change.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { TitleAndDescription } from '../conflicts/TitleAndDescription.tsx';
import { useFeed } from '../live/LiveProvider.tsx';
import { useReadAgain } from '../live/use-read-again.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Recurrence } from '../recurrence/Recurrence.tsx';
import { Reminders } from '../reminders/Reminders.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { ArchivedNote } from './ArchivedNote.tsx';
import { Comments } from './Comments.tsx';
import { DeletedTask } from './DeletedTask.tsx';
import { Dependencies } from './Dependencies.tsx';
import { TaskDetailDocument } from './generated/task-detail.ts';
import { UpdateTaskDocument } from './generated/update-task.ts';
import { linksOf } from './links-of.ts';
import { StatusButton } from './StatusButton.tsx';
import { Subtasks } from './Subtasks.tsx';
import { TaskActions } from './TaskActions.tsx';
import { TaskFacts } from './TaskFacts.tsx';
import '../ui/detail.css';

/** One task with all that belongs to it. */
export default function TaskPage() {
  const id = useParams().id as string;
  // What one has begun to write belongs to this task, and not to the next that is opened.
  return <TaskOfId key={id} id={id} />;
}

function TaskOfId({ id }: { id: string }) {
  const { t } = useMessages();
  const { slug } = useWorkspace();
  const waiting = useWaitingCount();
  const { data, error, refetch } = useQuery(TaskDetailDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const update = useChange(UpdateTaskDocument);
  const readAgain = useReadAgain(refetch);
  useFeed(
    'tasks',
    ({ taskId, task: changed }) => {
      const shown = data?.task;
      const isRelated = shown && linksOf(shown).some(({ task }) => task.id === taskId);
      const isParent = shown?.parentId === taskId;
      const isSubtask =
        changed?.parentId === id || shown?.subtasks.nodes.some((node) => node.id === taskId);
      if (taskId === id || isRelated || isParent || isSubtask) readAgain();
    },
    readAgain,
  );
  if (error && !data) return <LoadFailed error={error} onRetry={() => refetch()} />;
  if (!data) return <Loading />;
  // One that was just made is not there before the API has answered.
  if (!data.task && waiting > 0) return <Loading />;
  if (!data.task || data.task.deletedAt) return <DeletedTask id={id} onRestored={refetch} />;
  const { task } = data;
  return (
    <>
      <div className="page-head">
        <h1 className="only-spoken">{task.title}</h1>
        <p className="crumbs">
          <Link to={`/w/${slug}/tasks`}>{t.tasks.title}</Link> ›{' '}
          {task.parent && (
            <>
              <Link to={`/tasks/${task.parent.id}`}>
                {task.parent.number} {task.parent.title}
              </Link>{' '}
              ›{' '}
            </>
          )}
          {task.number}
        </p>
        {task.isBlocked && <span className="chip is-warning">{t.tasks.blocked}</span>}
        <StatusButton task={task} />
        <TaskActions task={task} />
      </div>
      {task.archivedAt && <ArchivedNote task={task} />}
      <article className="detail">
        <div className="detail-main">
          <TitleAndDescription
            thing={task}
            send={(changes, version) =>
              update(
                { id, ...changes, ...version },
                {
                  __typename: 'TaskPayload',
                  task: { ...task, ...changes },
                  successor: null,
                  errors: [],
                },
              )
            }
          />
          <Subtasks task={task} onChanged={readAgain} />
          <Recurrence task={task} />
          <Reminders task={task} onChanged={readAgain} />
          <Dependencies task={task} onChanged={readAgain} />
          <Comments taskId={id} comments={task.comments.nodes} onMissed={readAgain} />
          <section className="detail-section">
            <h2>{t.detail.activity}</h2>
            <ol>
              {task.activity?.nodes.map((event) => (
                <ActivityItem key={event.id} event={event} />
              ))}
            </ol>
          </section>
        </div>
        <TaskFacts task={task} />
      </article>
    </>
  );
}
