/** A trader's first page: what is asked now, and the declarations with where each stands. */
import './desk.css';
import { Link, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { DeskRow, DeskView, DeskPage as Page } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatDeclarationNumber, formatHs } from '../../parts/format.ts';
import { Await, Empty, ErrorView, Skeleton } from '../../parts/states.tsx';
import { useRowFocus, useRows } from '../../parts/use-rows.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { NewDraftButton } from './new-draft.tsx';
import { StatusMark } from './status-mark.tsx';
import { useOpen } from './use-open.ts';

const WAITS = ['all', 'you', 'customs', 'nobody'] as const;
/** Nothing is pushed to traders: they ask. */
const EVERY_MILLIS = 15_000;

export default function DeskPage() {
  const t = useTexts(deskTexts);
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <Link className="btn s" href="/extracts">
          {t.extracts}
        </Link>
        <NewDraftButton />
      </div>
      <Asked />
      <List />
    </>
  );
}

function Asked() {
  const t = useTexts(deskTexts);
  const say = useSay();
  const query = useGet<DeskView>('/desk', undefined, { every: EVERY_MILLIS });
  return (
    <section className="card" aria-label={t.asked}>
      <header>
        <h2>{t.asked}</h2>
        <span className="tools">
          {query.data !== undefined && query.data.authoritiesWaiting > 0 && (
            <Link href="/desk/authorities">
              {fill(t.authoritiesWaiting, { n: query.data.authoritiesWaiting })}
            </Link>
          )}
        </span>
      </header>
      <Await query={query} loading={<Skeleton rows={2} />}>
        {({ asked }) =>
          asked.length === 0 ? (
            <p className="in dim">{t.askedNone}</p>
          ) : (
            <ul className="dk-asked">
              {asked.map((one) => (
                <li key={one.number}>
                  {one.subject === 'ruling' ? (
                    <Link href={`/rulings/applications/${one.number}`}>{one.number}</Link>
                  ) : (
                    <Link href={`/desk/declarations/${encodeURIComponent(one.number)}`}>
                      {formatDeclarationNumber(one.number)}
                    </Link>
                  )}
                  <span>
                    <b>{say(one.title)}</b> {say(one.says)}
                  </span>
                  <span className="mid">
                    {one.by === null ? t.byNone : fill(t.by, { day: one.by })} · {one.article}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  );
}

function List() {
  const t = useTexts(deskTexts);
  const open = useOpen();
  const [parameters, setParameters] = useSearchParams();
  const waits = parameters.get('waits') ?? 'all';
  const search = parameters.get('search') ?? '';
  const filters = { ...(waits === 'all' ? {} : { waits }), ...(search === '' ? {} : { search }) };
  const { reading, all, first, more } = useRows<DeskRow, Page>('/desk/declarations', filters, EVERY_MILLIS);
  const { focused, setFocused } = useRowFocus({
    name: 'desk',
    rows: all,
    keyOf: (row) => row.number,
    onOpen: (row) => open(row.number),
  });
  return (
    <section className="card" aria-label={t.title}>
      <header>
        <fieldset className="seg" aria-label={t.waits}>
          {WAITS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === waits}
              onClick={() => setParameters(one === 'all' ? {} : { waits: one })}
            >
              {t[one]}
            </button>
          ))}
        </fieldset>
        {search !== '' && (
          <span className="chip on">
            {search}
            <button type="button" aria-label={t.all} onClick={() => setParameters({})}>
              ✕
            </button>
          </span>
        )}
        <span className="tools">{first !== undefined && fill(t.shown, { n: all.length })}</span>
      </header>
      {first === undefined ? (
        reading.isError ? (
          <ErrorView error={reading.error} retry={() => void reading.refetch()} />
        ) : (
          <Skeleton rows={10} />
        )
      ) : all.length === 0 ? (
        waits === 'all' && search === '' ? (
          <Empty title={t.empty} action={<NewDraftButton />}>
            {t.emptyWhat}
          </Empty>
        ) : (
          <Empty title={t.emptyFiltered}>{t.emptyFilteredWhat}</Empty>
        )
      ) : (
        <div className="scroll">
          <Rows rows={all} focused={focused} onFocus={setFocused} />
        </div>
      )}
      {reading.hasNextPage && (
        <p className="in">
          <button type="button" className="btn s" onClick={more}>
            {t.more}
          </button>
        </p>
      )}
    </section>
  );
}

function Rows(props: {
  readonly rows: readonly DeskRow[];
  readonly focused: number;
  readonly onFocus: (index: number) => void;
}) {
  const t = useTexts(deskTexts);
  const say = useSay();
  return (
    <table className="dk-table">
      <thead>
        <tr>
          <th>{t.number}</th>
          <th>{t.status}</th>
          <th>{t.goods}</th>
          <th className="dk-hide-narrow">{t.hs}</th>
          <th>{t.importer}</th>
          <th className="n">{t.value}</th>
          <th className="n dk-hide-narrow">{t.lines}</th>
          <th>{t.declaredOn}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, index) => (
          <tr
            key={row.number}
            className={index === props.focused ? 'is-focused' : ''}
            onMouseEnter={() => props.onFocus(index)}
          >
            <td>
              <Link href={`/desk/declarations/${encodeURIComponent(row.number)}`}>
                {formatDeclarationNumber(row.number)}
              </Link>
            </td>
            <td>
              <StatusMark status={row.status} />
            </td>
            <td title={say(row.description)}>{say(row.description)}</td>
            <td className="mid dk-hide-narrow">{formatHs(row.hsCode)}</td>
            <td>{row.importer}</td>
            <td className="n">{formatCount(row.customsValueKrw)}</td>
            <td className="n dk-hide-narrow">{row.itemCount}</td>
            <td className="mid">{row.declaredOn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
