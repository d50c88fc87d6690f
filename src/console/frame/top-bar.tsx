/** The bar above every page: search, what is made up, the business clock, language, brightness, who is signed in. */
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { RoleName } from '../../exchange/contract.ts';
import { plainSearch } from '../parts/format.ts';
import { usePreferences } from '../session/preferences.tsx';
import { useHasRight, useSession, useSignIn } from '../session/session.tsx';
import { useIsMadeUp } from '../session/status.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';
import { Bell } from './bell.tsx';
import { Clock } from './clock.tsx';

const ROLE_KEYS: Readonly<Record<RoleName, keyof (typeof sharedTexts)['ko']>> = {
  officer: 'roleOfficer',
  supervisor: 'roleSupervisor',
  analyst: 'roleAnalyst',
  auditor: 'roleAuditor',
  administrator: 'roleAdministrator',
  trader: 'roleTrader',
  statistician: 'roleStatistician',
};

export function Gate({ size = 18 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <path d="M1 3h16M3.5 3v14M14.5 3v14M3.5 7.5h11" stroke="var(--accent)" strokeWidth="2.4" fill="none" />
    </svg>
  );
}

export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  const t = useTexts(sharedTexts);
  const isMadeUp = useIsMadeUp();
  return (
    <header className="top">
      <Link className="brand" href="/" aria-label={t.brandHome}>
        <Gate />
        {t.brand}
      </Link>
      <Find />
      <span className="grow" />
      {isMadeUp && (
        <span className="tag" title={t.madeUpWhy}>
          {t.madeUp}
        </span>
      )}
      <Clock />
      <Bell />
      <LanguageSwitch />
      <ThemeSwitch />
      <Who />
      <button type="button" className="btn icon" onClick={onHelp} aria-label={t.keys} title={t.keys}>
        <kbd>?</kbd>
      </button>
    </header>
  );
}

function Find() {
  const t = useTexts(sharedTexts);
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const place = useHasRight()('desk.read') ? '/desk?search=' : '/search?q=';
  return (
    <search className="find">
      <form
        className="row grow"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = plainSearch(text);
          go(`${place}${encodeURIComponent(wanted)}`);
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        }}
      >
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
          placeholder={t.searchPlaceholder}
          aria-label={t.search}
          autoComplete="off"
          spellCheck={false}
        />
      </form>
      <kbd>/</kbd>
    </search>
  );
}

export function LanguageSwitch() {
  const t = useTexts(sharedTexts);
  const { language, setLanguage } = usePreferences();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and cannot be laid out in a bar
    <span className="seg" role="group" aria-label={t.language}>
      <button type="button" lang="ko" aria-pressed={language === 'ko'} onClick={() => setLanguage('ko')}>
        한국어
      </button>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => setLanguage('en')}>
        EN
      </button>
    </span>
  );
}

export function ThemeSwitch() {
  const t = useTexts(sharedTexts);
  const { theme, setTheme } = usePreferences();
  const name = theme === 'dark' ? t.themeLight : t.themeDark;
  return (
    <button
      type="button"
      className="btn icon"
      onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      aria-label={`${t.theme}: ${name}`}
      title={name}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
      </svg>
    </button>
  );
}

function Who() {
  const t = useTexts(sharedTexts);
  const say = useSay();
  const session = useSession();
  const { signOut } = useSignIn();
  const menu = useRef<HTMLDivElement>(null);
  const name = say(session.name);
  const place = [say(session.officeName), t[ROLE_KEYS[session.role]]]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <div className="who">
      <button type="button" popoverTarget="who-menu" title={t.account}>
        <i aria-hidden="true">{name.slice(0, 1)}</i>
        <span className="name">{name}</span> <span className="dim office">{place}</span>
      </button>
      <div className="menu" id="who-menu" popover="auto" ref={menu}>
        <div>
          <b>{name}</b> <span className="dim">{session.account}</span>
        </div>
        <div className="note">
          {t[ROLE_KEYS[session.role]]}
          {session.officeName !== null && ` · ${say(session.officeName)}`}
        </div>
        {session.skills.length > 0 && (
          <div className="note">
            {t.skills}: {session.skills.join(', ')}
          </div>
        )}
        <button type="button" onClick={() => void signOut()}>
          {t.signOut}
        </button>
      </div>
    </div>
  );
}
