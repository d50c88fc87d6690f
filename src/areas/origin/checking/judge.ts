/** Judges one condition: it holds whatever is unknown, or fails whatever is unknown, or is not known. */
import type { Outcome } from '../answer.ts';
import type { Allowance, Bill, Condition } from '../subject.ts';
import { allOf, bothSure, eitherSure, isOf, type SeenGoods, type SeenMaterial, type Sure } from './goods.ts';
import { content, type Measured, mostValue, mostWeight } from './measure.ts';

/** A condition judged. Materials that may not be used at all can be saved by a tolerance; a share that is exceeded cannot. */
export interface Judged extends Measured {
  /** By place; only surely or possibly. */
  readonly barred: ReadonlyMap<number, 'yes' | 'maybe'>;
  /** Judged without the barred materials. */
  readonly besides: Outcome;
}

export function judge(
  condition: Condition,
  goods: SeenGoods,
  { statements }: Pick<Bill, 'statements'>,
): Judged {
  switch (condition.kind) {
    case 'change':
      return judgeChange(condition, goods);
    case 'wholly-obtained':
    case 'originating':
      return barring(goods, (material) => isOf(material, condition.of));
    case 'from':
      // More working than the rule asks for also confers origin, so another material is a question and no failure.
      return barring(goods, (material) => (isOf(material, condition.of) === 'yes' ? 'no' : 'maybe'));
    case 'most-value':
      return measured(mostValue(goods, condition.percent, (material) => isOf(material, condition.of)));
    case 'most-weight':
      return measured(mostWeight(goods, condition.percent, (material) => isOf(material, condition.of)));
    case 'content':
    case 'balance':
      return measured(content(condition, goods));
    case 'shown': {
      const said = statements.find(({ words }) => words === condition.words);
      const outcome =
        said === undefined
          ? 'unknown'
          : !said.holds
            ? 'fails'
            : said.evidence.trim() === ''
              ? 'unknown'
              : 'holds';
      return measured({ outcome, materials: [], figures: null });
    }
  }
}

function measured(one: Measured): Judged {
  return { ...one, barred: new Map(), besides: one.outcome };
}

function barring({ materials }: SeenGoods, isBarred: (material: SeenMaterial) => Sure): Judged {
  return withBarred(
    materials.map((material) => [material.place, bothSure(material.isForeign, isBarred(material))] as const),
    { outcome: 'holds', materials: [], figures: null },
  );
}

function withBarred(each: readonly (readonly [place: number, sure: Sure])[], besides: Measured): Judged {
  const barred = new Map<number, 'yes' | 'maybe'>();
  for (const [place, sure] of each) if (sure !== 'no') barred.set(place, sure);
  const outcome = allOf([barredOutcome(barred), besides.outcome]);
  return {
    outcome,
    materials: [...new Set([...barred.keys(), ...besides.materials])],
    figures: besides.figures,
    barred,
    besides: besides.outcome,
  };
}

function barredOutcome(barred: ReadonlyMap<number, 'yes' | 'maybe'>): Outcome {
  const sure = [...barred.values()];
  return sure.includes('yes') ? 'fails' : sure.length > 0 ? 'unknown' : 'holds';
}

function judgeChange({ level, except, allowed }: Condition & { kind: 'change' }, goods: SeenGoods): Judged {
  const spared = (material: SeenMaterial, { of, words }: Allowance): Sure => {
    if (of !== 'same-heading') return isOf(material, of);
    const same = isSame(material.code, goods.code, 4);
    return words !== '' && same === 'yes' ? 'maybe' : same;
  };
  const free = allowed.filter(({ percent }) => percent === null);
  const limited = allowed.filter(({ percent }) => percent !== null);
  const caught = (material: SeenMaterial): Sure =>
    bothSure(
      eitherSure(
        isSame(material.code, goods.code, DIGITS[level]),
        ...except.map((part) => isOf(material, part)),
      ),
      ...free.map((allowance) => not(spared(material, allowance))),
    );
  const each = goods.materials.map((material) => {
    const within = limited.map((allowance) => not(spared(material, allowance)));
    return [material.place, bothSure(material.isForeign, caught(material), ...within)] as const;
  });
  const isOpen = level === 'any' && except.length === 0;
  const shares = limited.map((allowance) =>
    mostValue(goods, allowance.percent!, (material) =>
      // Where nothing is barred, the limit is all that the exception says.
      isOpen ? spared(material, allowance) : bothSure(caught(material), spared(material, allowance)),
    ),
  );
  const worst = shares.find(({ outcome }) => outcome !== 'holds') ?? shares[0];
  const outcome = allOf(shares.map((share) => share.outcome));
  return withBarred(each, {
    outcome,
    materials: outcome === 'holds' ? [] : (worst?.materials ?? []),
    figures: worst?.figures ?? null,
  });
}

const DIGITS = { any: 0, chapter: 2, heading: 4, subheading: 6 } as const;

/** Whether two codes are alike in their first digits; a code that is shorter leaves it open. */
function isSame(code: string | null, goods: string, digits: number): Sure {
  if (digits === 0) return 'no';
  if (code === null) return 'maybe';
  const known = Math.min(code.length, digits);
  if (code.slice(0, known) !== goods.slice(0, known)) return 'no';
  return known === digits ? 'yes' : 'maybe';
}

function not(sure: Sure): Sure {
  return sure === 'yes' ? 'no' : sure === 'no' ? 'yes' : 'maybe';
}
