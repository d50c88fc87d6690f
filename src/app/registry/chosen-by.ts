/** Who chose what was examined: somebody else than chance, chance, or both. */
import { isExamination } from '../../screening/capacity.ts';
import type { Decision } from '../../screening/record.ts';
import type { ShadowScoreRow } from '../../store/queries/shadow-scores.ts';

/** Somebody else than chance had the goods examined. */
export function isSelected({ findings }: Pick<Decision, 'findings'>): boolean {
  return findings.some(
    ({ source, demand }) => source !== 'random' && source !== 'kept' && isExamination(demand),
  );
}

export function chosenBy(decision: Decision): Pick<ShadowScoreRow, 'isSelected' | 'drawProbability'> {
  const { isRandom, inputs } = decision;
  return { isSelected: isSelected(decision), drawProbability: isRandom ? inputs.draw.probability : null };
}
