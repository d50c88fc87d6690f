/** Turns goods into the wares of one relation: its price, weight of a piece, words, marking and rate of duty. */
import type { Random } from '../../core/random.ts';
import type { Goods } from '../goods/goods.ts';
import { type Brand, brandsFor } from './brands.ts';
import type { Origin } from './countries.ts';
import type { Seller, Ware } from './relation.ts';

const QUALIFIERS = [
  '',
  '',
  '',
  '(일반형)',
  '(고급형)',
  '(소형)',
  '(대용량)',
  '(신형)',
  '(A급)',
  '(혼합)',
] as const;
const MARKINGS = ['E', 'G', 'Y', 'B', 'S'] as const;
const MARKING_TOTALS = [28, 52, 75, 90, 100];

export interface Rate {
  readonly rateKind: string;
  readonly ratePercent: number;
  readonly agreement: string | undefined;
}

/** The rate that an honest importer uses: the agreement's where it is lower and claimed, else the WTO's, else the basic one. */
export function rateFor(goods: Goods, origin: Origin, claims: boolean): Rate {
  const { basicRate, wtoRate } = goods;
  const general = wtoRate !== null && wtoRate < basicRate ? wtoRate : basicRate;
  if (claims && origin.rateKind !== undefined && general > 0) {
    const preferential = agreedRate(goods, origin, general);
    if (preferential < general) {
      return { rateKind: origin.rateKind, ratePercent: preferential, agreement: origin.agreement };
    }
  }
  if (general !== basicRate) {
    return { rateKind: general === 0 ? 'CIT' : 'C', ratePercent: general, agreement: undefined };
  }
  // Farm goods behind a quota: the conceded rate outside it.
  return { rateKind: basicRate > 100 ? 'W2' : 'A', ratePercent: basicRate, agreement: undefined };
}

/** Made up: the agreement with China goes down by steps and spares steep farm duties, the others are at nought. */
function agreedRate(goods: Goods, origin: Origin, general: number): number {
  if (general > 100) return general;
  if (origin.code !== 'CN' && origin.code !== 'BD') return 0;
  const step = Number(goods.hsCode.slice(2, 6)) % 4;
  return Math.round(general * [0, 0.35, 0.6, 0.8][step]! * 10) / 10;
}

export function makeWare(
  chance: Random,
  goods: Goods,
  origin: Origin,
  seller: Seller,
  claims: boolean,
): Ware {
  const brand = honestBrand(chance, goods, origin);
  const ownLevel = Math.exp(chance.normal() * 0.16);
  const usdPerKg = goods.usdPerKg * origin.priceLevel * seller.priceLevel * ownLevel * (brand?.premium ?? 1);
  return {
    goods,
    origin,
    description: chance.next() < 0.04 ? vagueDescription(goods) : goods.en,
    tradeName: goods.ko + chance.pick(QUALIFIERS),
    brand,
    model: /^8[57]|^90/.test(goods.hsCode) ? modelNumber(chance) : undefined,
    marking: MARKINGS[chance.pickCumulative(MARKING_TOTALS)]!,
    usdPerKg,
    kgPerPiece: goods.kgPerPiece * Math.exp(chance.normal() * 0.11),
    spread: 0.07 + chance.next() * 0.12,
    ...rateFor(goods, origin, claims),
  };
}

/** What somebody writes who does not want to say much; some honest traders do so too. */
export function vagueDescription(goods: Goods): string {
  return Number(goods.hsCode.slice(0, 2)) >= 84 ? 'PARTS AND ACCESSORIES' : 'GENERAL GOODS, SAMPLE';
}

export function modelNumber(chance: Random): string {
  return `${String.fromCharCode(65 + chance.below(26), 65 + chance.below(26))}-${100 + chance.below(900)}`;
}

function honestBrand(chance: Random, goods: Goods, origin: Origin): Brand | undefined {
  const brands = brandsFor(goods.hsCode).filter((brand) => brand.homes.includes(origin.code));
  return brands.length > 0 && chance.next() < 0.3 ? chance.pick(brands) : undefined;
}

/** Six digits of other goods of the chapter, as on a certificate that was made for something else. */
export function otherCode(hsCode: string): string {
  const heading = Number(hsCode.slice(2, 4));
  return `${hsCode.slice(0, 2)}${String((heading % 30) + 1).padStart(2, '0')}90`;
}
