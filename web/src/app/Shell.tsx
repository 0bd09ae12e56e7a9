import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ConnectionBanner } from '../live/ConnectionBanner.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Palette } from '../palette/Palette.tsx';
import { Notices } from '../ui/Notices.tsx';
import { useArrival } from '../workspace/WorkspaceProvider.tsx';
import { AccountButton } from './AccountButton.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Loading } from './Loading.tsx';
import { Navigation } from './Navigation.tsx';
import { NotFound } from './NotFound.tsx';
import { WorkspacePicker } from './WorkspacePicker.tsx';
import './shell.css';

/** The frame around every page of a signed-in person. */
export function Shell() {
  const { t } = useMessages();
  const arrival = useArrival();
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
        <ErrorBoundary place={useLocation().pathname}>
          <Suspense fallback={<Loading />}>
            {arrival === 'unknown' && <Loading />}
            {arrival === 'elsewhere' && <NotFound />}
            {arrival === 'there' && <Outlet />}
          </Suspense>
        </ErrorBoundary>
      </main>
      <Notices />
    </div>
  );
}
