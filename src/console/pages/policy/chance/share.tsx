/** What a share of examination capacity buys when it goes to chance: examinations a month, interval, half width, in words. */
import { fill } from '../../../../core/text.ts';
import type { ShareRow, ShareView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatCount, formatDecimals, formatPercent } from '../../../parts/format.ts';
import { Await, Skeleton } from '../../../parts/states.tsx';
import { useUrlState } from '../../../parts/url-state.ts';
import { chanceTexts } from '../../../texts/chance.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';

const LEAST = 1;
const MOST = 30;

export const points = (share: number): string => formatDecimals(share * 100, 1);

export function ShareCalculator() {
  const t = useTexts(chanceTexts);
  const [asked, setAsked] = useUrlState('share');
  const percent = Number(asked);
  const isAsked = asked !== '' && percent >= LEAST && percent <= MOST;
  const query = useGet<ShareView>('/draw/share', isAsked ? { share: percent / 100 } : undefined, {
    keepsPrevious: true,
  });
  const shown = isAsked ? percent : Math.round((query.data?.share ?? 0.06) * 1000) / 10;
  return (
    <section className="card" aria-label={t.share}>
      <header>
        <h2>{t.share}</h2>
        <span className="note">{t.shareNote}</span>
      </header>
      <div className="row po-share">
        <label htmlFor="po-share">{t.shareLabel}</label>
        <input
          id="po-share"
          type="range"
          min={LEAST}
          max={MOST}
          step={0.5}
          value={shown}
          aria-valuetext={fill(t.sharePercent, { n: shown })}
          onChange={(event) => setAsked(event.target.value)}
        />
        <b className="b">{fill(t.sharePercent, { n: shown })}</b>
        <span className="grow" />
        {isAsked && (
          <button type="button" className="btn s" onClick={() => setAsked('')}>
            {t.shareInForce}
          </button>
        )}
      </div>
      <Await query={query} loading={<Skeleton rows={6} />}>
        {(view) => <Bought view={view} />}
      </Await>
    </section>
  );
}

function Bought({ view }: { readonly view: ShareView }) {
  const t = useTexts(chanceTexts);
  const { all, share, rate, measured } = view;
  const words = {
    share: formatPercent(share, 1),
    n: formatCount(Math.round(all.aMonth)),
    rate: formatPercent(rate, 1),
    low: formatPercent(all.low, 1),
    high: formatPercent(all.high, 1),
    half: points(all.half),
  };
  const isMeasured = measured.hits > 0;
  return (
    <>
      <p className="po-foot" role="status">
        {fill(share === null ? t.shareFixed : t.shareSays, words)}{' '}
        {all.detectable === null
          ? t.shareCannotCompare
          : fill(t.shareCompares, {
              chosen: formatCount(all.chosen),
              difference: points(all.detectable),
            })}
      </p>
      <p className="note po-foot">
        {fill(isMeasured ? t.rateMeasured : t.rateAssumed, { n: measured.n, rate: words.rate })}
      </p>
      <Offices rows={view.rows} />
    </>
  );
}

function Offices({ rows }: { readonly rows: readonly ShareRow[] }) {
  const t = useTexts(chanceTexts);
  const say = useSay();
  const busy = rows.filter(({ arrivals }) => arrivals > 0).sort((one, other) => other.aMonth - one.aMonth);
  if (busy.length === 0) return <p className="note po-foot">{t.noOffices}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scroll rd-pad po-shares" tabIndex={0} aria-label={t.office}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.office}</th>
            <th scope="col">{t.inspection}</th>
            <th scope="col" className="n">
              {t.probability}
            </th>
            <th scope="col" className="n">
              {t.aMonth}
            </th>
            <th scope="col" className="n">
              {t.half}
            </th>
          </tr>
        </thead>
        <tbody>
          {busy.map((row) => (
            <tr key={row.office}>
              <td>
                {row.office} {say(row.name)}
              </td>
              <td>{t[`inspection.${row.inspection}`]}</td>
              <td className="n">{formatPercent(row.probability, 2)}</td>
              <td className="n">{formatDecimals(row.aMonth, 1)}</td>
              <td className="n" title={`${formatPercent(row.low, 1)}–${formatPercent(row.high, 1)}`}>
                {fill(t.halfValue, { half: points(row.half) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
