/** One column of a look: its tick, kind, gaps, entries with their share of hits, how well it tells alone, and what is suspicious. */
import { Fragment } from 'react';
import { fill } from '../../../../core/text.ts';
import { formatCount, formatDecimals, formatPercent, NONE } from '../../../parts/format.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import { Entry, writeNumber } from '../entry.tsx';
import { isSuspicious, type Looked } from './choose.ts';
import { Suspicions } from './suspicions.tsx';

interface Props {
  readonly column: Looked;
  readonly title: string;
  /** Of the whole look. */
  readonly rows: number;
  readonly isTicked: boolean;
  readonly tick: (isOn: boolean) => void;
}

export function ColumnRow({ column, title, rows, isTicked, tick }: Props) {
  const t = useTexts(workbenchDraftTexts);
  const isHeld = isSuspicious(column);
  const name = (
    <>
      {title} <code className="dim">{column.name === title ? '' : column.name}</code>
    </>
  );
  return (
    <>
      <tr className={isHeld ? 'wb-held' : ''}>
        <td>
          {isHeld ? (
            <span className="wb-tick">
              <span className="st warn">{isTicked ? t.ticked : t.isOut}</span>
              <span>{name}</span>
            </span>
          ) : (
            <label className="wb-tick">
              <input type="checkbox" checked={isTicked} onChange={(event) => tick(event.target.checked)} />
              <span>{name}</span>
            </label>
          )}
        </td>
        <td className="mid">{t[column.writtenAs ?? column.kind]}</td>
        <td className="n">
          {column.missing === 0 ? (
            '0'
          ) : (
            <>
              {formatPercent(column.missing / (rows || 1))}{' '}
              <span className="note">{formatCount(column.missing)}</span>
            </>
          )}
        </td>
        <td className="wrap">
          <Entries column={column} />
        </td>
        <td>
          <Alone column={column} title={title} rows={rows} />
        </td>
      </tr>
      {isHeld && (
        <tr className="wb-held">
          <td colSpan={5} className="wrap">
            <Suspicions column={column} isTicked={isTicked} tick={tick} />
          </td>
        </tr>
      )}
    </>
  );
}

const FIRST = 3;

function Entries({ column }: { readonly column: Looked }) {
  const t = useTexts(workbenchDraftTexts);
  if (column.isPersonal) return <span className="dim">{t.personal}</span>;
  if (column.common.length === 0) return <Spread column={column} />;
  if (column.common.length <= FIRST) return <Common column={column} most={FIRST} />;
  return (
    <details className="wb-more">
      <summary>
        <Common column={column} most={FIRST} />{' '}
        <span className="note">{fill(t.distinct, { n: formatCount(column.distinct) })}</span>
      </summary>
      <ul>
        {column.common.map((entry) => (
          <li key={entry.name}>
            {fill(t.entryRate, {
              name: entry.name,
              rows: formatCount(entry.rows),
              hits: formatCount(entry.hits),
              rate: formatPercent(entry.hits / (entry.rows || 1)),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Common({ column, most }: { readonly column: Looked; readonly most: number }) {
  return (
    <span className="wb-entries">
      {column.common.slice(0, most).map(({ name, rows, hits }) => (
        <Fragment key={name}>
          <span className="nw">
            <b>
              <Entry column={column} said={column.kind === 'number' ? Number(name) : name} />
            </b>{' '}
            {formatPercent(hits / (rows || 1))} <span className="note">n={formatCount(rows)}</span>
          </span>{' '}
        </Fragment>
      ))}
    </span>
  );
}

function Spread({ column }: { readonly column: Looked }) {
  const t = useTexts(workbenchDraftTexts);
  const words = useTexts(workbenchTexts);
  if (column.spread === null) return <>{NONE}</>;
  const [least, low, middle, high, most] = column.spread.map((value) => writeNumber(value, column, words));
  return (
    <span className="mid">
      {fill(t.spread, {
        least: least ?? NONE,
        low: low ?? NONE,
        middle: middle ?? NONE,
        high: high ?? NONE,
        most: most ?? NONE,
      })}
    </span>
  );
}

function Alone({ column, title, rows }: Pick<Props, 'column' | 'title' | 'rows'>) {
  const t = useTexts(workbenchDraftTexts);
  const { alone } = column;
  if (alone === null) return <span className="dim">{t.aloneNone}</span>;
  return (
    <span className="wb-alone" title={fill(t.aloneWhy, { n: formatCount(rows) })}>
      <progress
        className="rd-meter"
        max={0.5}
        value={Math.max(0, alone - 0.5)}
        aria-label={`${title}, ${t.alone}`}
      />
      <span className="n">{formatDecimals(alone, 2)}</span>
    </span>
  );
}
