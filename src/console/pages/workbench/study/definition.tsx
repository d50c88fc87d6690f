/** What a study asks, in words. */
import type { ReactNode } from 'react';
import { fill, formatNumber } from '../../../../core/text.ts';
import type { StudyColumn, StudyDefinition } from '../../../../exchange/contract.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import { type TitleOf, useTitles } from '../titles.ts';

interface Props {
  readonly definition: StudyDefinition;
  readonly columns: readonly StudyColumn[];
}

type Words = Readonly<Record<keyof (typeof workbenchTexts)['ko'], string>>;

export function Definition({ definition, columns }: Props) {
  const t = useTexts(workbenchTexts);
  const titleOf = useTitles(columns);
  const { settings } = definition;
  const facts: readonly [string, ReactNode][] = [
    [t.source, sourceWords(definition, t)],
    [t.outcome, outcomeWords(definition, t, titleOf)],
    [t.columns, <Columns key="columns" titles={definition.columns.map(titleOf)} />],
    [t.groupBy, definition.groupBy.map(titleOf).join(' + ') || t.groupByNone],
    [t.judge, judgeWords(definition, t)],
    [
      t.settings,
      [
        fill(t.settingsSay, {
          trees: formatNumber(settings.trees),
          depth: settings.depth,
          rate: String(settings.rate),
        }),
        ...(settings.forNewGroups ? [t.forNewGroups] : []),
        ...directionWords(definition, t, titleOf),
      ].join(', '),
    ],
  ];
  return (
    <section className="card" aria-label={t.definition}>
      <header>
        <h2>{t.definition}</h2>
      </header>
      <dl className="facts in">
        {facts.map(([title, value]) => (
          <div key={title} className="wb-fact">
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const FIRST = 10;

/** The first ones, the rest on demand: a study may have two hundred. */
function Columns({ titles }: { readonly titles: readonly string[] }) {
  const t = useTexts(workbenchTexts);
  const count = fill(t.columnsCount, { n: titles.length });
  if (titles.length <= FIRST)
    return (
      <>
        {titles.join(', ')} <span className="note">{count}</span>
      </>
    );
  return (
    <details className="wb-more">
      <summary>
        {titles.slice(0, FIRST).join(', ')}… <span className="note">{count}</span>
      </summary>
      <p>{titles.slice(FIRST).join(', ')}</p>
    </details>
  );
}

function sourceWords({ source }: StudyDefinition, t: Words): string {
  if (source.kind === 'uploaded')
    return fill(t.sourceUploaded, { direction: t[source.direction ?? 'import'] });
  const { direction, from, to } = source;
  return fill(t.sourceExamined, { direction: t[direction], from, to });
}

function outcomeWords({ outcome }: StudyDefinition, t: Words, titleOf: TitleOf): string {
  if (outcome.kind === 'found') return t.outcomeFound;
  if (outcome.kind === 'critical') return t.outcomeCritical;
  if (outcome.kind === 'codes') return fill(t.outcomeCodes, { codes: outcome.codes.join(', ') });
  return fill(t.outcomeColumn, { column: titleOf(outcome.column), yes: outcome.yes });
}

function directionWords(definition: StudyDefinition, t: Words, titleOf: TitleOf): string[] {
  return (['neverFallsWith', 'neverRisesWith'] as const).flatMap((field) => {
    const names = (definition[field] ?? []).map(titleOf).join(', ');
    return names === '' ? [] : [fill(t[field], { names })];
  });
}

function judgeWords({ judge }: StudyDefinition, t: Words): string {
  return judge.kind === 'from'
    ? fill(t.judgeFrom, { day: judge.day })
    : fill(t.judgeShare, { percent: judge.percent });
}
