/**
 * A new kind of fraud: from a day on, the status of authorised importers is abused; a broker who was honest until then files for
 * them what is not in the boxes. Authorised importers hardly ever cheated and the broker has a clean record, so a selector that
 * only trusts its past has no reason to look.
 */
import { type Day, daysBetween } from '../../core/day.ts';
import { seededRandom } from '../../core/random.ts';
import type { Party } from '../../model/declaration.ts';
import type { Country } from '../country.ts';
import type { SyntheticDeclaration } from '../day.ts';
import type { Relation } from '../world/relation.ts';
import type { Drifted, DriftName, MakeDrift, Rewrite } from './drift.ts';

/** Share of all trade that turns to it: an invention, large enough to be met every week in a small country. */
const TRADE_SHARE = 0.12;
/** Share of the declarations of a relation that has turned. */
const INTENSITY = 0.85;
/** Part of the declared value that is evaded: an invention, between usual duties and antidumping rates. */
const EVADED_SHARE = 0.12;

export const newKind: MakeDrift = (country, from, seed) =>
  abuseOf(country, {
    name: 'new-kind',
    from,
    seed,
    tradeShare: TRADE_SHARE,
    broker: seededRandom(seed ^ 0xb20ce).pick(honestBrokers(country)),
    suits: ({ importer }) => importer.party.aeoGrade !== undefined,
  });

/** One abuse: who turns, through whom, from when, and until before which day; for good where none is said. */
export interface Abuse {
  readonly name: DriftName;
  readonly from: Day;
  readonly until?: Day;
  /** Draws the importers. */
  readonly seed: number;
  readonly broker: Party;
  readonly tradeShare: number;
  readonly suits: (relation: Relation) => boolean;
}

export function abuseOf(country: Country, abuse: Abuse): Rewrite {
  const { name, from, until, broker } = abuse;
  const pairs = turned(country, abuse);
  return (made, chance) => {
    const { declaredOn } = made.declaration;
    if (declaredOn < from || (until !== undefined && declaredOn >= until)) return made;
    if (made.truth.fraud !== null || !pairs.has(pairOf(made))) return made;
    return chance.next() < INTENSITY ? filedBy(broker, name, made) : made;
  };
}

/** Honest relations that turn, by importer and seller. */
function turned(country: Country, { from: day, seed, tradeShare, suits }: Abuse): ReadonlySet<string> {
  const turn = daysBetween(country.opened, day);
  const chance = seededRandom(seed ^ 0x2ca15);
  const active = country.relations.filter(({ from, to }) => from <= turn && to > turn + 180);
  const candidates = active.filter((relation) => relation.scheme === undefined && suits(relation));
  const wanted = tradeShare * active.reduce((sum, { weight }) => sum + weight, 0);
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

/** The middle third by laxity, with nothing that speaks against them. */
export function honestBrokers({ brokers }: Country): Party[] {
  const order = [...brokers].sort((a, b) => a.laxity - b.laxity || a.index - b.index);
  return order
    .slice(Math.floor(order.length / 3), Math.ceil((order.length * 2) / 3))
    .map(({ party }) => party);
}

function filedBy(declarant: Party, planted: DriftName, made: Drifted): Drifted {
  const { declaration } = made;
  const value = declaration.items.reduce((sum, { customsValueKrw }) => sum + (customsValueKrw ?? 0), 0);
  return {
    ...made,
    declaration: { ...declaration, declarant },
    truth: { fraud: 'prohibited-goods', critical: true, recoveredKrw: Math.floor(value * EVADED_SHARE) },
    planted,
  };
}
