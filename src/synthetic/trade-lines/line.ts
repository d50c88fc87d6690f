/**
 * One line of a declaration as the statistics of trade read it, in the columns that the cube is built from. Said here once more, apart
 * from the ledger's own reading, so that a test can hold the two against each other.
 */
import { type Day, dayNumber } from '../../core/day.ts';
import type { Declaration } from '../../model/declaration.ts';
import { outsideGeneralTrade } from '../../reference/general-trade.ts';
import { provinceOf } from '../../reference/provinces.ts';

export interface DeclaredTrade {
  readonly declaration: Declaration;
  readonly acceptedOn: Day;
  readonly isLoaded: boolean;
  /** Won for a dollar where the declaration is in another currency. */
  readonly wonPerUsd: number;
}

export interface ColumnsOfLine {
  /** Days since 1970. */
  readonly day: number;
  readonly flow: 'import' | 'export';
  readonly hs: string;
  readonly country: string;
  readonly province: string;
  readonly office: string;
  readonly port: string;
  readonly isLoaded: boolean;
  readonly firm: string;
  /** Cents. */
  readonly usd: number;
  readonly krw: number;
  readonly grams: number;
}

/** None where the kind of trade is not counted. */
export function* columnsOf({
  declaration,
  acceptedOn,
  isLoaded,
  wonPerUsd,
}: DeclaredTrade): Generator<ColumnsOfLine> {
  const { direction: flow, procedure, consignment, office, terms, items } = declaration;
  if (outsideGeneralTrade(flow, procedure.tradeType) !== undefined) return;
  const isExport = flow === 'export';
  const { currency, exchangeRate = 0 } = terms;
  const rate = currency === 'USD' && exchangeRate > 0 ? exchangeRate : wonPerUsd;
  const ofAll = {
    ...{ day: dayNumber(acceptedOn), flow, office, isLoaded: !isExport || isLoaded },
    province: provinceFrom(declaration),
    port: (isExport ? consignment.loadingPort : consignment.arrivalPort) ?? '',
    firm: (isExport ? declaration.exporter?.id : declaration.importer?.id) ?? declaration.declarant.id,
  };
  for (const item of items) {
    const krw = Math.round((isExport ? item.fobValueKrw : item.customsValueKrw) ?? 0);
    yield {
      ...ofAll,
      hs: item.hsCode.padEnd(10, '0'),
      country: (isExport ? consignment.destinationCountry : item.originCountry) ?? '',
      usd: Math.round((krw / rate) * 100),
      krw,
      grams: Math.round((item.netMassKg ?? 0) * 1000),
    };
  }
}

function provinceFrom({ direction, manufacturer, exporter, importer, consignment }: Declaration): string {
  const addresses =
    direction === 'import'
      ? [importer?.address]
      : [manufacturer?.address, exporter?.address, consignment.goodsLocation];
  for (const address of addresses) {
    const province = provinceOf(address);
    if (province !== undefined) return province;
  }
  return '';
}
