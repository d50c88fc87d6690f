/** What stands around a page for which nobody has to sign in: the name, what is made up, language and brightness, the way to sign in. */
import { lazy, Suspense, useEffect } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { Skeleton } from '../parts/states.tsx';
import { useIsMadeUp } from '../session/status.ts';
import { libraryTexts } from '../texts/library.ts';
import { rulingTexts } from '../texts/rulings.ts';
import { sharedTexts } from '../texts/shared.ts';
import { signInTexts } from '../texts/sign-in.ts';
import { statisticsTexts } from '../texts/statistics.ts';
import { useTexts } from '../texts/use-texts.ts';
import { isOfLibrary, OPEN_PATHS, OpenPages } from './open-pages.tsx';
import { Gate, LanguageSwitch, ThemeSwitch } from './top-bar.tsx';

const Statistics = lazy(() => import('../pages/statistics/page.tsx'));
const Rulings = lazy(() => import('../pages/rulings/published.tsx'));
const Ruling = lazy(async () => ({
  default: (await import('../pages/rulings/published.tsx')).PublishedRuling,
}));

const Library = lazy(() => import('../pages/library/page.tsx'));
const Precedent = lazy(() => import('../pages/library/precedent.tsx'));
const Law = lazy(() => import('../pages/library/law.tsx'));
const Article = lazy(() => import('../pages/counsel/article.tsx'));

export function OpenFrame() {
  const t = useTexts(sharedTexts);
  const signIn = useTexts(signInTexts);
  const [path] = useLocation();
  const statistics = useTexts(statisticsTexts).title;
  const rulings = useTexts(rulingTexts).openTitle;
  const library = useTexts(libraryTexts).title;
  const title = path === OPEN_PATHS.statistics ? statistics : isOfLibrary(path) ? library : rulings;
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
        <Link className="brand" href={OPEN_PATHS.statistics}>
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
        <OpenPages here={path} />
        <ErrorBoundary place={path}>
          <Suspense fallback={<Skeleton rows={8} />}>
            <Switch>
              <Route path={OPEN_PATHS.statistics} component={Statistics} />
              <Route path={OPEN_PATHS.rulings} component={Rulings} />
              <Route path={`${OPEN_PATHS.rulings}/:number`} component={Ruling} />
              <Route path={OPEN_PATHS.library} component={Library} />
              <Route path={`${OPEN_PATHS.library}/precedents/:id`} component={Precedent} />
              <Route path="/counsel/laws/:law" component={Law} />
              <Route path="/counsel/laws/:law/:article" component={Article} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
