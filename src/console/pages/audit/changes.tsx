/** Who changed what around one decision: rules, lists, models, settings and accounts, each with its way to it. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ChangeRow, ChangesView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatInstant, NONE } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { auditTexts } from '../../texts/audit.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Declaration, When } from './accesses.tsx';
import { FilterForm, useFilters } from './filters.tsx';

export function Changes() {
  const t = useTexts(auditTexts);
  const [{ number, days }] = useFilters();
  return (
    <section className="card" aria-label={t.changes}>
      <header>
        <h2>{t.changes}</h2>
      </header>
      <FilterForm names={['number', 'days']} />
      {number === '' ? (
        <Empty title={t.askNumber}>{t.askNumberBody}</Empty>
      ) : (
        <Around key={`${number} ${days}`} number={number} days={days} />
      )}
    </section>
  );
}

function Around({ number, days }: { readonly number: string; readonly days: string }) {
  const query = useGet<ChangesView>(
    `/audit/changes/${encodeURIComponent(number)}`,
    days === '' ? undefined : { days },
  );
  return (
    <Await query={query} loading={<Skeleton rows={8} />}>
      {(view) => <Full view={view} />}
    </Await>
  );
}

function Full({ view }: { readonly view: ChangesView }) {
  const t = useTexts(auditTexts);
  const facts: [title: string, value: string][] = [
    [t.decided, view.decidedAt === null ? t.noDecision : formatInstant(view.decidedAt)],
    [t.machine, formatInstant(view.recordedAt)],
    [t.at, fill(t.window, { from: formatInstant(view.from), to: formatInstant(view.to) })],
    [t.edition, view.edition?.slice(0, 16) ?? NONE],
  ];
  return (
    <>
      <dl className="rd-lines">
        <div>
          <dt>{t.number}</dt>
          <dd>
            <Declaration number={view.number} />
          </dd>
        </div>
        {facts.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.changes.length === 0 ? (
        <Empty title={t.noneChanges}>{t.noneChangesBody}</Empty>
      ) : (
        <Rows rows={view.changes} />
      )}
      {view.isCut && <p className="rd-more note">{fill(t.cut, { n: formatCount(view.changes.length) })}</p>}
    </>
  );
}

const KINDS = {
  policy: 'kindPolicy',
  criterion: 'kindCriterion',
  list: 'kindList',
  model: 'kindModel',
  account: 'kindAccount',
  setting: 'kindSetting',
  act: 'kindAct',
} as const satisfies Record<ChangeRow['kind'], string>;

function Rows({ rows }: { readonly rows: readonly ChangeRow[] }) {
  const t = useTexts(auditTexts);
  const say = useSay();
  return (
    <div className="scroll rd-pad">
      <table className="au-rows">
        <thead>
          <tr>
            {[t.at, t.decided, t.kind, t.what, t.who, t.why].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.at} ${row.kind} ${row.title.en}`}>
              <td>
                <When at={row.at} />
              </td>
              <td>
                <span className={row.isBefore ? 'st warn' : 'st off'}>
                  {row.isBefore ? t.before : t.after}
                </span>
              </td>
              <td>{t[KINDS[row.kind]]}</td>
              <td>{row.opens === null ? say(row.title) : <Link href={row.opens}>{say(row.title)}</Link>}</td>
              <td>{say(row.name)}</td>
              <td>{row.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
