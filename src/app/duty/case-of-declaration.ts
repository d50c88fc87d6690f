/** What a declaration asks of the duty room: its lines with their declared customs value, origin, claims and reliefs. */
import type { DutyCase, ExchangeRow, GoodsToAssess, RateClaim, Terms } from '../../duty/index.ts';
import type { Declaration, GoodsItem, TradeTerms } from '../../model/declaration.ts';
import { readDutyRateKind } from '../../reference/duty-rate-kinds.ts';

/** Up to this customs value an FTA rate needs no proof of origin (FTA 관세특례법 시행령 제4조 제3항 제1호). */
const NO_PROOF_USD = 1000;

/** @param usd the dollar on the day of the declaration, for the proof that small lines need not have */
export function caseOf(declaration: Declaration, usd: ExchangeRow | undefined): DutyCase {
  const { declaredOn, items, terms, consignment } = declaration;
  const goods = items.map((item) => goodsOf(declaration, item, usd));
  return {
    day: declaredOn,
    channel: 'declaration',
    ...(consignment.departureCountry === undefined ? {} : { departure: consignment.departureCountry }),
    ...(goods.every(({ price }) => price === undefined) ? {} : { terms: termsOf(terms) }),
    goods,
  };
}

/** Carriage and adjustments of a declaration are in won. */
export function termsOf(terms: TradeTerms): Terms {
  const { incoterm, freightKrw, insuranceKrw, additionsKrw, deductionsKrw } = terms;
  const won = (amount: number) => ({ amount, currency: 'KRW' });
  return {
    ...(incoterm === undefined ? {} : { incoterm }),
    ...(freightKrw === undefined ? {} : { freight: won(freightKrw) }),
    ...(insuranceKrw === undefined ? {} : { insurance: won(insuranceKrw) }),
    ...(additionsKrw === undefined ? {} : { additions: [{ kind: 'other', ...won(additionsKrw) }] }),
    ...(deductionsKrw === undefined ? {} : { deductions: [{ kind: 'other', ...won(deductionsKrw) }] }),
  };
}

function goodsOf(declaration: Declaration, item: GoodsItem, usd: ExchangeRow | undefined): GoodsToAssess {
  const {
    hsCode,
    originCountry,
    quantity,
    quantityUnit,
    netMassKg,
    customsValueKrw,
    reliefPercent = 0,
  } = item;
  const supplier = declaration.seller?.id;
  const { currency } = declaration.terms;
  const hasPrice = customsValueKrw === undefined && item.amount !== undefined && currency !== undefined;
  return {
    hsCode,
    ...(customsValueKrw === undefined ? {} : { customsValueKrw }),
    ...(hasPrice ? { price: { amount: item.amount, currency } } : {}),
    ...(originCountry === undefined ? {} : { origin: originCountry }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(quantityUnit === undefined ? {} : { unit: quantityUnit }),
    ...(netMassKg === undefined ? {} : { netMassKg }),
    claims: claimsOf(declaration, item, usd),
    ...(reliefPercent === 0 ? {} : { relief: { kind: 'declared', percent: reliefPercent } }),
  };
}

/** The declared kind of rate is the claim; whether a quota was recommended is for the documents to prove and taken as declared. */
function claimsOf(declaration: Declaration, item: GoodsItem, usd: ExchangeRow | undefined): RateClaim[] {
  const { dutyRateKind } = item;
  if (dutyRateKind === undefined || dutyRateKind === 'X') return [];
  const kind = readDutyRateKind(dutyRateKind);
  return [
    { kind: dutyRateKind, isProven: kind?.isPreferential !== true || isProven(declaration, item, usd) },
  ];
}

function isProven(
  { additionalDocuments = [] }: Declaration,
  item: GoodsItem,
  usd: ExchangeRow | undefined,
): boolean {
  if (item.preference?.certificateNumber !== undefined) return true;
  if (
    additionalDocuments.some(
      ({ kind, items }) => kind === 'ORIGIN' && (items?.includes(item.sequence) ?? true),
    )
  )
    return true;
  return usd !== undefined && (item.customsValueKrw ?? Infinity) <= NO_PROOF_USD * usd.wonPerUnit;
}
