/** Checks one way of a rule: all its conditions, with the tolerance of the agreement for what may not be used at all. */
import type { Text } from '../../../core/text.ts';
import type { Outcome, Step, WayChecked } from '../answer.ts';
import type { AgreementFrame, Alternative, Bill, ReadRule } from '../subject.ts';
import { allOf, isIn, type SeenGoods } from './goods.ts';
import { type Judged, judge } from './judge.ts';
import { checkTolerance, type Tolerated } from './tolerance.ts';
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

function outcomeOf({ outcome, barred, besides }: Judged, tolerance: Tolerated | null): Outcome {
  if (barred.size === 0 || tolerance === null) return outcome;
  if (tolerance.outcome === 'holds') return besides;
  return tolerance.outcome === 'unknown' && outcome === 'fails'
    ? besides === 'fails'
      ? 'fails'
      : 'unknown'
    : outcome;
}

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
