/** The common entrance for whoever is not signed in: what is open to everybody, on the sign-in page and above every open page. */
import { Link } from 'wouter';
import { usePreferences } from '../session/preferences.tsx';
import { signInTexts } from '../texts/sign-in.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Shown in the console's own frame. */
export const OPEN_PATHS = { statistics: '/statistics', rulings: '/rulings', library: '/library' } as const;
const ONE_RULING = /^\/rulings\/AR-\d{4}-\d{6}$/;
/** A law, an article or a decision of the library. */
const OF_LIBRARY = /^\/(?:counsel\/laws\/[^/]+(?:\/[^/]+)?|library\/precedents\/[^/]+)$/;

export function isOpenPath(path: string): boolean {
  const isOne = ONE_RULING.test(path) || isOfLibrary(path);
  return isOne || path === OPEN_PATHS.statistics || path === OPEN_PATHS.rulings;
}

export function isOfLibrary(path: string): boolean {
  return path === OPEN_PATHS.library || OF_LIBRARY.test(path);
}

/** @param here the open path that is shown; '' on the sign-in page */
export function OpenPages({ here }: { readonly here: string }) {
  const t = useTexts(signInTexts);
  const { language } = usePreferences();
  const current = (path: string) =>
    here.startsWith(path) || (path === OPEN_PATHS.library && isOfLibrary(here))
      ? ({ 'aria-current': 'page' } as const)
      : {};
  return (
    <nav className="open-pages" aria-label={t.openPages}>
      <Link href={OPEN_PATHS.statistics} {...current(OPEN_PATHS.statistics)}>
        {t.openStatistics}
      </Link>
      <Link href={OPEN_PATHS.rulings} {...current(OPEN_PATHS.rulings)}>
        {t.openRulings}
      </Link>
      <Link href={OPEN_PATHS.library} {...current(OPEN_PATHS.library)}>
        {t.openLibrary}
      </Link>
      <a href={`/press?language=${language}`}>{t.openPress}</a>
      <a href="/my">{t.openParcels}</a>
    </nav>
  );
}
