/** What a draft would have done in the last month to imports and to exports: chosen, found, lanes, cost, voices, and the declarations that move. */
import { fill } from '../../../../core/text.ts';
import type { KnownRate, PolicyPreview, PreviewFigures } from '../../../../exchange/contract.ts';
import { formatCount, formatDecimals, formatInstant } from '../../../parts/format.ts';
import { useLaneName } from '../../../parts/lane-mark.tsx';
import { LANES } from '../../../parts/lanes.ts';
import { RateWithInterval } from '../../../parts/rate.tsx';
import { Empty } from '../../../parts/states.tsx';
import { policyExportTexts } from '../../../texts/policy-exports.ts';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { ChosenPicture } from './chosen-picture.tsx';
import { Cost } from './cost.tsx';
import { Movers, Voices } from './movers.tsx';
import { SIDES, type Side, useSide } from './side.ts';

export function PreviewResult({ preview }: { readonly preview: PolicyPreview }) {
  const e = useTexts(policyExportTexts);
  const [side, setSide] = useSide();
  const figures = side === 'exports' ? preview.exports : preview;
  return (
    <>
      <Summary preview={preview} />
      <fieldset className="seg po-side" aria-label={e.side}>
        {SIDES.map((one) => (
          <button key={one} type="button" aria-pressed={one === side} onClick={() => setSide(one)}>
            {e[one]}
          </button>
        ))}
      </fieldset>
      {figures === undefined ? (
        <Nothing title={e.notPreviewed} body={e.notPreviewedBody} />
      ) : side === 'exports' && figures.decisions === 0 ? (
        <Nothing title={e.noExports} body={e.noExportsBody} />
      ) : (
        <Figures figures={figures} side={side} />
      )}
    </>
  );
}

function Summary({ preview }: { readonly preview: PolicyPreview }) {
  const t = useTexts(policyWorkTexts);
  const e = useTexts(policyExportTexts);
  const say = useSay();
  const { from, to, seconds, decisions, exports } = preview;
  const n = formatCount(decisions + (exports?.decisions ?? 0));
  return (
    <div className="card">
      <header>
        <h2>{t.chosen}</h2>
        <span className="note">
          {fill(t.previewBy, { who: say(preview.madeBy), at: formatInstant(preview.madeAt) })}
        </span>
      </header>
      <div className="in stack">
        <p className="mid">{fill(t.previewOf, { from, to, n, seconds: formatDecimals(seconds, 1) })}</p>
        <Chosen title={e.imports} figures={preview} />
        {exports !== undefined && exports.decisions > 0 && <Chosen title={e.exports} figures={exports} />}
      </div>
    </div>
  );
}

function Chosen({ title, figures }: { readonly title: string; readonly figures: PreviewFigures }) {
  const t = useTexts(policyWorkTexts);
  const { decisions, without, control, fastTrack, chosen } = figures;
  return (
    <div className="po-of">
      <h3>
        {title} <span className="dim">{formatCount(decisions)}</span>
      </h3>
      <ChosenPicture chosen={chosen} />
      <p className="note">
        {fill(t.controlNote, { was: formatCount(control.onlyWas), now: formatCount(control.onlyNow) })}{' '}
        {without > 0 && fill(t.previewWithout, { n: formatCount(without) })}{' '}
        {fastTrack > 0 && fill(t.fastTrackN, { n: formatCount(fastTrack) })}
      </p>
    </div>
  );
}

function Nothing({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <div className="card">
      <Empty title={title}>{body}</Empty>
    </div>
  );
}

function Figures({ figures, side }: { readonly figures: PreviewFigures; readonly side: Side }) {
  const t = useTexts(policyWorkTexts);
  const { gained, lost, elsewhere } = figures;
  return (
    <>
      <Found figures={figures} />
      <Lanes figures={figures} />
      <Cost figures={figures} side={side} />
      <Voices figures={figures} />
      <Movers title={t.gained} movers={gained} side={side} elsewhere={elsewhere?.gained ?? 0} />
      <Movers title={t.lost} movers={lost} side={side} elsewhere={elsewhere?.lost ?? 0} />
    </>
  );
}

function Found({ figures }: { readonly figures: PreviewFigures }) {
  const t = useTexts(policyWorkTexts);
  const { found, random, chosen } = figures;
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

function Lanes({ figures }: { readonly figures: PreviewFigures }) {
  const t = useTexts(policyWorkTexts);
  const nameOf = useLaneName();
  const countOf = (was: string, now: string) =>
    figures.lanes.find((one) => one.was === was && one.now === now)?.count ?? 0;
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
