/** The time of a release as its kind has it: days of a month, a month, a quarter, a year; says it in the words of the interface. */
import { useEffect, useState } from 'react';
import type { ReleaseKind } from '../../../exchange/contract.ts';
import { releaseTexts } from '../../texts/releases.ts';
import { useTexts } from '../../texts/use-texts.ts';

type Grain = ReleaseKind['grains'][number];

export function PeriodFields(props: {
  readonly kind: string;
  readonly grains: readonly Grain[];
  /** '' while something is missing. */
  readonly onChange: (period: string) => void;
}) {
  const t = useTexts(releaseTexts);
  const { kind, grains, onChange } = props;
  const [grain, setGrain] = useState<Grain>(grains[0] ?? 'month');
  const [month, setMonth] = useState('');
  const [until, setUntil] = useState('10');
  const [year, setYear] = useState('');
  const [quarter, setQuarter] = useState('1');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const isTenDays = kind === 'ten_day';
  const period = periodOf(grain, isTenDays, { month, until, year, quarter, from, to });
  useEffect(() => onChange(period), [period, onChange]);
  return (
    <>
      {grains.length > 1 && (
        <select
          aria-label={t.grain}
          value={grain}
          onChange={(event) => setGrain(event.target.value as Grain)}
        >
          {grains.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </select>
      )}
      {(grain === 'month' || isTenDays) && (
        <input
          type="month"
          aria-label={t.month}
          value={month}
          onChange={(event) => setMonth(event.target.value)}
        />
      )}
      {isTenDays && (
        <select aria-label={t.days} value={until} onChange={(event) => setUntil(event.target.value)}>
          <option value="10">{t.tenDays}</option>
          <option value="20">{t.twentyDays}</option>
        </select>
      )}
      {grain === 'days' && !isTenDays && (
        <>
          <input
            type="date"
            aria-label={t.fromDay}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <input
            type="date"
            aria-label={t.toDay}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        </>
      )}
      {(grain === 'quarter' || grain === 'year') && (
        <input
          type="number"
          className="rl-year"
          min={1990}
          max={2100}
          aria-label={t.year}
          placeholder={t.year}
          value={year}
          onChange={(event) => setYear(event.target.value)}
        />
      )}
      {grain === 'quarter' && (
        <select aria-label={t.quarter} value={quarter} onChange={(event) => setQuarter(event.target.value)}>
          {['1', '2', '3', '4'].map((one) => (
            <option key={one} value={one}>
              Q{one}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

interface Said {
  readonly month: string;
  readonly until: string;
  readonly year: string;
  readonly quarter: string;
  readonly from: string;
  readonly to: string;
}

function periodOf(grain: Grain, isTenDays: boolean, said: Said): string {
  const { month, until, year, quarter, from, to } = said;
  if (isTenDays) return month === '' ? '' : `${month}-01..${until}`;
  if (grain === 'month') return month;
  if (grain === 'days') return from === '' || to === '' ? '' : `${from}..${to}`;
  if (!/^\d{4}$/.test(year)) return '';
  return grain === 'quarter' ? `${year}-Q${quarter}` : year;
}
