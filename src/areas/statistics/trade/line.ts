/** What one declaration adds to the statistics of trade: its lines under the rules of general trade (관세법 제322조), for the cube. */
import type { Day } from '../../../core/day.ts';
import type { Declaration, Direction, GoodsItem } from '../../../model/declaration.ts';
import { outsideGeneralTrade } from '../../../reference/general-trade.ts';
import { provinceOf } from '../../../reference/provinces.ts';
import type { TradeLine } from '../records.ts';

/** Stands where a declaration does not say it. */
export const NOT_SAID = '';

export interface AcceptanceFacts {
  readonly acceptedOn: Day;
  /** Of an export. */
  readonly isLoaded: boolean;
  /** Won for a dollar, as customs set it for the day. */
  readonly wonPerUsd: number | undefined;
}

/** States in which a declaration counts: accepted, and not taken back since. */
const COUNTED: Readonly<Record<Direction, ReadonlySet<string>>> = {
  import: new Set(['accepted', 'released', 'post-audit', 'recalled', 'closed']),
  export: new Set(['accepted', 'loaded', 'recalled', 'closed']),
};

export function isCounted(direction: Direction, state: string): boolean {
  return COUNTED[direction].has(state);
}

/** None where its kind of trade stands outside general trade. */
export function linesOf(declaration: Declaration, facts: AcceptanceFacts): readonly TradeLine[] {
  const { direction, procedure, items } = declaration;
  if (outsideGeneralTrade(direction, procedure.tradeType) !== undefined) return [];
  const lines = new Map<string, TradeLine>();
  for (const item of items) {
    const line = lineOf(declaration, item, facts);
    const key = `${line.hsCode}/${line.country}`;
    const earlier = lines.get(key);
    lines.set(key, earlier === undefined ? line : sumOf(earlier, line));
  }
  return [...lines.values()];
}

function lineOf(declaration: Declaration, item: GoodsItem, facts: AcceptanceFacts): TradeLine {
  const { direction, consignment, office } = declaration;
  const isExport = direction === 'export';
  const krw = Math.round((isExport ? item.fobValueKrw : item.customsValueKrw) ?? 0);
  return {
    flow: direction,
    day: facts.acceptedOn,
    hsCode: item.hsCode.padEnd(10, '0'),
    country: (isExport ? consignment.destinationCountry : item.originCountry) ?? NOT_SAID,
    province: provinceOfFirm(declaration) ?? NOT_SAID,
    office,
    port: (isExport ? consignment.loadingPort : consignment.arrivalPort) ?? NOT_SAID,
    isLoaded: !isExport || facts.isLoaded,
    usdCents: facts.wonPerUsd === undefined ? null : Math.round((krw / facts.wonPerUsd) * 100),
    krw,
    netMassGrams: Math.round((item.netMassKg ?? 0) * 1000),
    cars: carsOf(item),
    count: 1,
  };
}

const CARS = '8703';
/** 대, a piece. */
const PIECE = 'U';

function carsOf({ hsCode, quantity, quantityUnit }: GoodsItem): number | null {
  const isCounted = hsCode.startsWith(CARS) && quantityUnit === PIECE;
  return isCounted && quantity !== undefined && Number.isInteger(quantity) && quantity > 0 ? quantity : null;
}

function sumOf(one: TradeLine, other: TradeLine): TradeLine {
  return {
    ...one,
    usdCents: one.usdCents === null || other.usdCents === null ? null : one.usdCents + other.usdCents,
    krw: one.krw + other.krw,
    netMassGrams: one.netMassGrams + other.netMassGrams,
    cars: one.cars === null || other.cars === null ? null : one.cars + other.cars,
    count: one.count + other.count,
  };
}

/** Where the goods were made or where the firm sits: maker before exporter; the importer of an import. */
function provinceOfFirm({
  direction,
  manufacturer,
  exporter,
  importer,
  consignment,
}: Declaration): string | undefined {
  if (direction === 'import') return provinceOf(importer?.address);
  return (
    provinceOf(manufacturer?.address) ??
    provinceOf(exporter?.address) ??
    provinceOf(consignment.goodsLocation)
  );
}

/** Whose trade it is: for counting firms behind a figure, and for nothing else. */
export function firmOf({ direction, importer, exporter, declarant }: Declaration): string {
  return (direction === 'export' ? exporter?.id : importer?.id) ?? declarant.id;
}

/** Won for a dollar as a declaration in dollars says it. */
export function declaredRate({ terms }: Declaration): number | undefined {
  const { currency, exchangeRate } = terms;
  return currency === 'USD' && exchangeRate !== undefined && exchangeRate > 0 ? exchangeRate : undefined;
}
