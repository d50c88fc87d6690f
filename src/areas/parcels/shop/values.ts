/** Single values of structured data as shops write them: words, prices, masses, countries. What is not understood is null, never guessed. */
import { COUNTRIES } from '../../../reference/countries.ts';
import { CURRENCIES } from '../../../reference/currencies.ts';

const MOST_WORDS = 200;
/** A point stands before decimals, as schema.org asks; commas only between whole thousands. */
const NUMBER = /^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,6})?$/;
/** UN/CEFACT Recommendation 20 and what shops write in its place, in grams. */
const GRAMS: Readonly<Record<string, number>> = {
  ...{ kgm: 1_000, kg: 1_000, kilogram: 1_000, kilograms: 1_000, grm: 1, g: 1, gram: 1, grams: 1 },
  ...{ mgm: 0.001, mg: 0.001, lbr: 453.59237, lb: 453.59237, lbs: 453.59237, pound: 453.59237 },
  ...{ pounds: 453.59237, onz: 28.349523125, oz: 28.349523125, ounce: 28.349523125, ounces: 28.349523125 },
};
const WRITTEN_MASS = /^([\d.,]{1,16})\s*([a-z]{1,10})\.?$/i;
const MOST_KG = 10_000;

/** What cannot be seen, or turns the direction of reading, says nothing of goods. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** Of many the first. @returns null where there is none */
export function wordsOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'string') return null;
  const words = one
    .slice(0, MOST_WORDS * 4)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(UNSEEN, '')
    .trim();
  return words === '' ? null : words.slice(0, MOST_WORDS);
}

/** Of a thing that is written as its name or as an object that has one. */
export function nameOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? wordsOf(one.name) : wordsOf(one);
}

export function numberOf(value: unknown): number | null {
  const said = typeof value === 'string' ? value.trim() : value;
  if (typeof said === 'number') return Number.isFinite(said) && said >= 0 && said < 1e12 ? said : null;
  return typeof said === 'string' && NUMBER.test(said) ? Number(said.replaceAll(',', '')) : null;
}

/** @returns a code of ISO 4217, or null where it is none */
export function currencyOf(value: unknown): string | null {
  const code = wordsOf(value)?.toUpperCase() ?? '';
  return CURRENCIES.byCode.has(code) ? code : null;
}

/** Two letters, or the name of a country in Korean or English as the list has it. */
export function countryOf(value: unknown): string | null {
  const said = nameOf(value);
  if (said === null) return null;
  const code = said.toUpperCase();
  if (COUNTRIES.byCode.has(code)) return code;
  return COUNTRIES.rows.find(({ ko, en }) => isSame(ko, said) || isSame(en, said))?.code ?? null;
}

/** `Vietnam` as `Viet Nam`. */
function isSame(one: string, other: string): boolean {
  const bare = (words: string): string => words.replaceAll(' ', '').toLowerCase();
  return bare(one) === bare(other);
}

/** @param value a QuantitativeValue, or `0.9 kg`. @returns kg, to the gram's thousandth; null without a unit */
export function massKgOf(value: unknown): number | null {
  const one = Array.isArray(value) ? value[0] : value;
  const written = typeof one === 'string' ? WRITTEN_MASS.exec(one.trim()) : null;
  const [amount, unit] = isObject(one)
    ? [one.value, one.unitCode ?? one.unitText]
    : [written?.[1], written?.[2]];
  const [number, grams] = [numberOf(amount), GRAMS[wordsOf(unit)?.toLowerCase() ?? '']];
  if (number === null || grams === undefined) return null;
  const kg = Math.round(number * grams * 1_000) / 1_000_000;
  return kg > 0 && kg <= MOST_KG ? kg : null;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
