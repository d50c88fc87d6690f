/**
 * The export declarations of any one day of an invented country, in the order in which they are filed, with the answer key
 * beside them: a stream of its own, so that what is imported in the same country stays as it is to the byte.
 */
import { type Day, dayNumber } from '../../core/day.ts';
import { type Random, seededRandom } from '../../core/random.ts';
import type { Declaration, GoodsItem, Party } from '../../model/declaration.ts';
import { busyness, makeToday, type Today } from '../today.ts';
import { modelNumber } from '../world/wares.ts';
import { chassisOf, EXPORT_FRAUDS, type ExportTruth, vehicleLine } from './frauds.ts';
import type { ExportRelation, ExportTrade } from './trade.ts';

export interface SyntheticExport {
  readonly declaration: Declaration;
  readonly truth: ExportTruth;
  /** Second of the Korean day at which it is filed; never falling within a day. */
  readonly arrivalSecond: number;
}

export interface ExportLine {
  hsCode: string;
  description: string;
  tradeName: string;
  brand?: string;
  model?: string;
  chassisNumber?: string;
  pieces: number;
  netMassKg: number;
  usd: number;
  originCountry: string;
}

/** A declaration in the making; a cheat changes it before it is sealed. */
export interface ExportDraft {
  readonly relation: ExportRelation;
  exporter: Party;
  destination: string;
  mode: '10' | '40';
  tradeType: string;
  processType: string;
  refundApplicant: '1' | '2' | undefined;
  previous: readonly string[];
  lines: ExportLine[];
}

const HONEST: ExportTruth = { fraud: null };
/** Exports for one import on the demonstration's day: an assumption, so that both can be seen at work. */
const EXPORTS_FOR_IMPORTS = 0.3;
/** Used cars, as honest dealers export them. */
const VEHICLE_SHARE = 0.04;
const MOST_A_BROKER = 2732;

export function usualExports(declarationsPerDay: number, day: Day): number {
  return Math.round(declarationsPerDay * EXPORTS_FOR_IMPORTS * busyness(dayNumber(day)));
}

/** @param opened the calendar of the country @param count as many as are filed that day */
export function* exportsOfDay(
  trade: ExportTrade,
  opened: Day,
  day: Day,
  count: number,
): Generator<SyntheticExport, void, undefined> {
  const today = makeToday(day, opened);
  const chance = seededRandom(
    Math.imul(trade.seed ^ 0x7f4a7c15, 0x9e3779b1) ^ Math.imul(today.dayNumber, 0x165667b1),
  );
  const serials = new Map<string, number>();
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const relation = trade.relations[chance.pickCumulative(trade.totals)]!;
    const draft = composed(relation, today, ordinal, chance);
    const truth = planted(draft, today, chance);
    const nth = serials.get(relation.broker.party.id) ?? 0;
    serials.set(relation.broker.party.id, nth + 1);
    const arrivalSecond = Math.floor(((ordinal + chance.next()) / count) * 36_000) + 8 * 3600;
    yield { declaration: sealed(draft, today, nth), truth, arrivalSecond };
  }
}

function composed(relation: ExportRelation, today: Today, ordinal: number, chance: Random): ExportDraft {
  const isVehicle = chance.next() < VEHICLE_SHARE;
  const lines = isVehicle
    ? [vehicleLine(chance, chassisOf(today.dayNumber, ordinal))]
    : relation.goods.slice(0, 1 + chance.below(relation.goods.length)).map((goods) => {
        const usd = relation.usualUsd * Math.exp(chance.normal() * 0.5);
        const usdPerKg = goods.usdPerKg * relation.priceLevel * Math.exp(chance.normal() * 0.1);
        const pieces = goods.kgPerPiece > 0 ? Math.max(1, Math.round(usd / usdPerKg / goods.kgPerPiece)) : 0;
        const kg = pieces > 0 ? pieces * goods.kgPerPiece : usd / usdPerKg;
        const netMassKg = Math.max(0.1, Math.round(kg * 10) / 10);
        const brand = goods === relation.goods[0] ? relation.brand?.name : undefined;
        const line: ExportLine = {
          ...{ hsCode: goods.hsCode, description: goods.en, tradeName: goods.ko, pieces, netMassKg },
          ...{ usd: Math.max(10, netMassKg * usdPerKg), originCountry: 'KR' },
          ...(brand === undefined ? {} : { brand }),
          ...(/^8[457]|^90/.test(goods.hsCode) ? { model: modelNumber(chance) } : {}),
        };
        return line;
      });
  return {
    relation,
    exporter: relation.exporter,
    destination: isVehicle ? 'AE' : relation.destination,
    mode: relation.office.mode,
    tradeType: isVehicle || chance.next() < 0.95 ? '11' : '92',
    // Used cars are brought into a bonded area first (관세법 제243조 제4항).
    processType: isVehicle ? 'B' : 'H',
    refundApplicant: relation.claimsDrawback ? (chance.next() < 0.7 ? '1' : '2') : undefined,
    previous: [],
    lines,
  };
}

