/** The frame of the portal on a phone: who one is above, five places below, and between them the page; before that, signing in. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { Link, Redirect, Route, Switch, useLocation, useRoute } from 'wouter';
import type { MyDoor, MySession } from '../../exchange/contract.ts';
import { get, remove, setCsrfToken, whenSignedOut } from '../http/client.ts';
import { useGet } from '../http/use-get.ts';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { Empty, ErrorView, Skeleton } from '../parts/states.tsx';
import { usePreferences } from '../session/preferences.tsx';
import { myTexts } from '../texts/my.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Code } from './pages/code.tsx';
import { Find } from './pages/find.tsx';
import { Guardians } from './pages/guardians.tsx';
import { Mail } from './pages/mail.tsx';
import { Parcel } from './pages/parcel.tsx';
import { Parcels } from './pages/parcels.tsx';
import { Payment } from './pages/payment.tsx';
import { Purchases } from './pages/purchases.tsx';
import { SignIn } from './pages/sign-in.tsx';
import { Stop } from './pages/stop.tsx';
import { Tax } from './pages/tax.tsx';
import { Uses } from './pages/uses.tsx';

const SESSION = ['/my/session'];

const PLACES = [
  ['/', 'parcels'],
  ['/uses', 'uses'],
  ['/code', 'code'],
  ['/tax', 'tax'],
  ['/purchases', 'purchases'],
] as const;

export function App() {
  const t = useTexts(myTexts);
  const client = useQueryClient();
  const door = useGet<MyDoor>('/my/door');
  const session = useQuery({
    queryKey: SESSION,
    queryFn: () => get<MySession | null>('/my/session'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  setCsrfToken(session.data?.csrfToken ?? null);
  useEffect(() => whenSignedOut(() => client.setQueryData(SESSION, null)), [client]);
  useEffect(() => {
    document.title = t.portal;
  }, [t]);
  const signOut = async () => {
    await remove('/my/session').catch(() => {});
    client.setQueryData(SESSION, null);
    // Nothing of a person stays behind for the next one at this browser.
    client.removeQueries({ predicate: ({ queryKey }) => !/^\/my\/(session|door)/.test(String(queryKey[0])) });
  };
  const [, stop] = useRoute('/stop/:secret');
  // Whoever ends notices by mail need not sign in.
  if (stop !== null)
    return (
      <Shell door={door.data}>
        <Stop secret={stop.secret} />
      </Shell>
    );
  const error = session.error ?? door.error;
  if (error !== null)
    return (
      <Shell door={door.data}>
        <ErrorView
          error={error}
          retry={() => {
            void session.refetch();
            void door.refetch();
          }}
        />
      </Shell>
    );
  if (session.data === undefined || door.data === undefined)
    return (
      <Shell door={door.data}>
        <Skeleton rows={6} />
      </Shell>
    );
  if (session.data === null)
    return (
      <Shell door={door.data}>
        <SignIn door={door.data} />
      </Shell>
    );
  return (
    <Shell door={door.data} name={session.data.name} onSignOut={() => void signOut()}>
      <Pages />
    </Shell>
  );
}

function Pages() {
  const t = useTexts(myTexts);
  const [path] = useLocation();
  return (
    <ErrorBoundary place={path}>
      <Switch>
        <Route path="/" component={Parcels} />
        <Route path="/parcels/:bill">{({ bill }) => <Parcel bill={decodeURIComponent(bill)} />}</Route>
        <Route path="/payments/:id">{({ id }) => <Payment id={id} />}</Route>
        <Route path="/find" component={Find} />
        <Route path="/uses" component={Uses} />
        <Route path="/code" component={Code} />
        <Route path="/mail" component={Mail} />
        <Route path="/guardians" component={Guardians} />
        <Route path="/tax" component={Tax} />
        <Route path="/purchases" component={Purchases} />
        <Route path="/sign-in">
          <Redirect to="/" replace />
        </Route>
        <Route>
          <Empty title={t.notFound} action={<Link href="/">{t.parcels}</Link>} />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}

interface ShellProps {
  readonly door: MyDoor | undefined;
  readonly name?: string;
  readonly onSignOut?: () => void;
  readonly children: ReactNode;
}

function Shell({ door, name, onSignOut, children }: ShellProps) {
  const t = useTexts(myTexts);
  const [path] = useLocation();
  const { language, theme, setLanguage, setTheme } = usePreferences();
  const isOnline = useOnline();
  return (
    <div className="my">
      <header className="my-top">
        <b>{t.portal}</b>
        {door?.isMadeUp && <span className="tag">{t.madeUp}</span>}
        <span className="grow" />
        <button
          type="button"
          className="my-small"
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          {theme === 'dark' ? t.light : t.dark}
        </button>
        <button
          type="button"
          className="my-small"
          lang={language === 'ko' ? 'en' : 'ko'}
          onClick={() => setLanguage(language === 'ko' ? 'en' : 'ko')}
        >
          {t.other}
        </button>
      </header>
      {!isOnline && (
        <p className="my-offline" role="status">
          {t.offline}
        </p>
      )}
      <main className="my-main" id="main">
        {children}
        {name !== undefined && (
          <p className="my-who">
            {name} ·{' '}
            <button type="button" className="btn link" onClick={onSignOut}>
              {t.signOut}
            </button>
          </p>
        )}
      </main>
      {name !== undefined && (
        <nav className="my-nav" aria-label={t.menu}>
          {PLACES.map(([place, title]) => (
            <Link key={place} href={place} aria-current={isAt(path, place) ? 'page' : undefined}>
              {t[title]}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}

function isAt(path: string, place: string): boolean {
  return place === '/' ? path === '/' || /^\/(parcels|payments)/.test(path) : path.startsWith(place);
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (tell) => {
      addEventListener('online', tell);
      addEventListener('offline', tell);
      return () => {
        removeEventListener('online', tell);
        removeEventListener('offline', tell);
      };
    },
    () => navigator.onLine,
  );
}
