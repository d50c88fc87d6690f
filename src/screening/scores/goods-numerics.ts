/** The figures of a line of goods that trees may ask for besides its risk profiles; a missing one is NaN. */
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import { PRICE_RATIOS, type PriceTable, priceRatios } from './goods-prices.ts';

export const NUMERICS = [
  'customsValueKrw',
  'netMassKg',
  'pricePerKg',
  'dutyRatePercent',
  'dutyKrw',
  'massRoundness',
  'departsFromOrigin',
  'office',
  'processType',
  'tradeType',
  'useType',
  'paymentType',
  'transportMode',
  'originMarking',
  'quantity',
  'pricePerPiece',
  'kgPerPiece',
  'items',
  'grossOverNet',
  'valueOverAmount',
  'freightShare',
  'kgPerPackage',
  'isRelatedParty',
  'hasPreference',
  'hasAeoImporter',
  'documents',
  'priceOverUsual',
  'pieceOverUsual',
  'massOverUsual',
] as const;

export type NumericName = (typeof NUMERICS)[number];

/**
 * The figures of one line in the order of NUMERICS. Won, kilograms, per cent, plain ratios; codes as numbers without meaning.
 * @param prices of the model set that will be asked
 */
export function goodsNumerics(declaration: Declaration, item: GoodsItem, prices: PriceTable): number[] {
  const { procedure, consignment, terms, items } = declaration;
  const value = item.customsValueKrw ?? Number.NaN;
  const mass = item.netMassKg ?? Number.NaN;
  const pieces = item.quantity ?? Number.NaN;
  const rate = item.dutyRatePercent ?? Number.NaN;
  let allMass = 0;
  let allValue = 0;
  for (const line of items) {
    allMass += line.netMassKg ?? Number.NaN;
    allValue += line.customsValueKrw ?? Number.NaN;
  }
  const figures = [
    value,
    mass,
    ratio(value, mass),
    rate,
    (value * rate) / 100,
    roundness(mass),
    sameOrNot(consignment.departureCountry, item.originCountry),
    code(declaration.office),
    code(procedure.processType),
    code(procedure.tradeType),
    code(procedure.useType),
    code(procedure.paymentType),
    code(consignment.transportMode),
    code(item.originMarking),
    pieces,
    ratio(value, pieces),
    ratio(mass, pieces),
    items.length,
    ratio(consignment.grossMassKg ?? Number.NaN, allMass),
    ratio(value, (item.amount ?? Number.NaN) * (terms.exchangeRate ?? Number.NaN)),
    ratio(terms.freightKrw ?? Number.NaN, allValue),
    ratio(allMass, consignment.packageCount ?? Number.NaN),
    yesOrNo(terms.isRelatedParty),
    item.preference === undefined ? 0 : 1,
    declaration.importer?.aeoGrade === undefined ? 0 : 1,
    declaration.additionalDocuments?.length ?? 0,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ];
  priceRatios(prices, item, figures, NUMERICS.length - PRICE_RATIOS);
  return figures;
}

function ratio(one: number, other: number): number {
  return other > 0 ? one / other : Number.NaN;
}

function yesOrNo(value: boolean | undefined): number {
  return value === undefined ? Number.NaN : value ? 1 : 0;
}

function sameOrNot(one: string | undefined, other: string | undefined): number {
  return one === undefined || other === undefined ? Number.NaN : one === other ? 1 : 0;
}

/** A short code as a number: base 36 of its letters. Enough for a tree to tell codes apart. */
function code(text: string | undefined): number {
  if (text === undefined || text === '') return Number.NaN;
  const number = Number.parseInt(text.slice(0, 4), 36);
  return number;
}

/** Zeros at the end of the mass in hundreds of grams: 0 for 12.3 kg, 1 for 12 kg, 4 for 1,000 kg. People who invent round. */
function roundness(mass: number): number {
  if (!(mass > 0) || mass > 1e12) return Number.NaN;
  let tenths = Math.round(mass * 10);
  let zeros = 0;
  while (tenths > 0 && tenths % 10 === 0) {
    tenths /= 10;
    zeros++;
  }
  return zeros;
}
