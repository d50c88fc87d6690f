/**
 * What earlier exports teach about the next one: kept in memory beside that of imports, asked once for each export
 * declaration and told about every one in its order. The answers become the facts of the record.
 */
import { dayNumber } from '../../core/day.ts';
import { totalCustomsValueKrw, valueKrw } from '../../model/bills.ts';
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import { noteArrival, openWindows, readWindows, type Windows } from '../../screening/history/windows.ts';
import type { Facts } from './subject.ts';

export interface ExportHistory {
  readonly exporters: Windows;
  readonly declarants: Windows;
  readonly buyers: Windows;
  readonly exporterGoods: Windows;
  /** By vehicle identification number. */
  readonly chassis: Windows;
}

export function openExportHistory(): ExportHistory {
  return {
    exporters: openWindows(),
    declarants: openWindows(),
    buyers: openWindows(),
    exporterGoods: openWindows(),
    chassis: openWindows(),
  };
}

/** Facts in the published order, before the declaration is counted itself. */
export function lookUpExport(history: ExportHistory, declaration: Declaration): Facts {
  const day = dayNumber(declaration.declaredOn);
  const { exporter, seller: buyer, declarant } = declaration;
  const own = readWindows(history.exporters, exporter?.id, day);
  const abroad = readWindows(history.buyers, buyer?.id, day);
  const broker = readWindows(history.declarants, declarant.id, day);
  return {
    declaration: [
      exporter === undefined ? null : own.count30,
      exporter === undefined ? null : own.count365,
      exporter === undefined ? null : (own.knownDays ?? 0),
      broker.count365,
      buyer === undefined ? null : abroad.count365,
      buyer === undefined ? null : (abroad.knownDays ?? 0),
    ],
    items: declaration.items.map((item) => itemFacts(history, declaration, item, day)),
    profiles: [],
  };
}

function itemFacts(
  history: ExportHistory,
  declaration: Declaration,
  item: GoodsItem,
  day: number,
): (number | null)[] {
  const goods = goodsKey(declaration, item);
  const chassis = chassisKey(item);
  return [
    goods === undefined ? null : readWindows(history.exporterGoods, goods, day).count365,
    chassis === undefined ? null : readWindows(history.chassis, chassis, day).count365,
  ];
}

/** An amendment is not counted again. */
export function countExport(history: ExportHistory, declaration: Declaration): void {
  if (declaration.version > 1) return;
  const day = dayNumber(declaration.declaredOn);
  const value = totalCustomsValueKrw(declaration);
  const { exporter, seller: buyer, declarant, items } = declaration;
  if (exporter !== undefined) noteArrival(history.exporters, exporter.id, day, value);
  if (buyer !== undefined) noteArrival(history.buyers, buyer.id, day, value);
  noteArrival(history.declarants, declarant.id, day, value);
  for (const item of items) {
    const goods = goodsKey(declaration, item);
    if (goods !== undefined) noteArrival(history.exporterGoods, goods, day, valueKrw(item));
    const chassis = chassisKey(item);
    if (chassis !== undefined) noteArrival(history.chassis, chassis, day, valueKrw(item));
  }
}

function goodsKey({ exporter }: Declaration, { hsCode }: GoodsItem): string | undefined {
  return exporter === undefined ? undefined : `${exporter.id}|${hsCode.slice(0, 6)}`;
}

/** Spaces, hyphens and small letters are ways of writing the same number. */
function chassisKey({ chassisNumber }: GoodsItem): string | undefined {
  return chassisNumber?.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
