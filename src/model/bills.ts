/** Which consignment a declaration belongs to: what stays the same when it is amended or filed again by another broker. */
import type { Declaration, GoodsItem } from './declaration.ts';

/** House bill, else cargo number, else master bill, else the declaration's own number; never the version. */
export function consignmentKey(declaration: Declaration): string {
  const { billOfLading, cargoNumber, masterBill } = declaration.consignment;
  const bill = billOfLading ?? cargoNumber ?? masterBill;
  return bill === undefined ? numberKey(declaration.declarationNumber) : billKey(bill);
}

/** The key of a consignment that is named by its bill. */
export function billKey(bill: string): string {
  return `B:${bill.toUpperCase().replace(/[^0-9A-Z]/g, '')}`;
}

/** The key of a consignment that is named by its declaration. */
export function numberKey(declarationNumber: string): string {
  return `D:${declarationNumber}`;
}

/** Customs value of an import, price at the ship's rail of an export. */
export function valueKrw(item: GoodsItem): number {
  return item.customsValueKrw ?? item.fobValueKrw ?? 0;
}

export function totalCustomsValueKrw(declaration: Declaration): number {
  let total = 0;
  for (const item of declaration.items) total += valueKrw(item);
  return total;
}

export function totalNetMassKg(declaration: Declaration): number {
  let total = 0;
  for (const item of declaration.items) total += item.netMassKg ?? 0;
  return total;
}

/** Won a kilogram, or undefined where either is missing or zero. */
export function pricePerKg(item: {
  readonly customsValueKrw?: number;
  readonly netMassKg?: number;
}): number | undefined {
  const { customsValueKrw, netMassKg } = item;
  if (customsValueKrw === undefined || netMassKg === undefined || netMassKg <= 0) return undefined;
  return customsValueKrw / netMassKg;
}
