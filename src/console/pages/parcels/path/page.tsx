/** Parcels that wait for a step of another end than a release: held for a right, not wanted, not to be cleared. */
import '../parcels.css';
import { Link, useLocation } from 'wouter';
import type { OpenPathList, OpenPathView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatInstant } from '../../../parts/format.ts';
import { Heads } from '../../../parts/heads.tsx';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { useRowFocus } from '../../../parts/use-rows.ts';
import { openPathTexts } from '../../../texts/open-paths.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { RIGHT_LOOK } from './card.tsx';

export default function OpenPathsPage() {
  const t = useTexts(openPathTexts);
  const query = useGet<OpenPathList>('/parcel-paths');
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <Link className="btn s" href="/parcels">
          {t.back}
        </Link>
      </div>
      <p className="mid">{t.lead}</p>
      <section className="card" aria-label={t.rows}>
        <Await query={query} loading={<Skeleton rows={8} />}>
          {({ rows, isCut }) =>
            rows.length === 0 ? (
              <Empty title={t.empty}>{t.emptyWhat}</Empty>
            ) : (
              <>
                <Rows rows={rows} />
                {isCut && <p className="in note">{t.cut}</p>}
              </>
            )
          }
        </Await>
      </section>
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly OpenPathView[] }) {
  const t = useTexts(openPathTexts);
  const say = useSay();
  const [, go] = useLocation();
  const pathOf = (bill: string): string => `/parcels/${encodeURIComponent(bill)}`;
  const { focused, setFocused } = useRowFocus({
    name: 'open-paths',
    rows,
    keyOf: ({ houseBill }) => houseBill,
    onOpen: ({ houseBill }) => go(pathOf(houseBill)),
  });
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            <Heads of={[t.bill, t.office, t.rights, t.right, t.end, t.nextDay, t.at]} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr
              key={row.houseBill}
              aria-current={place === focused ? 'true' : undefined}
              onMouseDown={() => setFocused(place)}
            >
              <td>
                <Link href={pathOf(row.houseBill)}>{row.houseBill}</Link>
              </td>
              <td>{row.office}</td>
              <td>
                {row.rights !== 'none' && (
                  <span className={`st ${RIGHT_LOOK[row.rights]}`}>{say(row.rightsName)}</span>
                )}
              </td>
              <td className="pa-who">{row.title ?? '–'}</td>
              <td>{row.end === 'none' ? '–' : `${say(row.endName)}: ${say(row.wayName)}`}</td>
              <td>
                {row.nextDay === null ? (
                  '–'
                ) : (
                  <>
                    {row.nextDay} <span className="st warn">{t.unverified}</span>
                  </>
                )}
              </td>
              <td>{formatInstant(row.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
