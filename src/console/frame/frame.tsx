/** What stands around every page: top bar, menu, keys for everywhere, the lists of commands and shortcuts. */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { fill } from '../../core/text.ts';
import { useConnection } from '../http/events.ts';
import { menuItemOf, useMenu } from '../menu.ts';
import { formatInstant } from '../parts/format.ts';
import { type KeyAct, useKeys } from '../parts/keyboard.ts';
import { Pages } from '../routes.tsx';
import { recall, remember } from '../session/preferences.tsx';
import { useStatusEvents } from '../session/status.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';
import { KeyListDialog } from './key-list.tsx';
import { OutageBanner } from './outage-banner.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

/** Pages that are one table to the edges: no margins, and the menu folded unless the reader unfolded it. */
const FULL = new Set(['/queue', '/queue/ready', '/declarations']);

export function Frame() {
  const t = useTexts(sharedTexts);
  const [path, go] = useLocation();
  const [open, setOpen] = useState<'keys' | 'palette' | null>(null);
  const [fold, setFold] = useState(recall('rail'));
  const menu = useMenu();
  useStatusEvents();
  const title = menuItemOf(path)?.title;
  useEffect(() => {
    document.title = title === undefined ? t.brand : `${t[title]} - ${t.brand}`;
  }, [title, t]);

  const acts: Record<string, KeyAct> = {
    '/': {
      title: t.keySearch,
      run: () => document.querySelector<HTMLInputElement>('.top .find input')?.focus(),
    },
    '?': { title: t.keyHelp, run: () => setOpen('keys') },
    'Ctrl+k': { title: t.keyCommands, run: () => setOpen('palette') },
  };
  for (const item of menu.flatMap((group) => group.items)) {
    acts[`g ${item.key}`] = { title: `${t.goTo}: ${t[item.title]}`, run: () => go(item.path) };
  }
  useKeys(acts, { isGlobal: true });

  const isFull = FULL.has(path);
  const isNarrow = fold === null ? isFull : fold === 'narrow';
  return (
    <div className={`app${isNarrow ? ' is-narrow' : ''}`}>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <TopBar onHelp={() => setOpen('keys')} />
      <Rail
        isNarrow={isNarrow}
        onFold={() => {
          const next = isNarrow ? 'wide' : 'narrow';
          remember('rail', next);
          setFold(next);
        }}
      />
      <main className={`main${isFull ? ' is-full' : ''}`} id="main" tabIndex={-1}>
        <ConnectionLost />
        <OutageBanner />
        <Pages />
      </main>
      {open === 'keys' && <KeyListDialog onClose={() => setOpen(null)} />}
      {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
    </div>
  );
}

function ConnectionLost() {
  const t = useTexts(sharedTexts);
  const connection = useConnection();
  if (connection.state !== 'lost') return null;
  const time = formatInstant(new Date(connection.since).toISOString());
  return (
    <p className="lost" role="status">
      {fill(t.connectionLost, { time })}
    </p>
  );
}
