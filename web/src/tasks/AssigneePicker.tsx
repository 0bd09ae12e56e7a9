import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { type Person, useMembers } from '../workspace/use-members.ts';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import type { TaskRowFragment } from './generated/task-row.ts';
import './assignee-picker.css';

/** Who does a task: any of the members. */
export function AssigneePicker({
  task,
  onChange,
}: {
  task: TaskRowFragment;
  onChange: (people: readonly Person[]) => void;
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const members = useMembers();
  const assigned = members.filter(({ id }) => task.assigneeIds.includes(id));
  const names = assigned.map(({ displayName }) => displayName).join(', ') || t.detail.nobody;
  if (!canWrite)
    return (
      <div className="field">
        <span className="label">{t.tasks.columns.assignees}</span>
        <span>{names}</span>
      </div>
    );
  return (
    <div className="field">
      <span className="label" id="assignees">
        {t.tasks.columns.assignees}
      </span>
      <DialogTrigger>
        <Button aria-describedby="assignees">{names}</Button>
        <Popover className="popover">
          <Dialog aria-label={t.tasks.columns.assignees} className="assignee-picker">
            {members.map(({ id, displayName }) => (
              <label key={id} className="menu-item">
                <input
                  type="checkbox"
                  checked={task.assigneeIds.includes(id)}
                  onChange={({ target }) =>
                    onChange(
                      target.checked
                        ? [...assigned, { id, displayName }]
                        : assigned.filter((person) => person.id !== id),
                    )
                  }
                />
                <Avatar id={id} name={displayName} />
                {displayName}
              </label>
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
