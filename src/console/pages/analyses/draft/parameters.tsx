/** How closely an analysis looks: every parameter with its range, unit and reason. */
import { fill, formatNumber } from '../../../../core/text.ts';
import type { AnalysisDefinition, AnalysisTemplateView } from '../../../../exchange/contract.ts';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { NumberField } from '../../workbench/draft/number-field.tsx';
import { WrongAt } from '../../workbench/draft/part.tsx';
import type { PlacedProblem } from '../../workbench/draft/state.ts';

interface Props {
  readonly template: AnalysisTemplateView;
  readonly definition: AnalysisDefinition;
  readonly problems: readonly PlacedProblem[];
  readonly define: (part: Partial<AnalysisDefinition>) => void;
}

export function Parameters({ template, definition, problems, define }: Props) {
  const t = useTexts(analysesTexts);
  const say = useSay();
  return (
    <div className="wb-choices">
      {template.parameters.map(({ name, default: usual, least, most, unit, why }) => (
        <div key={name}>
          <NumberField
            title={say(why)}
            note={`${name} · ${fill(t.range, { least: formatNumber(least), most: formatNumber(most), unit })}`}
            value={definition.parameters[name] ?? usual}
            onChange={(value) => define({ parameters: { ...definition.parameters, [name]: value } })}
          />
          <WrongAt problems={problems} at={`/definition/parameters/${name}`} />
        </div>
      ))}
    </div>
  );
}
