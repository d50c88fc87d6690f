/** A model of a study: its figures beside others, what it leans on, the cases to look at; the caveat stands with them. */
import { fill } from '../../../../core/text.ts';
import type { StudyModelView, StudyView } from '../../../../exchange/contract.ts';
import { formatCount } from '../../../parts/format.ts';
import { useIsMadeUp } from '../../../session/status.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import { useTitles } from '../titles.ts';
import { Cases } from './cases.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Leans } from './leans.tsx';
import { PrecisionCard } from './precision.tsx';
import { regimeTables } from './scorers.ts';
import { Versus } from './versus.tsx';

interface Props {
  readonly study: StudyView;
  readonly model: StudyModelView;
}

export function ModelFigures({ study, model }: Props) {
  const t = useTexts(workbenchTexts);
  const { figures, definition } = model;
  const isGrouped = definition.groupBy.length > 0;
  const tables = regimeTables(figures, isGrouped);
  const titleOf = useTitles(study.columns);
  const lookup = fill(t.lookup, { column: titleOf(figures.lookup.column) });
  const isOlder = JSON.stringify(definition) !== JSON.stringify(study.definition);
  return (
    <>
      <section className="card" aria-label={t.figures}>
        <header>
          <h2>
            {t.figures} · {fill(t.model, { version: model.version })}
          </h2>
          <span className="note">
            {fill(t.figuresNote, {
              rows: formatCount(figures.judged.rows),
              hits: formatCount(figures.judged.hits),
              learnt: formatCount(figures.learnt.rows),
              learntHits: formatCount(figures.learnt.hits),
            })}
          </span>
        </header>
        {isOlder && <p className="in note">{t.isOlder}</p>}
        {!isGrouped && <p className="in note">{t.notGrouped}</p>}
        <FiguresTable tables={tables} lookup={lookup} />
        <Versus figures={figures} />
        <Caveat model={model} />
      </section>
      <div className="rd-two">
        <PrecisionCard tables={tables} lookup={lookup} fileName={`${study.title}-${model.version}`} />
        <Leans figures={figures} titleOf={titleOf} fileName={`${study.title}-${model.version}`} />
      </div>
      <Cases figures={figures} columns={study.columns} />
    </>
  );
}

function Caveat({ model }: { readonly model: StudyModelView }) {
  const t = useTexts(workbenchTexts);
  const isMadeUp = useIsMadeUp();
  const isExamined = model.definition.source.kind === 'examined';
  return (
    <p className="wb-caveat">
      <b className="b">{t.caveat}</b> {isExamined ? t.caveatExamined : t.caveatUploaded}
      {isExamined && isMadeUp && ` ${t.caveatMadeUp}`}
    </p>
  );
}
