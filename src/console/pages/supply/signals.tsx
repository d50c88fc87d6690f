/** What each signal says about the newest month, strongest first, and which of them say nothing and why. */
import type { SupplyItemView, SupplySignalView } from '../../../exchange/contract.ts';
import { formatDecimals, NONE } from '../../parts/format.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

/** Where a signal begins to matter; the bar is full at three times as much. */
const ATTENTION = 3.5;
const FULL = 3 * ATTENTION;

export function Signals(props: {
  readonly signals: readonly SupplySignalView[];
  readonly missing: SupplyItemView['missing'];
}) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  const sorted = props.signals.toSorted((a, b) => (b.strength ?? -1) - (a.strength ?? -1));
  return (
    <section className="card" aria-label={t.signals}>
      <header>
        <h2>{t.signals}</h2>
        <span className="note" title={t.signalsNote}>
          {t.signalsNote}
        </span>
      </header>
      <div className="in">
        {sorted.map((signal) => (
          <div key={signal.id} className="su-signal" data-signal={signal.id}>
            <span className={signal.strength === null ? 'dim' : 'b'}>{say(signal.title)}</span>
            <Strength value={signal.strength} />
            <span className={(signal.strength ?? 0) < 1 ? 'dim' : ''} title={say(signal.basis)}>
              {say(signal.says)}
            </span>
          </div>
        ))}
        {props.missing !== null && <p className="st warn">{say(props.missing)}</p>}
      </div>
    </section>
  );
}

function Strength({ value }: { readonly value: number | null }) {
  if (value === null) return <span className="n dim">{NONE}</span>;
  const share = Math.min(1, value / FULL);
  return (
    <span className="n su-strength">
      <svg width="48" height="8" aria-hidden="true">
        <rect width="48" height="8" className="ch-band" />
        <rect width={48 * share} height="8" className={value >= ATTENTION ? 'ch-this-fill' : 'ch-peer'} />
      </svg>
      {formatDecimals(value, 1)}
    </span>
  );
}
