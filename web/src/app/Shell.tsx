import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { ConnectionBanner } from '../live/ConnectionBanner.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Palette } from '../palette/Palette.tsx';
import { Notices } from '../ui/Notices.tsx';
import { useArrival } from '../workspace/WorkspaceProvider.tsx';
import { AccountButton } from './AccountButton.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Navigation } from './Navigation.tsx';
import { NotFound } from './NotFound.tsx';
import { WorkspacePicker } from './WorkspacePicker.tsx';
import './shell.css';

/** The frame around every page of a signed-in person. */
export function Shell() {
  const { t } = useMessages();
  const arrival = useArrival();
  const loading = <p className="loading muted">{t.app.loading}</p>;
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t.app.skip}
      </a>
      <header className="side">
        <div className="side-head">
          <WorkspacePicker />
          <AccountButton />
        </div>
        <Palette />
        <Navigation />
      </header>
      <main id="content" className="content" tabIndex={-1}>
        <ConnectionBanner />
        <ErrorBoundary>
          <Suspense fallback={loading}>
            {arrival === 'unknown' && loading}
            {arrival === 'elsewhere' && <NotFound />}
            {arrival === 'there' && <Outlet />}
          </Suspense>
        </ErrorBoundary>
      </main>
      <Notices />
    </div>
  );
}
