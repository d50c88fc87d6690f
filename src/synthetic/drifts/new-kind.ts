/**
 * A new kind of fraud: from a day on, some sellers who never cheated send goods of China under the origin of a neighbour, with a
 * route through it. Nothing like it was ever found before, so a selector that only trusts its past has no reason to look.
 */
import { daysBetween } from '../../core/day.ts';
import { seededRandom } from '../../core/random.ts';
import type { GoodsItem } from '../../model/declaration.ts';
import type { Country } from '../country.ts';
import type { SyntheticDeclaration } from '../day.ts';
import type { Relation } from '../world/relation.ts';
import type { Drifted, MakeDrift } from './drift.ts';

/** Share of all trade that turns to it. */
const TRADE_SHARE = 0.03;
/** Share of the declarations of a relation that has turned. */
const INTENSITY = 0.85;
/** Countries that the goods are said to come from, one a relation. */
const FLAGS = ['MY', 'TH', 'KH'] as const;
/** Part of the declared value that is evaded: an invention, between usual duties and antidumping rates. */
const EVADED_SHARE = 0.12;

export const newKind: MakeDrift = (country, from, seed) => {
  const flags = turned(country, daysBetween(country.opened, from), seed);
  return (made, chance) => {
    const flag = flags.get(pairOf(made));
    if (made.declaration.declaredOn < from || flag === undefined || made.truth.fraud !== null) return made;
    return chance.next() < INTENSITY ? relabelled(made, flag) : made;
  };
};

/** Honest relations with China that turn, and the flag of each, by importer and seller. */
function turned(country: Country, turn: number, seed: number): ReadonlyMap<string, string> {
  const chance = seededRandom(seed ^ 0x2ca15);
  const isActive = ({ from, to }: Relation): boolean => from <= turn && to > turn + 180;
  const candidates = country.relations.filter(
    (relation) =>
      relation.scheme === undefined &&
      relation.seller.origin.code === 'CN' &&
      relation.importer.party.aeoGrade === undefined &&
      isActive(relation),
  );
  const wanted =
    TRADE_SHARE * country.relations.filter(isActive).reduce((sum, { weight }) => sum + weight, 0);
  const flags = new Map<string, string>();
  let reached = 0;
  while (reached < wanted && candidates.length > 0) {
    const [relation] = candidates.splice(chance.below(candidates.length), 1);
    // No single big house may make up the kind by itself.
    if (relation!.weight > wanted * 0.15) continue;
    reached += relation!.weight;
    flags.set(`${relation!.importer.party.id}|${relation!.seller.party.id}`, chance.pick(FLAGS));
  }
  return flags;
}

function pairOf({ declaration: { importer, seller } }: SyntheticDeclaration): string {
  return `${importer?.id}|${seller?.id}`;
}

function relabelled(made: Drifted, flag: string): Drifted {
  const { declaration } = made;
  const items: readonly GoodsItem[] = declaration.items.map((item) => ({ ...item, originCountry: flag }));
  const value = items.reduce((sum, item) => sum + (item.customsValueKrw ?? 0), 0);
  return {
    ...made,
    declaration: {
      ...declaration,
      consignment: { ...declaration.consignment, departureCountry: flag },
      items: [...items],
    },
    truth: { fraud: 'false-origin', critical: true, recoveredKrw: Math.floor(value * EVADED_SHARE) },
    planted: 'new-kind',
  };
}
