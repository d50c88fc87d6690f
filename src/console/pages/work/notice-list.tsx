/** What one is told: newest first, the unread ones in bold, each leading to its declaration or to the list that it counts. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { NoticePage } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { formatDeclarationNumber, formatInstant } from '../../parts/format.ts';
import { Await } from '../../parts/states.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function NoticeList() {
  const t = useTexts(deskTexts);
  const say = useSay();
  const client = useQueryClient();
  const query = useGet<NoticePage>('/notices');
  const read = useMutation({
    mutationFn: () => post<NoticePage>('/notices/read', {}),
    onSuccess: (page) => client.setQueryData(['/notices'], page),
  });
  return (
    <section className="card" id="notices" aria-label={t.notices}>
      <header>
        <h2>{t.notices}</h2>
        <span className="tools">
          <button
            type="button"
            className="btn s"
            disabled={read.isPending || (query.data?.unread ?? 0) === 0}
            onClick={() => read.mutate()}
          >
            {t.readAll}
          </button>
        </span>
      </header>
      <Await query={query}>
        {(page) =>
          page.rows.length === 0 ? (
            <p className="in dim">{t.noNotices}</p>
          ) : (
            <ul className="wo-list">
              {page.rows.map((row) => (
                <li key={row.id} className={row.isRead ? '' : 'is-new'}>
                  {row.number === '' ? (
                    <Link href={row.opens}>{say(row.says)}</Link>
                  ) : (
                    <>
                      <Link href={row.opens}>{formatDeclarationNumber(row.number)}</Link> {say(row.says)}
                    </>
                  )}{' '}
                  <span className="note">{formatInstant(row.at)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  );
}
