/** Cheats by price: undervaluation, prices between related parties, and firms that exist to vanish before they are audited. */
import type { Random } from '../../core/random.ts';
import { type Draft, lineUsd, mainLine, taxOn } from '../draft.ts';
import { hasDutyFrom, type Plant } from './plant.ts';

export const undervaluation: Plant = {
  kind: 'undervaluation',
  suits: (relation) => hasDutyFrom(relation, 3),
  plant(draft, chance, hasMoved) {
    // After a while the bolder ones learn to take less at a time.
    const factor = hasMoved ? 0.55 + 0.27 * chance.next() : 0.32 + 0.42 * chance.next();
    if (chance.next() < 0.6) return { evadedUsd: cutAll(draft, factor) };
    const main = mainLine(draft);
    return { item: main + 1, evadedUsd: cutLine(draft, main, factor) };
  },
};

export const relatedPartyPrice: Plant = {
  kind: 'related-party-price',
  suits: (relation) => relation.isRelated && hasDutyFrom(relation, 3),
  plant(draft, chance) {
    // Some keep quiet about the relation; the names still sound alike.
    if (chance.next() < 0.35) draft.isRelated = false;
    return { evadedUsd: cutAll(draft, 0.58 + 0.22 * chance.next()) };
  },
};

export const ghostImporter: Plant = {
  kind: 'ghost-importer',
  suits: () => false,
  plant(draft, chance) {
    draft.plan = chance.next() < 0.5 ? 1 : draft.plan;
    return { evadedUsd: cutAll(draft, 0.55 + 0.4 * chance.next()) };
  },
};

function cutAll(draft: Draft, factor: number): number {
  let evaded = 0;
  for (let i = 0; i < draft.count; i++) evaded += cutLine(draft, i, factor);
  return evaded;
}

/** Lowers the price of a line; answers the tax that this saves. */
export function cutLine(draft: Draft, index: number, factor: number): number {
  const line = draft.lines[index]!;
  const saved = lineUsd(line) * (1 - factor);
  line.usdPerKg *= factor;
  return taxOn(saved, line.ratePercent);
}

/** A price that differs a little from the plain one, as traders' prices do. */
export function nearly(price: number, chance: Random, spread: number): number {
  return price * Math.exp(chance.normal() * spread);
}
