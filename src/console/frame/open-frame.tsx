/** What stands around a page for which nobody has to sign in: the name, what is made up, language and brightness, the way to sign in. */
import { lazy, Suspense, useEffect } from 'react';
import { Link } from 'wouter';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { Skeleton } from '../parts/states.tsx';
import { useIsMadeUp } from '../session/status.ts';
import { sharedTexts } from '../texts/shared.ts';
import { signInTexts } from '../texts/sign-in.ts';
import { statisticsTexts } from '../texts/statistics.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Gate, LanguageSwitch, ThemeSwitch } from './top-bar.tsx';

const Statistics = lazy(() => import('../pages/statistics/page.tsx'));

export const OPEN_PATH = '/statistics';

export function OpenFrame() {
  const t = useTexts(sharedTexts);
  const signIn = useTexts(signInTexts);
  const { title } = useTexts(statisticsTexts);
  const isMadeUp = useIsMadeUp();
  useEffect(() => {
    document.title = `${title} - ${t.brand}`;
  }, [title, t]);
  return (
    <div className="app is-open">
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <header className="top">
        <Link className="brand" href={OPEN_PATH}>
          <Gate />
          {t.brand}
        </Link>
        <span className="grow" />
        {isMadeUp && (
          <span className="tag" title={t.madeUpWhy}>
            {t.madeUp}
          </span>
        )}
        <LanguageSwitch />
        <ThemeSwitch />
        <Link className="btn s" href="/">
          {signIn.submit}
        </Link>
      </header>
      <main className="main" id="main" tabIndex={-1}>
        <ErrorBoundary place={OPEN_PATH}>
          <Suspense fallback={<Skeleton rows={8} />}>
            <Statistics />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
