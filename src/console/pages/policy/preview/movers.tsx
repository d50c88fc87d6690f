/** Which criteria and detectors gain or lose under a draft, and which declarations move most, each a link. */
import { Link } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { PreviewFigures, PreviewMover } from '../../../../exchange/contract.ts';
import {
  formatCount,
  formatDecimals,
  formatDeclarationNumber,
  formatHs,
  formatWonShort,
} from '../../../parts/format.ts';
import { LaneMark } from '../../../parts/lane-mark.tsx';
import { RateWithInterval } from '../../../parts/rate.tsx';
import { useLanguage } from '../../../session/preferences.tsx';
import { policyExportTexts } from '../../../texts/policy-exports.ts';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import type { Side } from './side.ts';

export function Voices({ figures }: { readonly figures: PreviewFigures }) {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.voices}>
      <header>
        <h2>{t.voices}</h2>
        <span className="note">{t.voicesNote}</span>
      </header>
      <div className="scroll rd-pad po-cost">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.voice}</th>
              <th scope="col" className="n">
                {t.was}
              </th>
              <th scope="col" className="n">
                {t.now}
              </th>
              <th scope="col" className="n">
                {t.difference}
              </th>
              <th scope="col">{t.knownThen}</th>
            </tr>
          </thead>
          <tbody>
            {figures.voices.map((voice) => (
              <tr key={`${voice.source}/${voice.id}`}>
                <td>
                  {voice.opens === null ? (
                    say(voice.title)
                  ) : (
                    <Link href={voice.opens}>{say(voice.title)}</Link>
                  )}{' '}
                  <code className="dim">{voice.id}</code>
                </td>
                <td className="n">{formatCount(voice.was)}</td>
                <td className="n">{formatCount(voice.now)}</td>
                <td className="n">
                  <b>{signed(voice.now - voice.was)}</b>
                </td>
                <td>
                  <RateWithInterval rate={voice.known} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function signed(value: number): string {
  return value > 0 ? `+${formatCount(value)}` : value < 0 ? `−${formatCount(-value)}` : '0';
}

interface MoversProps {
  readonly title: string;
  readonly movers: readonly PreviewMover[];
  readonly side: Side;
  /** Of offices whose declarations the reader may not open. */
  readonly elsewhere: number;
}

export function Movers(props: MoversProps) {
  const t = useTexts(policyWorkTexts);
  const e = useTexts(policyExportTexts);
  return (
    <section className="card" aria-label={props.title}>
      <header>
        <h2>
          {props.title} {formatCount(props.movers.length)}
        </h2>
        <span className="note">{t.moversNote}</span>
      </header>
      {props.movers.length === 0 ? (
        <p className="note po-foot">{t.noMovers}</p>
      ) : (
        <div className="scroll rd-pad po-cost">
          <table>
            <thead>
              <tr>
                {[t.number, t.office, 'HS', t.was, t.now, t.by].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
                <th scope="col" className="n">
                  {t.strength}
                </th>
                <th scope="col" className="n">
                  {props.side === 'exports' ? e.fob : t.value}
                </th>
                <th scope="col">{t.verdict}</th>
              </tr>
            </thead>
            <tbody>
              {props.movers.map((mover) => (
                <MoverRow key={`${mover.number}/${mover.version}`} mover={mover} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {props.elsewhere > 0 && (
        <p className="note po-foot">{fill(e.elsewhere, { n: formatCount(props.elsewhere) })}</p>
      )}
    </section>
  );
}

function MoverRow({ mover }: { readonly mover: PreviewMover }) {
  const t = useTexts(policyWorkTexts);
  const language = useLanguage();
  const path = `/declarations/${encodeURIComponent(mover.number)}?version=${mover.version}`;
  return (
    <tr>
      <td>
        <Link href={path}>{formatDeclarationNumber(mover.number)}</Link>
      </td>
      <td>{mover.office}</td>
      <td>{formatHs(mover.mainHs)}</td>
      <td>
        <LaneMark lane={mover.was} />
      </td>
      <td>
        <LaneMark lane={mover.now} />
      </td>
      <td>
        <code>{fill('{source} {id}', { source: mover.source, id: mover.id })}</code>
      </td>
      <td className="n">{formatDecimals(mover.strength, 3)}</td>
      <td className="n">{formatWonShort(mover.customsValueKrw, language)}</td>
      <td>
        {mover.verdict === null ? <span className="dim">{t.unknown}</span> : t[`verdict.${mover.verdict}`]}
      </td>
    </tr>
  );
}
