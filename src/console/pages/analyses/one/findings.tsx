/** What stands out in a run: whom it is about, how far out, on how many cases, and what is behind it. */

import { fill } from '../../../../core/text.ts';
import type {
  AnalysisFindings,
  AnalysisFindingView,
  AnalysisRunView,
  AnalysisView,
} from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { saveCsv } from '../../../parts/csv.ts';
import { formatCount } from '../../../parts/format.ts';
import { RateWithInterval } from '../../../parts/rate.tsx';
import { Await, Skeleton } from '../../../parts/states.tsx';
import { useUrlState } from '../../../parts/url-state.ts';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { type TitleOf, useTitles } from '../../workbench/titles.ts';
import { formatEffect } from './effect.ts';
import { FindingMore } from './finding-more.tsx';
import { Keys } from './keys.tsx';

interface Props {
  readonly analysis: AnalysisView;
  readonly run: AnalysisRunView;
}

export function FindingsCard({ analysis, run }: Props) {
  const t = useTexts(analysesTexts);
  const titleOf = useTitles(analysis.columns);
  const query = useGet<AnalysisFindings>(`/analyses/${encodeURIComponent(analysis.id)}/runs/${run.run}`);
  const shown = query.data?.findings ?? [];
  return (
    <section className="card" aria-label={t.findings}>
      <header>
        <h2>{t.findings}</h2>
        <span className="note">
          {run.found > shown.length && shown.length > 0
            ? fill(t.findingsMore, { found: formatCount(run.found), n: shown.length })
            : fill(t.findingsNote, { n: shown.length })}
        </span>
        <span className="grow" />
        {shown.length > 0 && <SaveCsv analysis={analysis} run={run} findings={shown} titleOf={titleOf} />}
      </header>
      <Await query={query} loading={<Skeleton rows={6} />}>
        {({ findings, isErased }) =>
          findings.length === 0 ? (
            <p className="in dim">{isErased ? t.findingsErased : t.findingsNone}</p>
          ) : (
            <Table analysis={analysis} findings={findings} titleOf={titleOf} />
          )
        }
      </Await>
    </section>
  );
}

function Table(props: {
  readonly analysis: AnalysisView;
  readonly findings: readonly AnalysisFindingView[];
  readonly titleOf: TitleOf;
}) {
  const { analysis, findings } = props;
  const t = useTexts(analysesTexts);
  const say = useSay();
  const [open, setOpen] = useUrlState('finding');
  const isFollowed = findings.some(({ after }) => after !== null);
  const width = isFollowed ? 7 : 6;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll rd-pad" tabIndex={0} aria-label={t.findings}>
      <table className="an-findings">
        <thead>
          <tr>
            <th scope="col">{t.about}</th>
            <th scope="col">{say(analysis.template.effect)}</th>
            <th scope="col" className="n">
              {t.cases}
            </th>
            <th scope="col" className="n">
              {t.behind}
            </th>
            <th scope="col">{t.examinedFound}</th>
            {isFollowed && <th scope="col">{t.afterwards}</th>}
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {findings.map((finding, place) => {
            const name = String(place + 1);
            const isOpen = open === name;
            return [
              <tr key={name} className={isOpen ? 'wb-at' : ''}>
                <td>
                  <Keys keys={finding.keys} columns={analysis.columns} titleOf={props.titleOf} />
                </td>
                <td className="nw">{formatEffect(finding.effect)}</td>
                <td className="n">{formatCount(finding.n)}</td>
                <td className="n">{formatCount(finding.declarations)}</td>
                <td>
                  <RateWithInterval rate={finding.rate} />
                </td>
                {isFollowed && (
                  <td>{finding.after === null ? null : <RateWithInterval rate={finding.after.rate} />}</td>
                )}
                <td>
                  <button
                    type="button"
                    className="btn s"
                    aria-expanded={isOpen}
                    onClick={() => setOpen(isOpen ? '' : name)}
                  >
                    {isOpen ? t.close : t.details}
                  </button>
                </td>
              </tr>,
              isOpen && (
                <tr key={`${name} more`} className="an-more">
                  <td colSpan={width}>
                    <FindingMore title={analysis.title} finding={finding} />
                  </td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
    </section>
  );
}

function SaveCsv(
  props: Props & { readonly findings: readonly AnalysisFindingView[]; readonly titleOf: TitleOf },
) {
  const { analysis, run, findings, titleOf } = props;
  const t = useTexts(analysesTexts);
  const say = useSay();
  const save = () => {
    const columns = [...new Set(findings.flatMap(({ keys }) => keys.map(({ column }) => column)))];
    const effect = say(analysis.template.effect);
    saveCsv(
      `${analysis.title} ${run.run}`,
      [...columns.map(titleOf), effect, t.low, t.high, t.cases, t.behind, t.examinedFound, t.details],
      findings.map(({ keys, effect: { value, low, high }, n, declarations, rate, says }) => [
        ...columns.map((name) => keys.find(({ column }) => column === name)?.value ?? ''),
        ...[value, low, high, n, declarations],
        rate.rate === null ? '' : `${rate.hits}/${rate.n}`,
        say(says),
      ]),
    );
  };
  return (
    <button type="button" className="btn s" onClick={save}>
      {t.csv}
    </button>
  );
}
