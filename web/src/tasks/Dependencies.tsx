import { Link } from 'react-router';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import type { TaskDetailQuery } from './generated/task-detail.ts';
import { UnlinkTasksDocument } from './generated/unlink-tasks.ts';
import { LinkForm } from './LinkForm.tsx';
import { linksOf } from './links-of.ts';
import { StatusMark } from './StatusMark.tsx';

type Task = NonNullable<TaskDetailQuery['task']>;
type TaskLink = ReturnType<typeof linksOf>[number];

/** Which tasks a task waits for, holds up, or has to do with. */
export function Dependencies({ task, onChanged }: { task: Task; onChanged: () => void }) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const unlink = useChange(UnlinkTasksDocument);

  async function remove({ kind, isInverse, task: other }: TaskLink): Promise<void> {
    const [taskId, otherId] = isInverse ? [other.id, task.id] : [task.id, other.id];
    const { errors } = await unlink({ taskId, otherId, kind });
    if (report(errors, task.title)) onChanged();
  }

  return (
    <section className="detail-section" aria-labelledby="relations">
      <h2 id="relations">{t.relations.title}</h2>
      <ul className="rows">
        {linksOf(task).map((link) => {
          const { kind, isInverse, task: other } = link;
          return (
            <li key={`${kind} ${isInverse} ${other.id}`}>
              <span className="muted">
                {t.relations.kinds[`${kind}${isInverse ? '_INVERSE' : ''}`]}
              </span>
              <StatusMark status={other.status} />
              <Link className="grow plain-link" to={`/tasks/${other.id}`}>
                {other.number} {other.title}
              </Link>
              {canWrite && (
                <Button
                  kind="quiet"
                  aria-label={t.relations.remove(other.title)}
                  onPress={() => void remove(link)}
                >
                  {t.app.delete}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {canWrite && <LinkForm taskId={task.id} onLinked={onChanged} />}
    </section>
  );
}
