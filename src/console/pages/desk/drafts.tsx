/** What is being written and is not yet a declaration. */
import './desk.css';
import { Link } from 'wouter';
import type { DraftRow } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { MoreWays, NewDraftButton } from './new-draft.tsx';

export default function DraftsPage() {
  const t = useTexts(deskTexts);
  const query = useGet<readonly DraftRow[]>('/desk/drafts', undefined, { staleMillis: 0 });
  return (
    <>
      <div className="head">
        <h1>{t.drafts}</h1>
        <span className="grow" />
        <MoreWays />
        <NewDraftButton />
      </div>
      <section className="card" aria-label={t.drafts}>
        <Await query={query} loading={<Skeleton rows={8} />}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t.draftsEmpty} action={<NewDraftButton />}>
                {t.draftsEmptyWhat}
              </Empty>
            ) : (
              <Rows rows={rows} />
            )
          }
        </Await>
      </section>
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly DraftRow[] }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  return (
    <div className="scroll">
      <table className="dk-table">
        <thead>
          <tr>
            <th>{t.draftTitle}</th>
            <th>{t.origin}</th>
            <th>{t.changed}</th>
            <th>{t.changedBy}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link href={`/desk/drafts/${row.id}`}>{row.title === '' ? t.untitled : row.title}</Link>
              </td>
              <td className="mid">{t[`origin_${row.origin}`]}</td>
              <td className="mid">{formatInstant(row.changedAt)}</td>
              <td className="mid">{say(row.changedBy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
