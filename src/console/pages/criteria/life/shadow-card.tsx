/** How a version in shadow does beside the one in force and beside chance: it selects nothing, it is only counted. */
import { fill } from '../../../../core/text.ts';
import type { CriterionDetail, Rate, ShadowCount } from '../../../../exchange/contract.ts';
import { RateWhisker, whiskerEnd } from '../../../parts/charts/rate-whisker.tsx';
import { formatCount, formatInterval, formatPercent } from '../../../parts/format.ts';
import { RateWithInterval } from '../../../parts/rate.tsx';
import { useCriterionWords } from '../use-words.ts';

interface Props {
  readonly detail: CriterionDetail;
  readonly shadow: ShadowCount | null;
}

export function ShadowCard({ detail, shadow }: Props) {
  const t = useCriterionWords(detail.criterion);
  const isLive = detail.state === 'live';
  return (
    <section className="card" aria-label={t.shadowTitle}>
      <header>
        <h2>{t.shadowTitle}</h2>
        <span className="note">
          {t.shadowNote}
          {shadow?.since != null && ` · ${fill(t.shadowSince, { day: shadow.since })}`}
        </span>
      </header>
      {shadow === null ? (
        <p className="note in">{t.shadowNone}</p>
      ) : (
        <>
          <dl className="rd-lines">
            <Count title={t.shadowAsked} count={shadow.asked} of={0} />
            <Count title={t.shadowHits} count={shadow.hits} of={shadow.asked} />
            <Count title={t.unknown} count={shadow.unknown} of={shadow.asked} />
            {shadow.faults > 0 && <Count title={t.btFaults} count={shadow.faults} of={shadow.asked} />}
          </dl>
          <Rates
            rates={[
              [t.shadowFound, shadow.examined],
              ...(isLive ? [[t.liveFound, detail.examined] as const] : []),
              [t.chanceFound, detail.random],
            ]}
          />
        </>
      )}
    </section>
  );
}

function Count({
  title,
  count,
  of,
}: {
  readonly title: string;
  readonly count: number;
  readonly of: number;
}) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {formatCount(count)} {of > 0 && <span className="dim">{formatPercent(count / of)}</span>}
      </dd>
    </div>
  );
}

/** Rates under each other on one axis, the interval drawn. */
export function Rates({ rates }: { readonly rates: readonly (readonly [title: string, rate: Rate])[] }) {
  const end = whiskerEnd(rates.map(([, rate]) => rate));
  return (
    <table className="cr-rates">
      <tbody>
        {rates.map(([title, rate]) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td>
              <RateWhisker
                rate={rate}
                most={end}
                label={`${title} ${formatPercent(rate.rate)} ${formatInterval(rate)} n=${rate.n}`}
              />
            </td>
            <td className="n">
              <RateWithInterval rate={rate} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
