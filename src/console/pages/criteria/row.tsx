/** One criterion in the list: name with its expression, hits, unknown answers, what examinations found, owner and expiry. */
import { Link } from 'wouter';
import { daysBetween } from '../../../core/day.ts';
import { fill } from '../../../core/text.ts';
import type { CriterionRow } from '../../../exchange/contract.ts';
import { RateWhisker } from '../../parts/charts/rate-whisker.tsx';
import { formatCount, formatInterval, formatPercent } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { useBusinessDay } from '../../session/status.ts';
import { criteriaTexts } from '../../texts/criteria.ts';
import { criterionLifeTexts } from '../../texts/criterion-life.ts';
import { exportTexts } from '../../texts/exports.ts';
import { parcelCriterionTexts } from '../../texts/parcel-criteria.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { CelLine } from './cel-text.tsx';

export function Heading() {
  const t = useTexts(criteriaTexts);
  return (
    <thead>
      <tr>
        <th scope="col">{t.id}</th>
        <th scope="col">{t.name}</th>
        <th scope="col">{t.state}</th>
        <th scope="col">{t.kind}</th>
        <th scope="col">{t.demand}</th>
        <th scope="col" className="n">
          {t.hits}
        </th>
        <th scope="col" className="n" title={t.unknownWhy}>
          {t.unknown}
        </th>
        <th scope="col" colSpan={2}>
          {t.hitRate}
        </th>
        <th scope="col">
          {t.owner} · {t.basis}
        </th>
        <th scope="col">{t.validity}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: CriterionRow;
  readonly end: number;
  readonly isFocused: boolean;
  readonly domId: string;
}

export function Row({ row, end, isFocused, domId }: RowProps) {
  const t = useTexts(criteriaTexts);
  const own = useTexts(exportTexts);
  const p = useTexts(parcelCriterionTexts);
  const say = useSay();
  const { criterion, examined } = row;
  return (
    <tr id={domId} className={isFocused ? 'is-open' : ''}>
      <td>
        <Link href={`/criteria/${encodeURIComponent(criterion.id)}`}>{criterion.id}</Link>
        <p className="note">{fill(t.version, { n: criterion.version })}</p>
        {criterion.direction === 'export' && <span className="st off">{own.export}</span>}
        {criterion.direction === 'parcel' && <span className="st off">{p.mark}</span>}
      </td>
      <td className="cr-name">
        <b className="b">{say(criterion.title)}</b>
        <p className="cut" title={criterion.expression}>
          <CelLine expression={criterion.expression} />
        </p>
      </td>
      <td>
        <StateMark state={row.state} />
        <OnItsWay row={row} />
      </td>
      <td>{t[criterion.kind]}</td>
      <td>{t[`demand.${criterion.demand}`]}</td>
      <td className="n">{formatCount(row.hits)}</td>
      <td className="n dim">{formatCount(row.unknown)}</td>
      <td>
        <RateWhisker
          rate={examined}
          most={end}
          label={`${formatPercent(examined.rate)} ${formatInterval(examined)} n=${examined.n}`}
        />
      </td>
      <td>
        <RateWithInterval rate={examined} />
      </td>
      <td className="cr-basis">
        {criterion.owner}
        <p className="note cut" title={criterion.basis}>
          {criterion.basis}
        </p>
      </td>
      <td>
        <Expiry validTo={criterion.validTo} />
      </td>
    </tr>
  );
}

/** A newer version beside it, and what waits for a second person. */
function OnItsWay({ row: { next, waiting } }: { readonly row: CriterionRow }) {
  const l = useTexts(criterionLifeTexts);
  const isOpen = next !== null && (next.state === 'draft' || next.state === 'shadow');
  return (
    <>
      {isOpen && (
        <p className="note nw">
          {fill(next.state === 'draft' ? l['next.draft'] : l['next.shadow'], { n: next.version })}
        </p>
      )}
      {waiting !== null && <p className="note nw">{l[`waiting.${waiting}`]}</p>}
    </>
  );
}

export function StateMark({ state }: { readonly state: CriterionRow['state'] }) {
  const t = useTexts(criteriaTexts);
  const look = LOOKS[state];
  return <span className={`st ${look}`}>{t[state]}</span>;
}

const LOOKS: Readonly<Record<CriterionRow['state'], string>> = {
  live: 'ok',
  future: 'off',
  expired: 'warn',
  broken: 'bad',
  shadow: 'warn',
  draft: 'off',
  retired: 'off',
};

/** The last day, marked when it comes within a month. */
export function Expiry({ validTo }: { readonly validTo: string | undefined }) {
  const t = useTexts(criteriaTexts);
  const today = useBusinessDay();
  if (validTo === undefined) return <span className="dim">{t.forever}</span>;
  const left = today === null ? null : daysBetween(today, validTo);
  return (
    <>
      {validTo}
      {left !== null && left >= 0 && left <= 30 && <p className="note">{fill(t.endsSoon, { n: left })}</p>}
    </>
  );
}
