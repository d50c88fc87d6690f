/** A run at a glance: what was read, how many things were looked at and how many stand out, and what was left out; other runs beside it. */
import { fill } from '../../../../core/text.ts';
import type { AnalysisRunView, AnalysisView } from '../../../../exchange/contract.ts';
import { formatCount, formatDecimals, formatInstant } from '../../../parts/format.ts';
import { useIsMadeUp } from '../../../session/status.ts';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { formatEffect } from './effect.ts';

interface Props {
  readonly analysis: AnalysisView;
  readonly run: AnalysisRunView;
  readonly show: (run: string) => void;
}

export function RunResult({ analysis, run, show }: Props) {
  const t = useTexts(analysesTexts);
  const say = useSay();
  const isMadeUp = useIsMadeUp();
  return (
    <section className="card" aria-label={t.result}>
      <header>
        <h2>{t.result}</h2>
        <span className="note">
          {formatInstant(run.ranAt)} · {say(run.ranBy)} ·{' '}
          {fill(t.seconds, { n: formatDecimals(run.seconds, 1) })}
        </span>
        <span className="grow" />
        {analysis.ran.length > 1 && (
          <select
            className="select"
            aria-label={t.runs}
            value={run.run}
            onChange={(event) => show(event.target.value)}
          >
            {analysis.ran.map((one) => (
              <option key={one.run} value={one.run}>
                {fill(t.runNumber, { run: one.run })} · {one.from} ~ {one.to}
              </option>
            ))}
          </select>
        )}
      </header>
      <dl className="rd-lines">
        <div>
          <dt>{t.readDays}</dt>
          <dd>
            {run.from} ~ {run.to} ·{' '}
            {fill(t.readLines, {
              declarations: formatCount(run.declarations),
              lines: formatCount(run.lines),
            })}
          </dd>
        </div>
        <div>
          <dt>{t.looked}</dt>
          <dd>{formatCount(run.looked)}</dd>
        </div>
        <div>
          <dt>{t.found}</dt>
          <dd className="b">{formatCount(run.found)}</dd>
        </div>
        {run.figures.map(({ title, n, ...effect }) => (
          <div key={title.en}>
            <dt>{say(title)}</dt>
            <dd>
              {formatEffect(effect)} <span className="dim">n={formatCount(n)}</span>
            </dd>
          </div>
        ))}
        {run.leftOut.map(({ title, n }) => (
          <div key={title.en}>
            <dt>{say(title)}</dt>
            <dd>{formatCount(n)}</dd>
          </div>
        ))}
        <div>
          <dt>{t.dataHash}</dt>
          <dd>
            <code title={run.dataHash}>{run.dataHash.slice(0, 16)}</code>
          </dd>
        </div>
      </dl>
      <p className="wb-caveat">
        <b className="b">{t.caveat}</b> {say(analysis.template.caveat)} {isMadeUp && t.caveatMadeUp}
      </p>
    </section>
  );
}
