/** Shares of value and weight: the least and the most that they can be, against what a rule allows. */

import type { Figures, Outcome } from '../answer.ts';
import { excess, isAtLeast, isWithin, shortfall, shownAmount, shownShare } from '../exact.ts';
import type { Condition } from '../subject.ts';
import { bothSure, isIn, type SeenGoods, type SeenMaterial, type Sure } from './goods.ts';

export interface Measured {
  readonly outcome: Outcome;
  readonly materials: readonly number[];
  readonly figures: Figures | null;
}

/** Foreign materials of a kind: at most so many percent of the ex-works price. */
export function mostValue(goods: SeenGoods, percent: string, of: (material: SeenMaterial) => Sure): Measured {
  const { least, most, places } = sumOf(goods, of);
  return atMost({ least, most, base: goods.price, percent, materials: places });
}

/** The same by weight; a weight that nobody gave is at most that of the goods. */
export function mostWeight(
  goods: SeenGoods,
  percent: string,
  of: (material: SeenMaterial) => Sure,
): Measured {
  const base = goods.weight;
  const found = goods.materials.filter((material) => bothSure(material.isForeign, of(material)) !== 'no');
  const materials = found.map(({ place }) => place);
  if (found.length === 0) return { outcome: 'holds', materials, figures: null };
  let [least, most] = [0n, 0n];
  for (const material of found) {
    most += material.weightMost ?? base ?? 0n;
    if (bothSure(material.isForeign, of(material)) === 'yes') least += material.weightLeast;
  }
  return atMost({ least, most, base, percent, materials });
}

interface Share {
  readonly least: bigint;
  readonly most: bigint;
  readonly base: bigint;
  readonly percent: string;
  readonly materials: readonly number[];
}

/** @param share of a base that may not be known: then nothing is */
export function atMost({
  least,
  most,
  base,
  percent,
  materials,
}: Omit<Share, 'base'> & { readonly base: bigint | null }): Measured {
  if (base === null) return { outcome: 'unknown', materials, figures: null };
  const outcome = isWithin(most, percent, base)
    ? 'holds'
    : isWithin(least, percent, base)
      ? 'unknown'
      : 'fails';
  return {
    outcome,
    materials,
    figures: figures(least, most, base, percent, outcome === 'fails' ? excess(least, percent, base) : null),
  };
}

function atLeast({ least, most, base, percent, materials }: Share): Measured {
  const outcome = isAtLeast(least, percent, base)
    ? 'holds'
    : isAtLeast(most, percent, base)
      ? 'unknown'
      : 'fails';
  return {
    outcome,
    materials,
    figures: figures(least, most, base, percent, outcome === 'fails' ? shortfall(most, percent, base) : null),
  };
}

function figures(least: bigint, most: bigint, base: bigint, limit: string, by: bigint | null): Figures {
  return {
    ...{ least: shownShare(least, base), most: shownShare(most, base), limit },
    ...{ by: by === null ? null : shownAmount(by), base: shownAmount(base) },
  };
}

/** Value content by the method of the rule, or foreign against originating materials. */
export function content(condition: Condition & { kind: 'content' | 'balance' }, goods: SeenGoods): Measured {
  const foreign = sumOf(goods, ({ code }) =>
    condition.kind === 'content' ? isIn(code, condition.of) : 'yes',
  );
  const own = ownOf(goods);
  if (condition.kind === 'balance') {
    const outcome = foreign.most <= own.least ? 'holds' : foreign.least <= own.most ? 'unknown' : 'fails';
    const by = outcome === 'fails' ? shownAmount(foreign.least - own.most) : null;
    return {
      outcome,
      materials: foreign.places,
      figures: { least: null, most: null, limit: '100', by, base: shownAmount(own.most) },
    };
  }
  const base = condition.method === 'net-cost' ? goods.netCost : goods.fob;
  // Without the base nothing can be reckoned: it has to be shown.
  if (base === null || base === 0n) return { outcome: 'unknown', materials: [], figures: null };
  const { percent } = condition;
  if (condition.method === 'build-up') return atLeast({ ...own, base, percent, materials: own.places });
  const left = (taken: bigint) => (taken > base ? 0n : base - taken);
  return atLeast({
    least: left(foreign.most),
    most: left(foreign.least),
    base,
    percent,
    materials: foreign.places,
  });
}

interface Sum {
  readonly least: bigint;
  readonly most: bigint;
  readonly places: readonly number[];
}

/** Of foreign materials that a rule speaks of. */
export function sumOf({ materials }: SeenGoods, of: (material: SeenMaterial) => Sure): Sum {
  let [least, most] = [0n, 0n];
  const places: number[] = [];
  for (const material of materials) {
    const sure = bothSure(material.isForeign, of(material));
    if (sure === 'no') continue;
    places.push(material.place);
    most += material.most;
    if (sure === 'yes') least += material.least;
  }
  return { least, most, places };
}

function ownOf({ materials }: SeenGoods): Sum {
  let [least, most] = [0n, 0n];
  const places: number[] = [];
  for (const material of materials) {
    if (material.isForeign === 'yes') continue;
    places.push(material.place);
    most += material.most;
    if (material.isForeign === 'no') least += material.least;
  }
  return { least, most, places };
}
