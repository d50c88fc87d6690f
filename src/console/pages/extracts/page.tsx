/** Applications for extracts of statistics: one's own, or all of them for officers, with the day on which an answer is aimed at. */
import '../desk/desk.css';
import { Link, useLocation } from 'wouter';
import type { ExtractRow, ExtractStateName } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Heads } from '../../parts/heads.tsx';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useRowFocus } from '../../parts/use-rows.ts';
import { useHasRight } from '../../session/session.tsx';
import { extractTexts } from '../../texts/extracts.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export const MARKS: Readonly<Record<ExtractStateName, string>> = {
  ...{ open: 'warn', 'to-pay': 'warn', ready: 'good', over: 'off', refused: 'bad', withdrawn: 'off' },
};

export default function ExtractsPage() {
  const t = useTexts(extractTexts);
  const isApplicant = useHasRight()('extract.apply');
  const query = useGet<readonly ExtractRow[]>('/extracts', undefined, { every: 30_000 });
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        {isApplicant && (
          <Link className="btn main-act" href="/extracts/new">
            {t.newOne}
          </Link>
        )}
      </div>
      <section className="card" aria-label={t.list}>
        <Await query={query} loading={<Skeleton rows={6} />}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t.listEmpty}>{isApplicant ? t.listEmptyTrader : t.listEmptyOfficer}</Empty>
            ) : (
              <Rows rows={rows} />
            )
          }
        </Await>
      </section>
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly ExtractRow[] }) {
  const t = useTexts(extractTexts);
  const say = useSay();
  const [, go] = useLocation();
  const { focused } = useRowFocus({
    ...{ name: 'extracts', rows, keyOf: ({ number }: ExtractRow) => number },
    onOpen: ({ number }) => go(`/extracts/${number}`),
  });
  return (
    <div className="scroll">
      <table className="dk-table">
        <thead>
          <tr>
            <Heads of={[t.number, t.firm, t.receivedOn, t.dueOn, t.state]} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, firm, receivedOn, dueOn, isLate, state, says }, place) => (
            <tr key={number} aria-current={place === focused ? 'true' : undefined}>
              <td className="nw">
                <Link href={`/extracts/${number}`}>{number}</Link>
              </td>
              <td className="mid">{firm}</td>
              <td className="mid nw">{receivedOn}</td>
              <td className="nw">
                {dueOn} {isLate && <span className="st bad">{t.late}</span>}
              </td>
              <td>
                <span className={`st ${MARKS[state]}`}>{say(says)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
