/** What an analysis asks: its template, days, columns in their places, and parameters. */
import { fill, formatNumber } from '../../../../core/text.ts';
import type { AnalysisDefinition, AnalysisView } from '../../../../exchange/contract.ts';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { useTitles } from '../../workbench/titles.ts';

export function Definition({ analysis }: { readonly analysis: AnalysisView }) {
  const t = useTexts(analysesTexts);
  const say = useSay();
  const { definition, template } = analysis;
  const titleOf = useTitles(analysis.columns);
  const periodSays = usePeriod();
  return (
    <section className="card" aria-label={t.definition}>
      <header>
        <h2>{t.definition}</h2>
        <span className="note">{say(template.asks)}</span>
      </header>
      <dl className="rd-lines">
        <div>
          <dt>{t.period}</dt>
          <dd>
            {t[definition.direction]} · {periodSays(definition.period)}
          </dd>
        </div>
        {template.roles.map((role) => (
          <div key={role.name}>
            <dt>{say(role.title)}</dt>
            <dd>{(definition.choice[role.name] ?? []).map(titleOf).join(', ') || t.nothing}</dd>
          </div>
        ))}
        {template.parameters.map(({ name, default: usual, unit, why }) => (
          <div key={name} title={say(why)}>
            <dt>{say(why)}</dt>
            <dd className="nw">
              {formatNumber(definition.parameters[name] ?? usual)} <span className="unit">{unit}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t.basis}</dt>
          <dd>{template.basis}</dd>
        </div>
      </dl>
    </section>
  );
}

function usePeriod(): (period: AnalysisDefinition['period']) => string {
  const t = useTexts(analysesTexts);
  return (period) =>
    period.kind === 'last'
      ? fill(t.periodLast, { n: period.days })
      : fill(t.periodDays, { from: period.from, to: period.to });
}
