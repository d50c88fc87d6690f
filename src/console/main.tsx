/** Starts the console in the browser: server starting, nobody signed in, or the frame with its pages. */
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { useLocation } from 'wouter';
import { Frame } from './frame/frame.tsx';
import { OpenFrame } from './frame/open-frame.tsx';
import { isOpenPath } from './frame/open-pages.tsx';
import { makeQueryClient } from './http/use-get.ts';
import { ErrorView, SkeletonBlock } from './parts/states.tsx';
import { ToastProvider } from './parts/toast.tsx';
import { PreferencesProvider } from './session/preferences.tsx';
import { SessionProvider, useSessionQuery } from './session/session.tsx';
import { useStatus } from './session/status.ts';
import './theme/index.css';

const SignInPage = lazy(() => import('./pages/sign-in/page.tsx'));
const StartingPage = lazy(() => import('./pages/starting/page.tsx'));

/** The frame in grey, if the first answer takes longer than a moment. */
function Waiting() {
  return (
    <div className="app" aria-busy="true">
      <div className="top" />
      <div className="rail" />
      <div className="main">
        <SkeletonBlock height={28} width={160} />
        <SkeletonBlock height={84} />
        <SkeletonBlock height={220} />
      </div>
    </div>
  );
}

function Gate() {
  const [path] = useLocation();
  const status = useStatus();
  const isReady = status.data?.ready === true;
  const { session, isLoading, error, reload } = useSessionQuery(isReady);
  if (status.data === undefined) {
    return status.isError ? (
      <ErrorView error={status.error} retry={() => void status.refetch()} />
    ) : (
      <Waiting />
    );
  }
  if (!isReady) return <StartingPage status={status.data} />;
  if (error !== null) return <ErrorView error={error} retry={reload} />;
  if (isLoading) return <Waiting />;
  if (session === null) return isOpenPath(path) ? <OpenFrame /> : <SignInPage status={status.data} />;
  return (
    <SessionProvider session={session}>
      <Frame />
    </SessionProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <PreferencesProvider>
        <ToastProvider>
          <Suspense fallback={<Waiting />}>
            <Gate />
          </Suspense>
        </ToastProvider>
      </PreferencesProvider>
    </QueryClientProvider>
  </StrictMode>,
);
