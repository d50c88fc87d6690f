/** Applications with their clocks: one's own, or all of them for officers; the keyboard moves and opens. */
import { Link, useLocation } from 'wouter';
import type { RulingApplicationRow } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useRowFocus } from '../../parts/use-rows.ts';
import { useHasRight } from '../../session/session.tsx';
import { rulingTexts } from '../../texts/rulings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { ClockWords } from './clock.tsx';

const PATH = '/rulings/applications';

export function Applications() {
  const t = useTexts(rulingTexts);
  const isTrader = useHasRight()('ruling.apply');
  const query = useGet<readonly RulingApplicationRow[]>(PATH, undefined, { every: 30_000 });
  return (
    <section className="card" aria-label={t.applications}>
      <header>
        <h2>{t.applications}</h2>
      </header>
      <Await query={query} loading={<Skeleton rows={4} />}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t.applicationsEmpty}>
              {isTrader ? t.applicationsEmptyTrader : t.applicationsEmptyOfficer}
            </Empty>
          ) : (
            <Rows rows={rows} />
          )
        }
      </Await>
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly RulingApplicationRow[] }) {
  const t = useTexts(rulingTexts);
  const say = useSay();
  const [, go] = useLocation();
  const { focused } = useRowFocus({
    name: 'rulings',
    rows,
    keyOf: ({ number }) => number,
    onOpen: ({ number }) => go(`${PATH}/${number}`),
  });
  return (
    <div className="scroll">
      <table className="dk-table ru-table">
        <thead>
          <tr>
            <th>{t.number}</th>
            <th>{t.goods}</th>
            <th>{t.firm}</th>
            <th>{t.receivedOn}</th>
            <th>{t.state}</th>
            <th>{t.clock}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.number} className={place === focused ? 'is-focused' : ''}>
              <td className="nw">
                <Link href={`${PATH}/${row.number}`}>{row.number}</Link>
              </td>
              <td>{row.goods}</td>
              <td className="mid">{row.firm}</td>
              <td className="mid nw">{row.receivedOn}</td>
              <td>
                <span className={`st ${MARKS[row.state]}`}>{say(row.says)}</span>{' '}
                <span className="note">{t[TURNS[row.waitsFor]]}</span>
              </td>
              <td>
                <ClockWords row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const MARKS = {
  open: 'off',
  proposed: 'warn',
  decided: 'ok',
  returned: 'bad',
  declined: 'bad',
} as const;

export const TURNS = { applicant: 'waitsApplicant', customs: 'waitsCustoms', nobody: 'waitsNobody' } as const;
