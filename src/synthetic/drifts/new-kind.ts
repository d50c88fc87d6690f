/**
 * A new kind of fraud: from a day on, the status of authorised importers is abused; a broker who was honest until then files for
 * them what is not in the boxes. Authorised importers hardly ever cheated and the broker has a clean record, so a selector that
 * only trusts its past has no reason to look.
 */
import { daysBetween } from '../../core/day.ts';
import { seededRandom } from '../../core/random.ts';
import type { Party } from '../../model/declaration.ts';
import type { Country } from '../country.ts';
import type { SyntheticDeclaration } from '../day.ts';
import type { Relation } from '../world/relation.ts';
import type { Drifted, MakeDrift } from './drift.ts';

/** Share of all trade that turns to it: an invention, large enough to be met every week in a small country. */
const TRADE_SHARE = 0.12;
/** Share of the declarations of a relation that has turned. */
const INTENSITY = 0.85;
/** Part of the declared value that is evaded: an invention, between usual duties and antidumping rates. */
const EVADED_SHARE = 0.12;

export const newKind: MakeDrift = (country, from, seed) => {
  const pairs = turned(country, daysBetween(country.opened, from), seed);
  const broker = honestBroker(country, seed);
  return (made, chance) => {
    if (made.declaration.declaredOn < from || made.truth.fraud !== null || !pairs.has(pairOf(made)))
      return made;
    return chance.next() < INTENSITY ? filedBy(broker, made) : made;
  };
};

/** Honest relations of authorised importers that turn, by importer and seller. */
function turned(country: Country, turn: number, seed: number): ReadonlySet<string> {
  const chance = seededRandom(seed ^ 0x2ca15);
  const active = country.relations.filter(({ from, to }) => from <= turn && to > turn + 180);
  const candidates = active.filter(
    ({ scheme, importer }) => scheme === undefined && importer.party.aeoGrade !== undefined,
  );
  const wanted = TRADE_SHARE * active.reduce((sum, { weight }) => sum + weight, 0);
  const pairs = new Set<string>();
  let reached = 0;
  while (reached < wanted && candidates.length > 0) {
    const [relation] = candidates.splice(chance.below(candidates.length), 1) as [Relation];
    // No single big house may make up the kind by itself.
    if (relation.weight > wanted * 0.3) continue;
    reached += relation.weight;
    pairs.add(`${relation.importer.party.id}|${relation.seller.party.id}`);
  }
  return pairs;
}

function pairOf({ declaration: { importer, seller } }: SyntheticDeclaration): string {
  return `${importer?.id}|${seller?.id}`;
}

/** One of the middle third by laxity, with nothing that speaks against it. */
function honestBroker({ brokers }: Country, seed: number): Party {
  const order = [...brokers].sort((a, b) => a.laxity - b.laxity || a.index - b.index);
  const third = order.slice(Math.floor(order.length / 3), Math.ceil((order.length * 2) / 3));
  return seededRandom(seed ^ 0xb20ce).pick(third).party;
}

function filedBy(declarant: Party, made: Drifted): Drifted {
  const { declaration } = made;
  const value = declaration.items.reduce((sum, { customsValueKrw }) => sum + (customsValueKrw ?? 0), 0);
  return {
    ...made,
    declaration: { ...declaration, declarant },
    truth: { fraud: 'prohibited-goods', critical: true, recoveredKrw: Math.floor(value * EVADED_SHARE) },
    planted: 'new-kind',
  };
}
