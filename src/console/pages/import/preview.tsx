/** What a file would do and what it did: counts, every problem with its place, and the first lines as they were understood. */
import { Link } from 'wouter';
import type { Problem } from '../../../core/problem.ts';
import { fill } from '../../../core/text.ts';
import type { ImportPreview, ImportResult } from '../../../exchange/contract.ts';
import { formatCount, formatHs } from '../../parts/format.ts';
import { importTexts } from '../../texts/import.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

interface PreviewProps {
  readonly preview: ImportPreview;
  /** False where only the beginning of a long file was read. */
  readonly isWhole: boolean;
  readonly start: () => void;
}

export function Preview({ preview, isWhole, start }: PreviewProps) {
  const t = useTexts(importTexts);
  const more = isWhole ? '' : '+';
  return (
    <>
      <dl className="card kpis im-counts" aria-label={t.preview}>
        <Count title={t.format} value={preview.format} />
        <Count title={t.encoding} value={preview.encoding} />
        <Count title={t.lines} value={`${formatCount(preview.lines)}${more}`} />
        <Count title={t.good} value={`${formatCount(preview.good)}${more}`} />
        <Count title={t.wrong} value={`${formatCount(preview.problemCount)}${more}`} />
      </dl>
      <div className="row">
        {preview.good > 0 ? (
          <button type="button" className="btn main-act" onClick={start}>
            {fill(t.start, { n: `${formatCount(preview.good)}${more}` })}
          </button>
        ) : (
          <span className="st bad" role="alert">
            {t.nothing}
          </span>
        )}
      </div>
      <ProblemTable problems={preview.problems} count={preview.problemCount} />
      {preview.sample.length > 0 && <Sample preview={preview} />}
    </>
  );
}

function Count({ title, value }: { readonly title: string; readonly value: string }) {
  return (
    <div className="kpi">
      <dt>{title}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Sample({ preview }: { readonly preview: ImportPreview }) {
  const t = useTexts(importTexts);
  return (
    <section className="card" aria-label={t.sample}>
      <header>
        <h2>{t.sample}</h2>
      </header>
      <div className="scroll rd-pad">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.number}</th>
              <th scope="col">{t.day}</th>
              <th scope="col">{t.office}</th>
              <th scope="col">{t.hs}</th>
              <th scope="col">{t.goods}</th>
              <th scope="col" className="n">
                {t.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.sample.map((row) => (
              <tr key={row.number}>
                <td>{row.number}</td>
                <td>{row.declaredOn}</td>
                <td>{row.office}</td>
                <td>{formatHs(row.hsCode)}</td>
                <td className="cut rd-name">{row.description}</td>
                <td className="n">{formatCount(row.customsValueKrw)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ProblemTable({
  problems,
  count,
}: {
  readonly problems: readonly Problem[];
  readonly count: number;
}) {
  const t = useTexts(importTexts);
  const say = useSay();
  if (count === 0) return null;
  return (
    <section className="card" aria-label={fill(t.problems, { n: count })}>
      <header>
        <h2>{fill(t.problems, { n: count })}</h2>
        <span className="note">{t.problemsNote}</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard */}
      <section className="scroll rd-pad im-problems" tabIndex={0} aria-label={t.problem}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.pointer}</th>
              <th scope="col">{t.problem}</th>
              <th scope="col">{t.code}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: problems have no name of their own and the list is replaced whole
              <tr key={i}>
                <td>
                  <code>{problem.pointer}</code>
                </td>
                <td className="wrap">{say(problem.message)}</td>
                <td>
                  <code className="dim">{problem.code}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {count > problems.length && (
        <p className="note im-more">{fill(t.moreProblems, { n: count - problems.length })}</p>
      )}
    </section>
  );
}

export function Result({ result, again }: { readonly result: ImportResult; readonly again: () => void }) {
  const t = useTexts(importTexts);
  return (
    <>
      <p role="status">
        <span className="st ok">{t.done}</span>
      </p>
      <dl className="card kpis im-counts">
        <Count title={t.stored} value={formatCount(result.stored)} />
        <Count title={t.same} value={formatCount(result.same)} />
        <Count title={t.conflicts} value={formatCount(result.conflicts)} />
        <Count title={t.refused} value={formatCount(result.refused)} />
      </dl>
      {result.conflicts > 0 && <p className="note">{t.conflictsWhy}</p>}
      <div className="row">
        <Link className="btn main-act" href="/declarations">
          {t.see}
        </Link>
        <button type="button" className="btn" onClick={again}>
          {t.again}
        </button>
      </div>
      <ProblemTable problems={result.problems} count={result.problems.length} />
    </>
  );
}
