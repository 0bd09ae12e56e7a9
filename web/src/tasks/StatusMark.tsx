import type { TaskStatus } from '../api/generated/schema.ts';
import './marks.css';

const SHAPES: Record<TaskStatus, { readonly className: string; readonly path?: string }> = {
  BACKLOG: { className: 'is-backlog' },
  TODO: { className: 'is-todo' },
  IN_PROGRESS: { className: 'is-started', path: 'M8 4.5a3.5 3.5 0 0 1 0 7z' },
  DONE: { className: 'is-done', path: 'M5 8.2l2.1 2.1L11 6.2' },
  CANCELED: { className: 'is-canceled', path: 'M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6' },
  SKIPPED: { className: 'is-canceled', path: 'M5.5 5.5L8 8l-2.5 2.5M8.5 5.5L11 8l-2.5 2.5' },
};

/** The status of a task as a drawing. */
export function StatusMark({ status }: { status: TaskStatus }) {
  const { className, path } = SHAPES[status];
  return (
    <svg
      className={`status-mark ${className}`}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="6" />
      {path && <path d={path} />}
    </svg>
  );
}
