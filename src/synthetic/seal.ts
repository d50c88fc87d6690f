/** Makes the declaration out of a draft: amounts, won, freight, papers, numbers, as the form wants them rounded (관세법 시행규칙 별지 제1호의3서식). */

import type { Consignment, Declaration, GoodsItem, Procedure, TradeTerms } from '../model/declaration.ts';
import type { Draft, Line } from './draft.ts';
import { sealDocuments, sealPreference } from './papers.ts';
import { originOf } from './world/countries.ts';
import { VESSELS } from './world/names.ts';

type Open<T> = { -readonly [Key in keyof T]: T[Key] };

const PLANS = ['A', 'B', 'C', 'D'] as const;
const procedures = new Map<string, Procedure>();

/** @param serial six digits, unique for the broker within the year */
export function sealDraft(draft: Draft, serial: string): Declaration {
  const { relation, today } = draft;
  const items: GoodsItem[] = [];
  const terms = sealTerms(draft, items);
  const declaration: Open<Declaration> = {
    declarationNumber: `${draft.broker.party.id}${today.yearDigits}${serial}M`,
    version: 1,
    direction: 'import',
    declaredOn: today.day,
    office: draft.office,
    procedure: procedureOf(draft, relation.importer.paymentType),
    declarant: draft.broker.party,
    importer: draft.importer,
    seller: draft.seller,
    consignment: sealConsignment(draft),
    terms,
    items,
  };
  const documents = sealDocuments(draft);
  if (documents.length > 0) declaration.additionalDocuments = documents;
  return declaration;
}

function procedureOf(draft: Draft, paymentType: string): Procedure {
  const key = `${draft.tradeType}${draft.useType}${draft.plan}${paymentType}`;
  let procedure = procedures.get(key);
  if (procedure === undefined) {
    procedure = {
      processType: 'B',
      tradeType: draft.tradeType,
      useType: draft.useType,
      clearancePlan: PLANS[draft.plan]!,
      paymentType,
    };
    procedures.set(key, procedure);
  }
  return procedure;
}

function sealConsignment(draft: Draft): Consignment {
  const { relation, today } = draft;
  const isAir = draft.mode === '40';
  const stored = draft.storedDays > 0 ? draft.storedDays : (draft.ordinal * 7) % 5;
  const ago = draft.plan === 3 ? stored + 1 : 0;
  const consignment: Open<Consignment> = {
    billOfLading: draft.bill,
    transportMode: draft.mode,
    containerKind: isAir ? 'UL' : draft.grossMassKg > 9000 ? 'FC' : 'LC',
    carrierId: relation.carrierId,
    forwarderId: relation.forwarderId,
    departureCountry: draft.departure,
    arrivalPort: draft.port,
    arrivedOn: today.recent[ago]!,
    warehouse: relation.warehouse,
    grossMassKg: draft.grossMassKg,
    packageCount: draft.packages,
  };
  if (!isAir) consignment.vesselName = VESSELS[relation.index % VESSELS.length]!;
  if (draft.masterBill !== undefined) consignment.masterBill = draft.masterBill;
  if (draft.transit !== undefined) consignment.transitCountry = draft.transit;
  if (draft.plan === 3) consignment.storedOn = today.recent[ago - 1]!;
  return consignment;
}

/** Fills the items and answers the terms: both rest on the same amounts. */
function sealTerms(draft: Draft, items: GoodsItem[]): TradeTerms {
  const { relation, today } = draft;
  const { incoterm, currency } = relation;
  const exchangeRate = today.won.get(currency)!;
  const buyerPaysFreight = incoterm === 'FOB' || incoterm === 'EXW' || incoterm === 'FCA';
  const priceShare = buyerPaysFreight ? 0.94 : 1;
  let invoice = 0;
  const toCurrency = (today.wonPerUsd / exchangeRate) * priceShare;
  for (let i = 0; i < draft.count; i++) {
    const item = sealItem(draft, draft.lines[i]!, i + 1, toCurrency);
    invoice += item.amount!;
    items.push(item);
  }
  const invoiceKrw = invoice * exchangeRate;
  const freightKrw = buyerPaysFreight ? freightOf(draft, invoiceKrw) : 0;
  const insuranceKrw = buyerPaysFreight || incoterm === 'CFR' ? Math.floor(invoiceKrw * 0.0008) : 0;
  const uplift = invoiceKrw > 0 ? 1 + (freightKrw + insuranceKrw) / invoiceKrw : 1;
  for (const item of items as Open<GoodsItem>[]) {
    item.customsValueKrw = Math.floor(item.amount! * exchangeRate * uplift);
  }
  const terms: Open<TradeTerms> = {
    incoterm,
    currency,
    invoiceAmount: Math.round(invoice * 100) / 100,
    paymentMethod: relation.paymentMethod,
    exchangeRate,
    isRelatedParty: draft.isRelated,
  };
  if (freightKrw > 0) terms.freightKrw = freightKrw;
  if (insuranceKrw > 0) terms.insuranceKrw = insuranceKrw;
  return terms;
}

function freightOf(draft: Draft, invoiceKrw: number): number {
  const origin = originOf(draft.departure);
  const usdPerKg = draft.mode === '40' ? origin.airUsdPerKg : origin.seaUsdPerKg;
  const charge = (30 + draft.grossMassKg * usdPerKg) * draft.today.wonPerUsd;
  return Math.floor(Math.min(charge, invoiceKrw * 0.45));
}

function sealItem(draft: Draft, line: Line, sequence: number, toCurrency: number): Open<GoodsItem> {
  const quantity = line.pieces > 0 ? line.pieces : line.netMassKg;
  const usd = line.netMassKg * line.usdPerKg;
  const unitPrice = Math.max(1e-4, Math.round(((usd * toCurrency) / quantity) * 1e4) / 1e4);
  const item: Open<GoodsItem> = {
    sequence,
    description: line.description,
    tradeName: line.tradeName,
    hsCode: line.hsCode,
    originCountry: line.originCountry,
    originMarking: line.marking,
    quantity,
    quantityUnit: line.pieces > 0 ? 'U' : 'KG',
    netMassKg: line.netMassKg,
    unitPrice,
    amount: Math.round(unitPrice * quantity * 100) / 100,
    customsValueKrw: 0,
    dutyRateKind: line.rateKind,
    dutyRatePercent: line.ratePercent,
  };
  if (line.brand !== undefined) item.brand = line.brand;
  if (line.model !== undefined) item.model = line.model;
  if (line.agreement !== undefined) item.preference = sealPreference(draft, line, usd);
  return item;
}
