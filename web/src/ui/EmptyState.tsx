import type { ReactNode } from 'react';
import './empty-state.css';

/** What is shown where nothing is: what belongs here, and how to begin. */
export function EmptyState({
  title,
  hint,
  isPage = false,
  children,
}: {
  title: string;
  hint?: string;
  /** Whether there is nothing else on the page. */
  isPage?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className="empty-state">
      {isPage ? <h1>{title}</h1> : <p className="empty-title">{title}</p>}
      {hint && <p className="muted">{hint}</p>}
      {children}
    </div>
  );
}
