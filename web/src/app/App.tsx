import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useIsSignedIn } from '../session/use-session.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const SessionPage = lazy(() => import('../session/SessionPage.tsx'));
const SignedIn = lazy(() => import('./SignedIn.tsx'));

/** The two halves of the console: what comes before somebody is signed in, and all the rest. */
export function App() {
  return (
    <ErrorBoundary>
      <Suspense>
        <Routes>
          <Route path="/sign-in" element={<SessionPage kind="sign-in" />} />
          <Route path="/sign-up" element={<SessionPage kind="sign-up" />} />
          <Route path="*" element={<Guarded />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}

function Guarded() {
  const { pathname, search, hash } = useLocation();
  if (useIsSignedIn()) return <SignedIn />;
  return <Navigate to="/sign-in" replace state={{ from: `${pathname}${search}${hash}` }} />;
}
