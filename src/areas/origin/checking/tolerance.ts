/** Whether the tolerance of an agreement saves what may not be used at all: by value or by weight, all of it together. */
import type { Text } from '../../../core/text.ts';
import type { Tolerance } from '../../../reference/origin-frames.ts';
import type { Outcome, Step } from '../answer.ts';
import type { SeenGoods } from './goods.ts';
import type { Judged } from './judge.ts';
import { atMost, type Measured } from './measure.ts';
import type { Asked } from './way.ts';

export interface Tolerated {
  readonly outcome: Outcome;
  readonly step: Step;
}

type Barred = ReadonlyMap<number, 'yes' | 'maybe'>;

/** Null where nothing is barred. All that is barred by any condition of the way counts together. */
export function checkTolerance(judged: readonly Judged[], { bill, goods, frame }: Asked): Tolerated | null {
  const barred = allBarred(judged);
  if (barred.size === 0) return null;
  const fact = frame?.tolerance ?? null;
  const materials = [...barred.keys()].sort((a, b) => a - b);
  if (fact === null) return tolerated(NOT_HELD, { outcome: 'unknown', materials, figures: null });
  const of = { source: `${fact.source}, ${fact.article.en}`, status: fact.status };
  const chapter = bill.hs.slice(0, 2);
  if (fact.value.exceptChapters.includes(chapter))
    return tolerated(NOT_FOR_CHAPTER, { outcome: 'fails', materials, figures: null }, of);
  if (fact.value.openChapters?.includes(chapter))
    return tolerated(NOTES_FOR_CHAPTER, { outcome: 'unknown', materials, figures: null }, of);
  const isWeighed = fact.value.byWeight?.chapters.includes(chapter) === true;
  const share = isWeighed
    ? weighed(barred, goods, fact.value.byWeight!.percent)
    : valued(barred, goods, fact.value);
  const measured = { ...share, materials };
  const outcome = fact.value.isOpen ? 'unknown' : measured.outcome;
  return tolerated(wordsOf(fact.value, isWeighed), { ...measured, outcome }, of);
}

function allBarred(judged: readonly Judged[]): Barred {
  const barred = new Map<number, 'yes' | 'maybe'>();
  for (const one of judged) {
    for (const [place, sure] of one.barred) if (barred.get(place) !== 'yes') barred.set(place, sure);
  }
  return barred;
}

function valued(barred: Barred, goods: SeenGoods, { percent, base }: Tolerance): Measured {
  const sum = summed(barred, goods, ({ least, most }) => [least, most]);
  return atMost({ ...sum, base: base === 'fob' ? goods.fob : goods.price, percent, materials: [] });
}

/** A weight that nobody gave is at most that of the goods. */
function weighed(barred: Barred, goods: SeenGoods, percent: string): Measured {
  const sum = summed(barred, goods, ({ weightLeast, weightMost }) => [
    weightLeast,
    weightMost ?? goods.weight ?? 0n,
  ]);
  return atMost({ ...sum, base: goods.weight, percent, materials: [] });
}

/** What is surely barred is at least there, what may be barred at most. */
function summed(
  barred: Barred,
  goods: SeenGoods,
  of: (material: SeenGoods['materials'][number]) => readonly [least: bigint, most: bigint],
): { readonly least: bigint; readonly most: bigint } {
  let [least, most] = [0n, 0n];
  for (const [place, sure] of barred) {
    const [lower, upper] = of(goods.materials[place]!);
    most += upper;
    if (sure === 'yes') least += lower;
  }
  return { least, most };
}

function tolerated(
  says: Text,
  measured: Measured,
  of: Pick<Step, 'source' | 'status'> = { source: '', status: 'unverified' },
): Tolerated {
  const step = { of: 'tolerance', says, text: '', asks: null, ...measured, ...of };
  return { outcome: measured.outcome, step };
}

function wordsOf({ percent, base, byWeight }: Tolerance, isWeighed: boolean): Text {
  if (isWeighed)
    return {
      ko: `규칙상 쓸 수 없는 비원산지 재료는 모두 합하여 물품 중량의 ${byWeight!.percent}%까지 허용됩니다.`,
      en: `Foreign materials that may not be used are tolerated up to ${byWeight!.percent}% of the weight of the goods in total.`,
    };
  const [ko, en] = base === 'fob' ? ['본선인도가격(FOB)', 'FOB value'] : ['공장도가격', 'ex-works price'];
  return {
    ko: `규칙상 쓸 수 없는 비원산지 재료는 모두 합하여 ${ko}의 ${percent}%까지 허용됩니다.`,
    en: `Foreign materials that may not be used are tolerated up to ${percent}% of the ${en} in total.`,
  };
}

const NOT_HELD: Text = {
  ko: '이 협정의 최소허용기준은 여기에 없습니다. 그것으로 구제될 수 있는지는 증명해야 합니다.',
  en: 'The tolerance of this agreement is not held here: whether it saves these materials has to be shown.',
};
const NOT_FOR_CHAPTER: Text = {
  ko: '최소허용기준은 이 류의 물품에 적용되지 않습니다.',
  en: 'The tolerance does not apply to goods of this chapter.',
};
const NOTES_FOR_CHAPTER: Text = {
  ko: '이 류의 물품에는 따로 정한 최소허용기준이 있습니다. 그 적용은 사람이 봐야 합니다.',
  en: 'Goods of this chapter have a tolerance of their own, by notes or exceptions: a person has to look at it.',
};