function planted(draft: ExportDraft, today: Today, chance: Random): ExportTruth {
  let luck = chance.next();
  for (const { id, share, plant } of EXPORT_FRAUDS) {
    luck -= share;
    if (luck >= 0) continue;
    plant(draft, today, chance);
    return { fraud: id };
  }
  return HONEST;
}

function sealed(draft: ExportDraft, today: Today, nth: number): Declaration {
  const { relation, exporter, destination, mode, lines, refundApplicant } = draft;
  const serial = today.dayOfYear * MOST_A_BROKER - MOST_A_BROKER + nth;
  const items = lines.map((line, place) => itemOf(line, place, today));
  const net = items.reduce((sum, { netMassKg = 0 }) => sum + netMassKg, 0);
  const invoiceAmount = Math.round(items.reduce((sum, { amount = 0 }) => sum + amount, 0) * 100) / 100;
  return {
    declarationNumber: `${relation.broker.party.id}${today.yearDigits}${String(serial).padStart(6, '0')}X`,
    version: 1,
    direction: 'export',
    declaredOn: today.day,
    office: relation.office.code,
    procedure: { processType: draft.processType, tradeType: draft.tradeType, useType: 'A' },
    declarant: relation.broker.party,
    exporter,
    seller: { ...relation.buyer, country: destination },
    manufacturer: relation.manufacturer,
    consignment: {
      transportMode: mode,
      containerKind: mode === '40' ? 'UL' : net > 9000 ? 'FC' : 'LC',
      destinationCountry: destination,
      grossMassKg: Math.round(net * 1.08 * 10) / 10 + 1,
      packageCount: Math.max(1, Math.round(net / 18)),
      loadingPort: relation.office.port,
      goodsLocation: '가상국 중앙항 보세구역 외 창고',
    },
    terms: {
      ...{ incoterm: 'FOB', currency: 'USD', invoiceAmount, paymentMethod: 'TT' },
      ...{ exchangeRate: today.wonPerUsd },
    },
    items,
    ...(draft.previous.length === 0
      ? {}
      : { previousDocuments: draft.previous.map((number) => ({ number, item: 1 })) }),
    ...(refundApplicant === undefined ? {} : { refundApplicant }),
  };
}

function itemOf(line: ExportLine, place: number, today: Today): GoodsItem {
  const { hsCode, description, tradeName, brand, model, chassisNumber, pieces, netMassKg, usd } = line;
  const quantity = pieces > 0 ? pieces : netMassKg;
  const unitPrice = Math.max(1e-4, Math.round((usd / quantity) * 1e4) / 1e4);
  const amount = Math.round(unitPrice * quantity * 100) / 100;
  return {
    ...{ sequence: place + 1, description, tradeName, hsCode, originCountry: line.originCountry },
    ...(brand === undefined ? {} : { brand }),
    ...(model === undefined ? {} : { model }),
    ...{ quantity, quantityUnit: pieces > 0 ? 'U' : 'KG', netMassKg, unitPrice, amount },
    fobValueKrw: Math.floor(amount * today.wonPerUsd),
    ...(chassisNumber === undefined ? {} : { chassisNumber }),
  };
}
