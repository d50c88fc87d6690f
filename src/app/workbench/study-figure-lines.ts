/** Figures of a study's model as lines of its card: what was never learnt from first, each with its interval, and the caveat. */
import type { CardLine, StudyFigures } from '../../exchange/contract.ts';
import type { Regime, StudyDefinition } from '../../screening/studies/index.ts';
import { line } from '../registry/card-texts.ts';

const NAMES: Readonly<Record<Regime['name'], readonly [ko: string, en: string]>> = {
  unseen: ['처음 보는 묶음', 'Unseen groups'],
  all: ['평가한 모든 줄', 'All judged rows'],
  seen: ['배울 때 본 묶음', 'Groups learnt from'],
};
const CAVEAT = {
  ko: '검사한 것에 대한 성적입니다. 검사하지 않은 물품에 대해서는 아무것도 말하지 않습니다.',
  en: 'These figures are about what was examined. They say nothing about what nobody examined.',
};

export function studyFigureLines(
  { judgement, champion }: StudyFigures,
  definition: StudyDefinition,
): CardLine[] {
  // Where nothing groups, every row is its own and the division says nothing.
  const shown = judgement.regimes.filter(({ name }) => name === 'all' || definition.groupBy.length > 0);
  const recipe = champion === null ? [] : [regimeLine(RECIPE, champion.all)];
  return [
    ...shown.map((regime) => regimeLine(NAMES[regime.name], regime)),
    ...recipe,
    line('주의', 'Caveat', CAVEAT),
  ];
}

const RECIPE = [
  '같은 줄에서 배운 지금 모델의 방식',
  'The way of the model in use, learnt from the same rows',
] as const;

function regimeLine(
  [ko, en]: readonly [string, string],
  { rows, hits, auc, aucError, at }: Omit<Regime, 'name'>,
): CardLine {
  const area =
    auc === null
      ? 'AUC –'
      : `AUC ${auc.toFixed(3)}${aucError === null ? '' : ` (SE ${aucError.toFixed(3)})`}`;
  const top = at.map(
    ({ percent, precision, low, high }) =>
      `P@${percent} ${precision.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`,
  );
  const figures = [area, ...top].join(', ');
  return line(ko, en, {
    ko: `${rows}줄 가운데 적발 ${hits}줄. ${figures}`,
    en: `${hits} found in ${rows} rows. ${figures}`,
  });
}
