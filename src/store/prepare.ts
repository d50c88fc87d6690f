/** Turns a declaration of the model into the rows that hold it, for whoever takes in or amends one. */
import type { Instant } from '../core/day.ts';
import { canonicalJson, sha256 } from '../core/hash.ts';
import {
  consignmentKey,
  pricePerKg,
  totalCustomsValueKrw,
  totalNetMassKg,
  valueKrw,
} from '../model/bills.ts';
import type { Declaration, GoodsItem } from '../model/declaration.ts';
import type { DeclarationRow, ItemRow } from './rows.ts';

export interface IntakeFacts {
  readonly receivedAt: Instant;
  readonly occurredAt: Instant;
  readonly state: string;
  readonly lane: string;
  readonly decidedAt?: Instant;
  /** Canonical JSON and its sha256, where the caller has them already. */
  readonly content?: string;
  readonly contentHash?: string;
}

/** Declarations without items are refused before they come here; the main goods are then ''. */
export function declarationRow(declaration: Declaration, facts: IntakeFacts): DeclarationRow {
  const content = facts.content ?? canonicalJson(declaration);
  const main = mainItem(declaration);
  return {
    number: declaration.declarationNumber,
    version: declaration.version,
    direction: declaration.direction,
    office: declaration.office,
    declaredOn: declaration.declaredOn,
    receivedAt: facts.receivedAt,
    occurredAt: facts.occurredAt,
    importerId: declaration.importer?.id,
    ...(declaration.direction === 'export' ? { exporterId: declaration.exporter?.id } : {}),
    declarantId: declaration.declarant.id,
    sellerId: declaration.seller?.id,
    mainHs: main?.hsCode.slice(0, 6) ?? '',
    mainOrigin: main?.originCountry,
    consignmentKey: consignmentKey(declaration),
    customsValueKrw: Math.round(totalCustomsValueKrw(declaration)),
    netMassKg: totalNetMassKg(declaration),
    itemCount: declaration.items.length,
    state: facts.state,
    lane: facts.lane,
    decidedAt: facts.decidedAt,
    contentHash: facts.contentHash ?? sha256(content),
    content,
  };
}

export function itemRows(declaration: Declaration): ItemRow[] {
  const departure = declaration.consignment.departureCountry;
  return declaration.items.map((item) => ({
    sequence: item.sequence,
    hsCode: item.hsCode,
    origin: item.originCountry,
    departure,
    description: item.description ?? item.tradeName,
    netMassKg: item.netMassKg,
    quantity: item.quantity,
    customsValueKrw: item.customsValueKrw === undefined ? undefined : Math.round(item.customsValueKrw),
    pricePerKg: pricePerKg(item),
  }));
}

/** The item of highest customs value; the first among equals. */
export function mainItem(declaration: Declaration): GoodsItem | undefined {
  let main: GoodsItem | undefined;
  for (const item of declaration.items) {
    if (main === undefined || valueKrw(item) > valueKrw(main)) main = item;
  }
  return main;
}
