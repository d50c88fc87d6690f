/** Makes an invented country from a seed: its firms, their relations, and who among them cheats. Everything else follows by day. */

import type { Day } from '../core/day.ts';
import { type Random, seededRandom } from '../core/random.ts';
import { FRAUD_KINDS, type FraudKind } from './frauds/kinds.ts';
import { PLANTS } from './frauds/plants.ts';
import { makeCovertRelations } from './world/covert.ts';
import { makeBrokers, makeImporter } from './world/people.ts';
import type { Broker, Importer, Relation } from './world/relation.ts';
import { type Cast, makeRelation } from './world/relations.ts';
import { activeShare, MEAN_PARTS, OWN_KINDS, plantSchemes, SCHEME_PART } from './world/schemes.ts';

export interface CountryOptions {
  /** Importing firms; default 3,000. */
  readonly importers?: number;
  /** Customs brokers; default 240. */
  readonly brokers?: number;
  /** Declarations of a plain working day; default 240 (some 60,000 a year). */
  readonly declarationsPerDay?: number;
  /**
   * First day of the calendar by which schemes begin, move and end (it begins again after three years); default
   * 2025-01-01. Set it to the first day of a history to have a kind of fraud appear during it.
   */
  readonly opened?: Day;
  /** 1: 2-3 % of declarations are fraudulent; 0: the null world, where nobody cheats. */
  readonly fraudShare?: number;
}

export interface Country {
  readonly seed: number;
  readonly opened: Day;
  readonly declarationsPerDay: number;
  readonly relations: readonly Relation[];
  readonly importers: readonly Importer[];
  readonly brokers: readonly Broker[];
  /** First day of trade, counted from the opening, of importers who were not always there; by their id. */
  readonly newcomers: ReadonlyMap<string, number>;
  /** Importers of whom somebody has told the old customs something; half of it is true. */
  readonly tips: ReadonlySet<string>;
  /** Once-only cheats: kinds, and for each the running total of its chance per declaration. */
  readonly sporadicKinds: readonly FraudKind[];
  readonly sporadicTotals: readonly number[];
}

export function makeCountry(seed: number, options: CountryOptions = {}): Country {
  const chance = seededRandom(seed);
  const fraudShare = options.fraudShare ?? 1;
  const brokers = makeBrokers(chance, options.brokers ?? 240);
  const importers = Array.from({ length: options.importers ?? 3000 }, (_, i) => makeImporter(chance, i + 1));
  const cast: Cast = {
    chance,
    brokers,
    brokersByOffice: byOffice(brokers),
    sellers: new Map(),
    sellerCount: 0,
  };
  const honest = weave(cast, importers);
  const trade = honest.reduce((sum, relation) => sum + relation.weight * activeShare(relation), 0);
  const covert = makeCovertRelations(cast, importers, honest.length, fraudShare, trade);
  const schemed = plantSchemes(chance, honest, fraudShare, () => ++cast.sellerCount);
  const relations = [...schemed, ...covert];
  return {
    seed,
    opened: options.opened ?? '2025-01-01',
    declarationsPerDay: options.declarationsPerDay ?? 240,
    relations,
    importers,
    brokers,
    newcomers: newcomersOf(relations),
    tips: tipsOf(chance, relations, importers),
    ...sporadic(honest, fraudShare, trade),
  };
}

/** One to five relations an importer, the first the largest. */
function weave(cast: Cast, importers: readonly Importer[]): Relation[] {
  const relations: Relation[] = [];
  for (const importer of importers) {
    const count = 1 + sellersOf(cast.chance, importer);
    for (let nth = 0; nth < count; nth++) {
      const share = nth === 0 ? 0.55 : 0.45 / (count - 1);
      relations.push(makeRelation(cast, importer, relations.length, { weight: importer.size * share }));
    }
  }
  return relations;
}

function sellersOf(chance: Random, importer: Importer): number {
  return Math.min(7, Math.floor(-Math.log(1 - chance.next()) * (0.9 + 0.4 * importer.size)));
}

function newcomersOf(relations: readonly Relation[]): ReadonlyMap<string, number> {
  const newcomers = new Map<string, number>();
  for (const { importer } of relations) {
    if (importer.from > -365) newcomers.set(importer.party.id, importer.from);
  }
  return newcomers;
}

function tipsOf(
  chance: Random,
  relations: readonly Relation[],
  importers: readonly Importer[],
): ReadonlySet<string> {
  const tips = new Set<string>();
  for (const { scheme, importer } of relations) {
    if (scheme === undefined || chance.next() > 0.45) continue;
    tips.add(importer.party.id);
    tips.add(chance.pick(importers).party.id);
  }
  return tips;
}

function byOffice(brokers: readonly Broker[]): ReadonlyMap<string, readonly Broker[]> {
  const map = new Map<string, Broker[]>();
  for (const broker of brokers) {
    const near = map.get(broker.office.code);
    if (near === undefined) map.set(broker.office.code, [broker]);
    else near.push(broker);
  }
  return map;
}

/** Chances of once-only cheats, raised by how rarely a relation suits the kind. */
function sporadic(
  relations: readonly Relation[],
  fraudShare: number,
  trade: number,
): { sporadicKinds: readonly FraudKind[]; sporadicTotals: readonly number[] } {
  const kinds: FraudKind[] = [];
  const totals: number[] = [];
  let total = 0;
  for (const facts of FRAUD_KINDS) {
    if (facts.id === 'ghost-importer' || fraudShare <= 0) continue;
    const { suits } = PLANTS.get(facts.id)!;
    const fitting = relations
      .filter((relation) => (OWN_KINDS.has(facts.id) && facts.id === 'hidden-narcotics') || suits(relation))
      .reduce((sum, relation) => sum + relation.weight * activeShare(relation), 0);
    if (fitting <= 0) continue;
    const filings = facts.id === 'split-shipment' ? MEAN_PARTS : 1;
    total += (facts.share * (1 - SCHEME_PART) * fraudShare * trade) / fitting / filings;
    kinds.push(facts.id);
    totals.push(total);
  }
  return { sporadicKinds: kinds, sporadicTotals: totals };
}
