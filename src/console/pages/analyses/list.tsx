/** Every analysis, for whoever wants to run one again or see what it found. */
import { Link, useLocation } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { AnalysisSummary } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatInstant, NONE } from '../../parts/format.ts';
import { useKeys } from '../../parts/keyboard.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useRowFocus } from '../../parts/use-rows.ts';
import { useHasRight } from '../../session/session.tsx';
import { analysesTexts } from '../../texts/analyses.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function AnalysisList() {
  const t = useTexts(analysesTexts);
  const mayMake = useHasRight()('study.make');
  const [, navigate] = useLocation();
  const query = useGet<readonly AnalysisSummary[]>('/analyses');
  useKeys(mayMake ? { n: { title: t.newOne, run: () => navigate('/workbench/analyses/new') } } : {});
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {query.data && <span className="note">{fill(t.note, { n: query.data.length })}</span>}
        <span className="grow" />
        {mayMake && (
          <Link className="btn s" href="/workbench/analyses/sql">
            {t.sql}
          </Link>
        )}
        <Link className="btn s" href="/workbench">
          {t.models}
        </Link>
        {mayMake ? (
          <Link className="btn main-act" href="/workbench/analyses/new">
            {t.newOne} <kbd>N</kbd>
          </Link>
        ) : (
          <span className="note">{t.newNot}</span>
        )}
      </div>
      <p className="mid">{t.what}</p>
      <section className="card" aria-label={t.title}>
        <Await query={query} loading={<Skeleton rows={6} />}>
          {(rows) => (rows.length === 0 ? <Empty title={t.none}>{t.noneBody}</Empty> : <Table rows={rows} />)}
        </Await>
      </section>
    </>
  );
}

function Table({ rows }: { readonly rows: readonly AnalysisSummary[] }) {
  const t = useTexts(analysesTexts);
  const say = useSay();
  const [, navigate] = useLocation();
  const { focused, setFocused } = useRowFocus({
    name: 'analyses',
    rows,
    keyOf: ({ id }) => id,
    onOpen: ({ id }) => navigate(`/workbench/analyses/${id}`),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll rd-pad" tabIndex={0} aria-label={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.template}</th>
            <th scope="col">{t.purpose}</th>
            <th scope="col">{t.author}</th>
            <th scope="col">{t.lastRun}</th>
            <th scope="col" className="n">
              {t.runs}
            </th>
            <th scope="col" className="n">
              {t.lastFound}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              className={index === focused ? 'wb-at' : ''}
              {...(index === focused ? { 'aria-current': true } : {})}
              onMouseDown={() => setFocused(index)}
            >
              <td>
                <Link href={`/workbench/analyses/${row.id}`}>{row.title}</Link>
              </td>
              <td className="nw">{say(row.template)}</td>
              <td className="wrap mid">{row.purpose}</td>
              <td>{say(row.owner)}</td>
              <td className="nw">{row.ranAt === null ? NONE : formatInstant(row.ranAt)}</td>
              <td className="n">{formatCount(row.runs)}</td>
              <td className="n">{formatCount(row.found)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
