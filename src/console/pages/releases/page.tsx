/** Press releases of every state, and a draft begun from a file of figures. */
import './releases.css';
import { Link, useLocation } from 'wouter';
import type { ReleaseList, ReleaseRow, ReleaseState } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useRowFocus } from '../../parts/use-rows.ts';
import { releaseTexts } from '../../texts/releases.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { KindsCard } from './kinds.tsx';
import { StartCard } from './start.tsx';
import { StateMark } from './state-mark.tsx';

const STATES = ['draft', 'waiting', 'approved', 'scheduled', 'published', 'withdrawn'] as const;

export default function ReleasesPage() {
  const t = useTexts(releaseTexts);
  const [state, setState] = useUrlState('state');
  const query = useGet<ReleaseList>('/releases', undefined, { every: 15_000 });
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <a href="/press">{t.press}</a>
      </div>
      {query.data?.mayWrite === true && <StartCard kinds={query.data.kinds} />}
      <fieldset className="seg rl-seg rl-states" aria-label={t.which}>
        {(['', ...STATES] as const).map((one) => (
          <button key={one} type="button" aria-pressed={state === one} onClick={() => setState(one)}>
            {one === '' ? t.all : t[one]} {countOf(query.data?.rows, one)}
          </button>
        ))}
      </fieldset>
      <section className="card" aria-label={t.title}>
        <Await query={query} loading={<Skeleton rows={8} />}>
          {({ rows }) => (
            <List rows={rows.filter((row) => state === '' || row.state === state)} all={rows.length} />
          )}
        </Await>
      </section>
      {query.data !== undefined && <KindsCard kinds={query.data.kinds} />}
    </>
  );
}

function countOf(rows: readonly ReleaseRow[] | undefined, state: ReleaseState | ''): string {
  if (rows === undefined) return '';
  return String(state === '' ? rows.length : rows.filter((row) => row.state === state).length);
}

function List({ rows, all }: { readonly rows: readonly ReleaseRow[]; readonly all: number }) {
  const t = useTexts(releaseTexts);
  const [, go] = useLocation();
  const { focused, setFocused } = useRowFocus({
    name: 'releases',
    rows,
    keyOf: ({ id }) => id,
    onOpen: ({ id }) => go(`/releases/${encodeURIComponent(id)}`),
  });
  if (rows.length === 0)
    return all === 0 ? <Empty title={t.emptyTitle}>{t.emptyWhat}</Empty> : <Empty title={t.emptyStateWhat} />;
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.madeBy}</th>
            <th scope="col">{t.publishAt}</th>
            <th scope="col">{t.publishedAt}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Row key={row.id} row={row} isFocused={place === focused} onFocus={() => setFocused(place)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { readonly row: ReleaseRow; readonly isFocused: boolean; readonly onFocus: () => void }) {
  const t = useTexts(releaseTexts);
  const say = useSay();
  const { row } = props;
  return (
    <tr className={props.isFocused ? 'is-focused' : undefined} onMouseDown={props.onFocus}>
      <td>
        <Link href={`/releases/${encodeURIComponent(row.id)}`}>{say(row.title)}</Link>
      </td>
      <td>{row.own === null ? t[row.kind as keyof typeof t] : say(row.own)}</td>
      <td>
        <StateMark row={row} />
      </td>
      <td>
        {say(row.madeBy)} <span className="note">{formatInstant(row.madeAt)}</span>
      </td>
      <td>{row.state === 'scheduled' ? formatInstant(row.publishAt) : ''}</td>
      <td>{row.publishedAt === null ? '' : formatInstant(row.publishedAt)}</td>
    </tr>
  );
}
