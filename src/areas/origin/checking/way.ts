/** Checks one way of a rule: all its conditions, with the tolerance of the agreement for what may not be used at all. */
import type { Text } from '../../../core/text.ts';
import type { Outcome, Step, WayChecked } from '../answer.ts';
import { excess, isWithin, shownAmount, shownShare } from '../exact.ts';
import type { AgreementFrame, Alternative, Bill, ReadRule } from '../subject.ts';
import { allOf, isIn, type SeenGoods } from './goods.ts';
import { type Judged, judge } from './judge.ts';
import { conditionWords } from './words.ts';

export interface Asked {
  readonly bill: Bill;
  readonly goods: SeenGoods;
  readonly frame: AgreementFrame | null;
  /** Where the rule is written. */
  readonly source: string;
}

/** Null where the way is for goods of other codes. */
export function checkWay(way: Alternative, rule: ReadRule, asked: Asked): WayChecked | null {
  if (way.goods.length > 0 && isIn(asked.goods.code, way.goods) === 'no') return null;
  const judged = way.conditions.map((condition) => judge(condition, asked.goods, asked.bill));
  const tolerance = checkTolerance(judged, asked);
  const steps = way.conditions.map((condition, place): Step => {
    const one = judged[place]!;
    return {
      ...{
        of: condition.kind,
        outcome: outcomeOf(one, tolerance),
        says: conditionWords(condition),
        text: rule.text,
      },
      ...{ source: asked.source, status: 'transcribed', materials: one.materials, figures: one.figures },
      asks: condition.kind === 'shown' ? condition.words : null,
    };
  });
  const all = [...steps, ...(tolerance === null ? [] : [tolerance.step]), ...softening(rule, asked)];
  const outcome = allOf(steps.map((step) => step.outcome));
  // A note that was not worked in may spare a material, and a quota may be used up: neither is decided here.
  const isOpen =
    (outcome === 'fails' && rule.notes.length > 0) || (outcome === 'holds' && rule.isWithinQuota);
  return { outcome: isOpen ? 'unknown' : outcome, steps: all };
}

interface Tolerance {
  readonly outcome: Outcome;
  readonly step: Step;
}

function outcomeOf({ outcome, barred, besides }: Judged, tolerance: Tolerance | null): Outcome {
  if (barred.size === 0 || tolerance === null) return outcome;
  if (tolerance.outcome === 'holds') return besides;
  return tolerance.outcome === 'unknown' && outcome === 'fails'
    ? besides === 'fails'
      ? 'fails'
      : 'unknown'
    : outcome;
}

/** Null where nothing is barred. All that is barred by any condition of the way counts together. */
function checkTolerance(judged: readonly Judged[], { bill, goods, frame }: Asked): Tolerance | null {
  const barred = new Map<number, 'yes' | 'maybe'>();
  for (const one of judged) {
    for (const [place, sure] of one.barred) if (barred.get(place) !== 'yes') barred.set(place, sure);
  }
  if (barred.size === 0) return null;
  const materials = [...barred.keys()].sort((a, b) => a - b);
  const fact = frame?.tolerance ?? null;
  if (fact === null)
    return {
      outcome: 'unknown',
      step: toleranceStep(NOT_HELD, { outcome: 'unknown', materials, figures: null }),
    };
  const { percent, exceptChapters } = fact.value;
  const of = { text: '', source: `${fact.source}, ${fact.article.en}`, status: fact.status };
  if (exceptChapters.includes(bill.hs.slice(0, 2))) {
    return {
      outcome: 'fails',
      step: { ...toleranceStep(NOT_FOR_CHAPTER, { outcome: 'fails', materials, figures: null }), ...of },
    };
  }
  let [least, most] = [0n, 0n];
  for (const [place, sure] of barred) {
    const material = goods.materials[place]!;
    most += material.most;
    if (sure === 'yes') least += material.least;
  }
  const base = goods.price;
  const outcome: Outcome = isWithin(most, percent, base)
    ? 'holds'
    : isWithin(least, percent, base)
      ? 'unknown'
      : 'fails';
  const figures = {
    ...{
      least: shownShare(least, base),
      most: shownShare(most, base),
      limit: percent,
      base: shownAmount(base),
    },
    by: outcome === 'fails' ? shownAmount(excess(least, percent, base)) : null,
  };
  const says: Text = {
    ko: `규칙상 쓸 수 없는 비원산지 재료는 모두 합하여 공장도가격의 ${percent}%까지 허용됩니다.`,
    en: `Foreign materials that may not be used are tolerated up to ${percent}% of the ex-works price in total.`,
  };
  return { outcome, step: { ...toleranceStep(says, { outcome, materials, figures }), ...of } };
}

function toleranceStep(says: Text, more: Pick<Step, 'outcome' | 'materials' | 'figures'>): Step {
  return { of: 'tolerance', says, text: '', source: '', status: 'unverified', asks: null, ...more };
}

const NOT_HELD: Text = {
  ko: '이 협정의 최소허용기준은 여기에 없습니다. 그것으로 구제될 수 있는지는 증명해야 합니다.',
  en: 'The tolerance of this agreement is not held here: whether it saves these materials has to be shown.',
};
const NOT_FOR_CHAPTER: Text = {
  ko: '최소허용기준은 이 류의 물품에 적용되지 않습니다.',
  en: 'The tolerance does not apply to goods of this chapter.',
};

function softening({ notes, isWithinQuota }: ReadRule, { source }: Asked): Step[] {
  const step = (says: Text, text: string): Step => ({
    ...{ of: 'note', outcome: 'unknown', says, text, source, status: 'transcribed' },
    ...{ materials: [], figures: null, asks: null },
  });
  return [...notes.map((note) => step(NOTE, note)), ...(isWithinQuota ? [step(QUOTA, '')] : [])];
}

const NOTE: Text = {
  ko: '주해에 따라 더 너그러울 수 있습니다. 주해의 적용은 사람이 봐야 합니다.',
  en: 'An introductory note may soften this rule: a person has to look at it.',
};
const QUOTA: Text = {
  ko: '물량 한도 안에서만 쓸 수 있는 규칙입니다. 한도는 여기서 알 수 없습니다.',
  en: 'This rule holds within a quota only, which is not known here.',
};
