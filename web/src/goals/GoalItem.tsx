import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { formatDay } from '../time/format.ts';
import { Avatar } from '../ui/Avatar.tsx';
import type { GoalNode } from './goal-tree.ts';
import { HealthMark } from './HealthMark.tsx';
import { ProgressBar } from './ProgressBar.tsx';

/** A goal of the tree with those below it, which can be folded away. */
export function GoalItem({ node: { goal, children } }: { node: GoalNode }) {
  const { t, locale } = useMessages();
  const [isOpen, setOpen] = useState(true);
  const summary = goal.taskSummary;
  return (
    <li>
      <div className="goal-item" data-goal={goal.id}>
        {children.length > 0 ? (
          <button
            type="button"
            className="fold"
            aria-expanded={isOpen}
            aria-label={`${t.goals.subgoals}: ${goal.title}`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? '▾' : '▸'}
          </button>
        ) : (
          <span className="fold" />
        )}
        <HealthMark health={goal.health} />
        <Link to={`/goals/${goal.id}`} className="goal-title">
          {goal.title}
        </Link>
        {goal.status !== 'ACTIVE' && <span className="chip">{t.goals.statuses[goal.status]}</span>}
        <span className="goal-tasks muted">
          {summary && summary.total > 0 && t.goals.tasksDone(summary.done, summary.total)}
        </span>
        <span className="goal-target muted">
          {goal.targetDate && formatDay(goal.targetDate, locale)}
        </span>
        <ProgressBar value={goal.progress} label={`${t.goals.progress}: ${goal.title}`} />
        {goal.owner && (
          <span>
            <Avatar id={goal.owner.id} name={goal.owner.displayName} />
            <span className="only-spoken">{goal.owner.displayName}</span>
          </span>
        )}
      </div>
      {isOpen && children.length > 0 && (
        <ul className="goal-children">
          {children.map((child) => (
            <GoalItem key={child.goal.id} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
