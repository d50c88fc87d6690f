/** What the firms of the invented country sell abroad: which goods, to whom, through which broker and office. Made up like all of it. */
import { type Random, seededRandom } from '../../core/random.ts';
import type { Party } from '../../model/declaration.ts';
import type { Country } from '../country.ts';
import type { Goods } from '../goods/goods.ts';
import { type Brand, brandsFor } from '../world/brands.ts';
import type { Broker, Importer } from '../world/relation.ts';

export interface ExportRelation {
  readonly exporter: Party;
  readonly manufacturer: Party;
  readonly buyer: Party;
  readonly destination: string;
  readonly broker: Broker;
  readonly office: { readonly code: string; readonly mode: '10' | '40'; readonly port: string };
  readonly goods: readonly Goods[];
  readonly brand: Brand | undefined;
  /** FOB price against the catalogue's. */
  readonly priceLevel: number;
  readonly usualUsd: number;
  readonly claimsDrawback: boolean;
}

export interface ExportTrade {
  readonly seed: number;
  readonly relations: readonly ExportRelation[];
  readonly brokers: readonly Broker[];
  /** Running totals of the relations' weights. */
  readonly totals: Float64Array;
}

/** Chapters of which the firms sell abroad; nobody is said to export what such a country only buys. */
const MADE_HERE = /^(?:19|21|22|28|29|32|33|38|39|40|48|54|60|61|72|73|76|84|85|87|90|95)/;
/** Established firms only: who appears as an exporter anew is no coincidence here. */
const MOST_EXPORTERS = 260;
/** Shares of destinations are a guess of ours. */
const DESTINATIONS: readonly (readonly [country: string, share: number])[] = [
  ...([['CN', 20] as const, ['US', 18] as const, ['VN', 9] as const, ['JP', 8] as const] as const),
  ...([['HK', 5] as const, ['TW', 5] as const, ['IN', 4] as const, ['SG', 4] as const] as const),
  ...([['MX', 3] as const, ['DE', 4] as const, ['AU', 3] as const, ['TH', 3] as const] as const),
  ...([['ID', 3] as const, ['MY', 3] as const, ['PL', 2] as const, ['KZ', 2] as const] as const),
  ...([['AE', 2] as const, ['TR', 2] as const] as const),
];

export function makeExportTrade(country: Country): ExportTrade {
  const chance = seededRandom(Math.imul(country.seed ^ 0x2545f491, 0x9e3779b1));
  const relations: ExportRelation[] = [];
  for (const importer of country.importers) {
    if (relations.length >= MOST_EXPORTERS) break;
    if (importer.from > -365) continue;
    const goods = importer.sector.goods.filter(({ hsCode }) => MADE_HERE.test(hsCode));
    if (goods.length > 0 && chance.next() < 0.5)
      relations.push(makeRelation(chance, country, importer, goods, relations.length));
  }
  const totals = new Float64Array(relations.length);
  let total = 0;
  for (let place = 0; place < relations.length; place++) {
    total += Math.exp(chance.normal() * 0.8);
    totals[place] = total;
  }
  return { seed: country.seed, relations, brokers: country.brokers, totals };
}

function makeRelation(
  chance: Random,
  country: Country,
  importer: Importer,
  goods: readonly Goods[],
  place: number,
): ExportRelation {
  const broker = chance.pick(country.brokers);
  const destination = pickDestination(chance);
  const chosen = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(goods));
  const brands = brandsFor(chosen[0]!.hsCode);
  return {
    exporter: importer.party,
    manufacturer: chance.next() < 0.6 ? importer.party : makerOf(place),
    buyer: {
      id: `${destination}SYNB${String(place).padStart(4, '0')}`,
      name: `SYN ${importer.latin} PARTNER ${place}`,
      country: destination,
    },
    destination,
    broker,
    office: broker.office,
    goods: [...new Set(chosen)],
    brand: brands.length > 0 && chance.next() < 0.3 ? chance.pick(brands) : undefined,
    priceLevel: Math.exp(chance.normal() * 0.15),
    usualUsd: importer.sector.usualUsd * Math.exp(chance.normal() * 0.5),
    claimsDrawback: chance.next() < 0.35,
  };
}

function makerOf(place: number): Party {
  return { id: `SYNMAKER${String(place).padStart(4, '0')}`, name: `가상제조 ${place}` };
}

export function pickDestination(chance: Random): string {
  let left = chance.next() * DESTINATIONS.reduce((sum, [, share]) => sum + share, 0);
  for (const [country, share] of DESTINATIONS) {
    left -= share;
    if (left < 0) return country;
  }
  return DESTINATIONS[0]![0];
}
