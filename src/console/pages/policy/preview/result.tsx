/** What a draft would have done in the last month: chosen, found, lanes, cost, voices, and the declarations that move. */
import { fill } from '../../../../core/text.ts';
import type { KnownRate, PolicyPreview } from '../../../../exchange/contract.ts';
import { formatCount, formatDecimals, formatInstant } from '../../../parts/format.ts';
import { useLaneName } from '../../../parts/lane-mark.tsx';
import { LANES } from '../../../parts/lanes.ts';
import { RateWithInterval } from '../../../parts/rate.tsx';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { ChosenPicture } from './chosen-picture.tsx';
import { Cost } from './cost.tsx';
import { Movers, Voices } from './movers.tsx';

export function PreviewResult({ preview }: { readonly preview: PolicyPreview }) {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  const { from, to, decisions, seconds, without, control, fastTrack } = preview;
  return (
    <>
      <div className="card">
        <header>
          <h2>{t.chosen}</h2>
          <span className="note">
            {fill(t.previewBy, { who: say(preview.madeBy), at: formatInstant(preview.madeAt) })}
          </span>
        </header>
        <div className="in stack">
          <p className="mid">
            {fill(t.previewOf, { from, to, n: formatCount(decisions), seconds: formatDecimals(seconds, 1) })}{' '}
            {without > 0 && fill(t.previewWithout, { n: formatCount(without) })}{' '}
            {fastTrack > 0 && fill(t.fastTrackN, { n: formatCount(fastTrack) })}
          </p>
          <ChosenPicture chosen={preview.chosen} />
          <p className="note">
            {fill(t.controlNote, { was: formatCount(control.onlyWas), now: formatCount(control.onlyNow) })}
          </p>
        </div>
      </div>
      <Found preview={preview} />
      <Lanes preview={preview} />
      <Cost preview={preview} />
      <Voices preview={preview} />
      <Movers title={t.gained} movers={preview.gained} />
      <Movers title={t.lost} movers={preview.lost} />
    </>
  );
}

function Found({ preview }: { readonly preview: PolicyPreview }) {
  const t = useTexts(policyWorkTexts);
  const { found, random, chosen } = preview;
  const rows: [title: string, count: number | null, rate: KnownRate][] = [
    [t.chosenBoth, chosen.both, found.both],
    [t.chosenWas, chosen.onlyWas, found.onlyWas],
    [t.chosenNow, chosen.onlyNow, found.onlyNow],
    [t.randomNow, null, random.now],
    [t.randomNowRest, null, random.nowRest],
    [t.randomWas, null, random.was],
    [t.randomWasRest, null, random.wasRest],
  ];
  return (
    <section className="card" aria-label={t.found}>
      <header>
        <h2>{t.found}</h2>
      </header>
      <div className="scroll rd-pad">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.group}</th>
              <th scope="col" className="n">
                {t.count}
              </th>
              <th scope="col">{t.hitRate}</th>
              <th scope="col" className="n">
                {t.critical}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([title, count, rate]) => (
              <tr key={title}>
                <th scope="row" className="wrap">
                  {title}
                </th>
                <td className="n">{count === null ? '' : formatCount(count)}</td>
                <td>
                  <RateWithInterval rate={rate} />
                </td>
                <td className="n">{rate.n === 0 ? '' : formatCount(rate.critical)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note po-foot">{t.foundNote}</p>
    </section>
  );
}

function Lanes({ preview }: { readonly preview: PolicyPreview }) {
  const t = useTexts(policyWorkTexts);
  const nameOf = useLaneName();
  const countOf = (was: string, now: string) =>
    preview.lanes.find((one) => one.was === was && one.now === now)?.count ?? 0;
  return (
    <section className="card" aria-label={t.lanes}>
      <header>
        <h2>{t.lanes}</h2>
        <span className="note">{t.lanesNote}</span>
      </header>
      <div className="scroll rd-pad">
        <table className="po-lanes">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">{t.was}</span>
              </th>
              {LANES.map((lane) => (
                <th key={lane} scope="col" className="n">
                  {nameOf(lane)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LANES.map((was) => (
              <tr key={was}>
                <th scope="row">{nameOf(was)}</th>
                {LANES.map((now) => (
                  <td key={now} className={was === now ? 'n dim' : 'n'}>
                    {countOf(was, now) === 0 ? '' : formatCount(countOf(was, now))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
