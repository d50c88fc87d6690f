/** Decides who cheats in the invented country: which relations, in which way, when, how often, until the planned share is met. */
import type { Random } from '../../core/random.ts';
import { FRAUD_KINDS, type FraudFacts, type FraudKind } from '../frauds/kinds.ts';
import { PLANTS } from '../frauds/plants.ts';
import { sellerName } from './names.ts';
import { HORIZON_DAYS, sellerParty } from './people.ts';
import type { Relation, Scheme } from './relation.ts';

/** The rest of a kind's share is sporadic: honest firms that cheat once. */
export const SCHEME_PART = 0.76;

/** Declarations that one split consignment makes, on average and less those that turn out too large. */
export const MEAN_PARTS = 2.3;

/** Kinds that have relations of their own and do not settle in existing ones. */
export const OWN_KINDS: ReadonlySet<FraudKind> = new Set<FraudKind>([
  'hidden-narcotics',
  'counterfeit-marks',
  'prohibited-goods',
  'ghost-importer',
]);

/** Share of the calendar in which a relation trades. */
export function activeShare(relation: { readonly from: number; readonly to: number }): number {
  return overlap(relation.from, relation.to, 0, HORIZON_DAYS) / HORIZON_DAYS;
}

export function makeScheme(
  chance: Random,
  facts: FraudFacts,
  relation: Relation,
  sellerNumber: number,
  window?: { readonly from: number; readonly to: number },
): Scheme {
  const length = 70 + chance.below(330);
  const from = window?.from ?? facts.begins + chance.below(HORIZON_DAYS + 330) - 330;
  const to = window?.to ?? from + length;
  const origin = relation.seller.origin;
  return {
    kind: facts.id,
    from: Math.max(from, facts.begins),
    to,
    intensity: Math.min(0.92, 0.18 + 0.75 * chance.next()),
    moves: from + Math.floor((to - from) * (0.4 + 0.3 * chance.next())),
    laterSeller:
      chance.next() < 0.35
        ? sellerParty(origin, sellerNumber, sellerName(chance, origin, relation.sector))
        : undefined,
  };
}

/** Gives schemes to relations that suit them, the lax brokers and sellers first; answers the relations anew. */
export function plantSchemes(
  chance: Random,
  relations: readonly Relation[],
  fraudShare: number,
  nextSeller: () => number,
): readonly Relation[] {
  const planted = [...relations];
  const trade = relations.reduce((sum, relation) => sum + relation.weight * activeShare(relation), 0);
  for (const facts of FRAUD_KINDS) {
    if (OWN_KINDS.has(facts.id)) continue;
    const { suits } = PLANTS.get(facts.id)!;
    const candidates = planted.filter((relation) => relation.scheme === undefined && suits(relation));
    const order = candidates
      .map((relation) => ({ relation, rank: chance.next() ** (1 / temptation(relation)) }))
      .sort((a, b) => b.rank - a.rank);
    const wanted = facts.share * SCHEME_PART * fraudShare * trade;
    let reached = 0;
    for (const { relation } of order) {
      if (reached >= wanted) break;
      const scheme = makeScheme(chance, facts, relation, nextSeller());
      const part = expectedPart(relation, scheme);
      // No single big house may make up a kind by itself.
      if (part > wanted * 0.08) continue;
      reached += part;
      planted[relation.index] = { ...relation, scheme };
    }
  }
  return planted;
}

/** Share of all trade that the scheme makes fraudulent, over the whole calendar. */
export function expectedPart(relation: Relation, scheme: Scheme): number {
  const from = Math.max(scheme.from, relation.from);
  const to = Math.min(scheme.to, relation.to);
  const filings = scheme.kind === 'split-shipment' ? MEAN_PARTS : 1;
  return (filings * relation.weight * scheme.intensity * overlap(from, to, 0, HORIZON_DAYS)) / HORIZON_DAYS;
}

function temptation(relation: Relation): number {
  const trusted = relation.importer.party.aeoGrade === undefined ? 1 : 0.12;
  return relation.broker.laxity * relation.seller.laxity * trusted;
}

function overlap(from: number, to: number, low: number, high: number): number {
  return Math.max(0, Math.min(to, high) - Math.max(from, low));
}
