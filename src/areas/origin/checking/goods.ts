/** The bill as conditions see it: every material with what is certain and what is only possible about it. */

import type { Outcome } from '../answer.ts';
import { exactAmount } from '../exact.ts';
import type { AgreementFrame, Bill, CodeRange, Material, OriginFact, Part } from '../subject.ts';

/** `unknown` is between no and yes, and never either. */
export type Sure = 'yes' | 'no' | 'maybe';

export interface SeenMaterial {
  readonly place: number;
  readonly code: string | null;
  readonly isForeign: Sure;
  /** At least and at most, in the currency of the bill. */
  readonly least: bigint;
  readonly most: bigint;
  readonly weightLeast: bigint;
  readonly weightMost: bigint | null;
  readonly origin: string | null;
  /** A rule that would make it one's own, had anybody verified it: then a person decides. */
  readonly restsOn: OriginFact<unknown> | null;
}

export interface SeenGoods {
  readonly code: string;
  readonly price: bigint;
  readonly fob: bigint | null;
  readonly netCost: bigint | null;
  readonly weight: bigint | null;
  readonly materials: readonly SeenMaterial[];
}

/** Reads a bill that was found well formed. @param trusts whether rules that nobody verified decide, as they once did */
export function seeGoods(
  bill: Bill,
  frame: AgreementFrame | null,
  parties: readonly string[],
  trusts: 'all' | 'verified',
): SeenGoods {
  const counting = frame === null ? bilateralOf(parties, bill.day) : frame.cumulation;
  const price = exactAmount(bill.price)!;
  const values = bill.materials.map((material) => worthOf(bill, material));
  const known = values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n);
  const rest = price > known ? price - known : 0n;
  const optional = (text: string | null): bigint | null => (text === null ? null : exactAmount(text)!);
  return {
    ...{ code: bill.hs, price, fob: optional(bill.fob), netCost: optional(bill.netCost) },
    weight: optional(bill.weightKg),
    materials: bill.materials.map((material, place): SeenMaterial => {
      const weight = optional(material.weightKg);
      const { isForeign, restsOn } = originOf(material, bill, counting, trusts);
      return {
        ...{
          place,
          code: material.hs,
          isForeign,
          restsOn,
          origin: material.origin,
        },
        // What has no value is worth at most what the price leaves over.
        ...{ least: values[place] ?? 0n, most: values[place] ?? rest },
        ...{ weightLeast: weight ?? 0n, weightMost: weight },
      };
    }),
  };
}

function worthOf({ currency, exchange }: Bill, material: Material): bigint | null {
  if (material.value === null) return null;
  const isOwn = material.currency === '' || material.currency === currency;
  return exactAmount(material.value, isOwn ? '1' : exchange[material.currency])!;
}

/** Originating only with proof and from a country that counts; whatever is not proved may be foreign. */
function originOf(
  { claim, evidence, origin }: Material,
  { day, madeIn }: Bill,
  counting: AgreementFrame['cumulation'],
  trusts: 'all' | 'verified',
): Pick<SeenMaterial, 'isForeign' | 'restsOn'> {
  const facts = counting.filter(({ value }) => origin !== null && value.countries.includes(origin));
  // Where work of another party counts, a foreign material from there may count in part.
  if (claim === 'non-originating')
    return unsupported(origin !== madeIn && facts.some(({ value }) => value.isFull) ? 'maybe' : 'yes');
  if (claim === 'unknown' || origin === null || evidence.trim() === '') return unsupported('maybe');
  if (facts.length === 0) return unsupported('yes');
  const granting = facts.filter((fact) => fact.value.isOpen !== true && holdsOn(fact, day));
  // What originates where the goods are made needs no cumulation.
  const isSure = origin === madeIn || granting.some(({ status }) => status !== 'unverified');
  if (granting.length === 0 || trusts === 'all' || isSure)
    return unsupported(granting.length > 0 ? 'no' : 'maybe');
  return { isForeign: 'maybe', restsOn: granting[0]! };
}

const unsupported = (isForeign: Sure) => ({ isForeign, restsOn: null });

function bilateralOf(parties: readonly string[], day: string): AgreementFrame['cumulation'] {
  const value = { kind: 'bilateral' as const, countries: parties };
  return [
    { value, article: { ko: '', en: '' }, source: '', status: 'unverified', validFrom: day, validTo: null },
  ];
}

export function holdsOn(
  { validFrom, validTo }: Pick<OriginFact<unknown>, 'validFrom' | 'validTo'>,
  day: string,
): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

/** Whether a code lies in any of the ranges; a code of fewer digits may lie on their edge, an absent one anywhere. */
export function isIn(code: string | null, ranges: readonly CodeRange[]): Sure {
  if (ranges.length === 0) return 'yes';
  if (code === null) return 'maybe';
  const [from, to] = [code.slice(0, 6).padEnd(6, '0'), code.slice(0, 6).padEnd(6, '9')];
  if (ranges.some(([first, last]) => first <= from && to <= last)) return 'yes';
  return ranges.some(([first, last]) => from <= last && first <= to) ? 'maybe' : 'no';
}

/** Whether a material is of a part; what the rule names by words can only be possible. */
export function isOf({ code }: Pick<SeenMaterial, 'code'>, { ranges, words }: Part): Sure {
  const inRange = isIn(code, ranges);
  return words !== '' && inRange === 'yes' ? 'maybe' : inRange;
}

export function bothSure(...each: readonly Sure[]): Sure {
  if (each.includes('no')) return 'no';
  return each.includes('maybe') ? 'maybe' : 'yes';
}

export function eitherSure(...each: readonly Sure[]): Sure {
  if (each.includes('yes')) return 'yes';
  return each.includes('maybe') ? 'maybe' : 'no';
}

/** All must hold. */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('fails')) return 'fails';
  return outcomes.every((one) => one === 'holds') ? 'holds' : 'unknown';
}

/** One is enough. */
export function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('holds')) return 'holds';
  return outcomes.length > 0 && outcomes.every((one) => one === 'fails') ? 'fails' : 'unknown';
}
