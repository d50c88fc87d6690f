/** The bell: how many notices are unread, always in view; leads to them. */
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { fill } from '../../core/text.ts';
import type { NoticePage } from '../../exchange/contract.ts';
import { useServerEvent } from '../http/events.ts';
import { useGet } from '../http/use-get.ts';
import { useHasRight } from '../session/session.tsx';
import { deskTexts } from '../texts/desk.ts';
import { useTexts } from '../texts/use-texts.ts';

export function Bell() {
  const t = useTexts(deskTexts);
  const client = useQueryClient();
  const mayWork = useHasRight()('case.work');
  const { data } = useGet<NoticePage>('/notices', undefined, { isEnabled: mayWork, every: 60_000 });
  useServerEvent('notice', () => void client.invalidateQueries({ queryKey: ['/notices'] }));
  if (!mayWork) return null;
  const unread = data?.unread ?? 0;
  return (
    <Link
      className="btn icon bell"
      href="/work"
      aria-label={fill(t.noticesUnread, { n: unread })}
      title={t.notices}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M8 2a4 4 0 0 0-4 4v3L2.5 11.5h11L12 9V6a4 4 0 0 0-4-4zM6.5 13a1.5 1.5 0 0 0 3 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        />
      </svg>
      {unread > 0 && <b className="bell-count">{unread > 99 ? '99+' : unread}</b>}
    </Link>
  );
}
