/** Which declarations an analysis reads: of which direction, and of which days. */
import { addDays } from '../../../../core/day.ts';
import type { AnalysisDefinition } from '../../../../exchange/contract.ts';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { NumberField } from '../../workbench/draft/number-field.tsx';
import { Choice } from '../../workbench/draft/part.tsx';

interface Props {
  readonly definition: AnalysisDefinition;
  readonly today: string;
  readonly define: (part: Partial<AnalysisDefinition>) => void;
}

const USUAL_DAYS = 90;

export function Period({ definition, today, define }: Props) {
  const t = useTexts(analysesTexts);
  const { direction, period } = definition;
  return (
    <>
      <fieldset className="seg an-seg" aria-label={t.direction}>
        {(['import', 'export'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === direction}
            onClick={() => define({ direction: one })}
          >
            {t[one]}
          </button>
        ))}
      </fieldset>
      <div className="wb-choices" role="radiogroup" aria-label={t.period}>
        <Choice
          group="period"
          title={t.last}
          what={t.lastWhat}
          isChosen={period.kind === 'last'}
          choose={() => define({ period: { kind: 'last', days: USUAL_DAYS } })}
        />
        <Choice
          group="period"
          title={t.days}
          what={t.daysWhat}
          isChosen={period.kind === 'days'}
          choose={() => define({ period: { kind: 'days', from: addDays(today, 1 - USUAL_DAYS), to: today } })}
        />
      </div>
      <div className="wb-fields">
        {period.kind === 'last' ? (
          <NumberField
            title={t.lastDays}
            value={period.days}
            onChange={(days) => define({ period: { kind: 'last', days } })}
          />
        ) : (
          (['from', 'to'] as const).map((end) => (
            <label key={end} className="field">
              <span className="label">{t[end]}</span>
              <input
                type="date"
                value={period[end]}
                onChange={(event) => define({ period: { ...period, [end]: event.target.value } })}
              />
            </label>
          ))
        )}
      </div>
    </>
  );
}
