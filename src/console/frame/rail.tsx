/** The menu at the left, in groups, with what waits in the queue; folded it shows short words. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useServerEvent } from '../http/events.ts';
import { menuItemOf, useMenu } from '../menu.ts';
import { formatCount } from '../parts/format.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';

export function Rail(props: { readonly isNarrow: boolean; readonly onFold: () => void }) {
  const t = useTexts(sharedTexts);
  const [path] = useLocation();
  const menu = useMenu();
  const current = menuItemOf(path);
  const [backlog, setBacklog] = useState<number | null>(null);
  useServerEvent('board', (delta) => setBacklog(delta.backlog));
  return (
    <nav className="rail" aria-label={t.mainMenu}>
      {menu.map((group) => (
        <div key={group.title}>
          <h2>{t[group.title]}</h2>
          {group.items.map((item) => (
            <Link
              key={item.path}
              href={item.path}
              title={props.isNarrow ? t[item.title] : undefined}
              aria-current={item === current ? 'page' : undefined}
            >
              <span className="long">{t[item.title]}</span>
              <span className="short">{t[item.short]}</span>
              {item.path === '/queue' && backlog !== null && <b>{formatCount(backlog)}</b>}
            </Link>
          ))}
        </div>
      ))}
      <button
        type="button"
        className="fold"
        onClick={props.onFold}
        aria-expanded={!props.isNarrow}
        title={props.isNarrow ? t.unfold : t.fold}
      >
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path
            d={props.isNarrow ? 'M4 2l4 4-4 4' : 'M8 2L4 6l4 4'}
            stroke="currentColor"
            strokeWidth="1.5"
            fill="none"
          />
        </svg>
        <span>{props.isNarrow ? t.unfold : t.fold}</span>
      </button>
    </nav>
  );
}
