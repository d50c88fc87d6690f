/** Weaves firms into relations: each importer buys from one to five sellers, each time with the same goods and terms. */
import type { Random } from '../../core/random.ts';
import type { Goods } from '../goods/goods.ts';
import { HUBS, type Origin, originOf } from './countries.ts';
import type { Office } from './offices.ts';
import { OFFICES } from './offices.ts';
import { anOffice, makeSeller } from './people.ts';
import type { Broker, Importer, Relation, Seller, Ware } from './relation.ts';
import type { Sector } from './sectors.ts';
import { makeWare } from './wares.ts';

const INCOTERMS = ['FOB', 'CIF', 'EXW', 'CFR', 'FCA', 'DAP'] as const;
const INCOTERM_TOTALS = [44, 68, 78, 88, 96, 100];
const METHODS = ['TT', 'LS', 'CD', 'LU', 'DA', 'DP', 'GO'] as const;
const METHOD_TOTALS = [74, 82, 89, 93, 96, 98, 100];
const MOST_SELLERS_A_POOL = 24;

/** What a relation is woven from: firms known so far. Sellers grow as relations are made. */
export interface Cast {
  readonly chance: Random;
  readonly brokersByOffice: ReadonlyMap<string, readonly Broker[]>;
  readonly brokers: readonly Broker[];
  readonly sellers: Map<string, Seller[]>;
  sellerCount: number;
}

/** What the maker of a relation may insist on. */
export interface Wishes {
  readonly weight: number;
  readonly goods?: Goods;
  readonly origin?: Origin;
  readonly isNewSeller?: boolean;
  readonly from?: number;
  readonly to?: number;
}

export function makeRelation(cast: Cast, importer: Importer, index: number, wishes: Wishes): Relation {
  const { chance } = cast;
  const { sector } = importer;
  const main = wishes.goods ?? chance.pick(sector.goods);
  const origin = wishes.origin ?? originOf(main.origins[chance.pickCumulative(main.originTotals)]!);
  const isRelated = chance.next() < 0.09;
  const seller = findSeller(cast, importer, origin, isRelated, wishes.isNewSeller === true);
  const office = officeFor(chance, sector);
  return {
    index,
    importer,
    seller,
    broker: findBroker(cast, office),
    office,
    sector,
    wares: waresOf(chance, sector, main, origin, seller),
    carrierId: `SY${String(10 + chance.below(60))}`,
    forwarderId: `SYF${String(100 + chance.below(400))}`,
    warehouse: `${office.code}${office.mode === '40' ? '02' : '06'}${String(900 + chance.below(100))}`,
    incoterm: INCOTERMS[chance.pickCumulative(INCOTERM_TOTALS)]!,
    currency: chance.next() < 0.7 ? 'USD' : origin.currency,
    paymentMethod: METHODS[chance.pickCumulative(METHOD_TOTALS)]!,
    isRelated,
    hub: chance.next() < 0.035 ? chance.pick(HUBS) : undefined,
    usualUsd: sector.usualUsd * Math.exp(chance.normal() * 0.95),
    lines: 1 + (sector.lines - 1) * 0.95 * Math.exp(chance.normal() * 0.36),
    weight: wishes.weight,
    from: wishes.from ?? importer.from,
    to: wishes.to ?? importer.to,
    scheme: undefined,
  };
}

function waresOf(
  chance: Random,
  sector: Sector,
  main: Goods,
  origin: Origin,
  seller: Seller,
): readonly Ware[] {
  const claims = origin.rateKind !== undefined && chance.next() < 0.72;
  const fitting = sector.goods.filter((goods) => goods !== main && goods.origins.includes(origin.code));
  const count = Math.min(fitting.length, Math.floor(chance.next() * chance.next() * 9));
  const wares = [makeWare(chance, main, origin, seller, claims)];
  for (let i = 0; i < count; i++) {
    const [goods] = fitting.splice(chance.below(fitting.length), 1);
    wares.push(makeWare(chance, goods!, origin, seller, claims));
  }
  return wares;
}

function findSeller(
  cast: Cast,
  importer: Importer,
  origin: Origin,
  isRelated: boolean,
  isNew: boolean,
): Seller {
  const { chance } = cast;
  const { sector } = importer;
  if (isRelated) {
    const name = `${importer.latin} ${chance.pick(sector.en)} ${origin.form}`;
    return makeSeller(chance, origin, sector, ++cast.sellerCount, name);
  }
  const key = `${origin.code}${sector.goods[0]!.hsCode}`;
  const pool = cast.sellers.get(key) ?? [];
  if (pool.length === 0) cast.sellers.set(key, pool);
  if (!isNew && pool.length > 0 && (pool.length >= MOST_SELLERS_A_POOL || chance.next() < 0.5)) {
    // The square makes the first of a pool the big houses.
    return pool[Math.floor(chance.next() ** 2 * pool.length)]!;
  }
  const seller = makeSeller(chance, origin, sector, ++cast.sellerCount);
  pool.push(seller);
  return seller;
}

function officeFor(chance: Random, sector: Sector): Office {
  const mode = chance.next() < Math.min(0.94, 1.45 * sector.airShare) ? '40' : '10';
  for (let tries = 0; tries < 40; tries++) {
    const office = anOffice(chance);
    if (office.mode === mode) return office;
  }
  return OFFICES[0]!;
}

function findBroker(cast: Cast, office: Office): Broker {
  const { chance } = cast;
  const near = cast.brokersByOffice.get(office.code) ?? cast.brokers;
  const from = chance.next() < 0.85 ? near : cast.brokers;
  return from[Math.floor(chance.next() ** 1.6 * from.length)]!;
}
