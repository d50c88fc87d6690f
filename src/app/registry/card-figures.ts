/** A model's figures as lines of its card: unseen goods first, every figure with its interval. */
import type { CardLine, FigureRow, ModelView } from '../../exchange/contract.ts';
import { line } from './card-texts.ts';

const ORDER: readonly FigureRow['regime'][] = ['unseen', 'all', 'seen', 'critical', 'lookup'];

export function figureLines({ figures, caveat, worth }: ModelView): CardLine[] {
  if (figures.length === 0) return [{ ...line('성적', 'Figures', caveat), isGap: true }];
  const rows = ORDER.flatMap((regime) => figures.filter((row) => row.regime === regime));
  return [...rows.map(figureLine), ...worthLines(worth), line('주의', 'Caveat', caveat)];
}

function figureLine({ title, n, hits, auc, aucRange, precisionAt }: FigureRow): CardLine {
  const area =
    auc === null || aucRange === null
      ? 'AUC –'
      : `AUC ${auc.toFixed(3)} (95 % ${aucRange.low.toFixed(3)}–${aucRange.high.toFixed(3)})`;
  const top = precisionAt.flatMap(({ percent, value, range }) =>
    value === null || range === null
      ? []
      : [`P@${percent} ${value.toFixed(3)} (${range.low.toFixed(2)}–${range.high.toFixed(2)})`],
  );
  const figures = [area, ...top].join(', ');
  return line(title.ko, title.en, {
    ko: `${n}줄 가운데 적발 ${hits}줄. ${figures}`,
    en: `${hits} found in ${n} rows. ${figures}`,
  });
}

function worthLines(worth: ModelView['worth']): CardLine[] {
  if (worth === null) return [];
  const { finds, heldOut } = worth;
  const [times, order] = [worth.saidOverFound, worth.rankCorrelation].map((one) => one?.toFixed(2) ?? '–');
  return [
    line('적발하면 걷는 세액', 'What a find brings', {
      ko: `세액이 적힌 적발 ${finds}줄에서 배움. 배우지 않은 적발 ${heldOut}줄에서 말한 합계는 실제의 ${times}배, 순위상관 ${order}`,
      en: `Learnt from ${finds} finds with an amount. On ${heldOut} others the sum it says is ${times} times what they brought, rank correlation ${order}`,
    }),
  ];
}
