/** How a base and a rate of duty are written. */
import { formatNumber, type Language } from '../../../core/text.ts';
import type { Step } from '../../../exchange/contract.ts';
import { formatWon, NONE } from '../format.ts';

/** Foreign money, a quantity with its unit, or won. */
export function baseText({ base, rate }: Step, language: Language): string {
  if (base === undefined) return NONE;
  if (rate?.currency !== undefined) return `${exact(base)} ${rate.currency}`;
  if (rate?.unit !== undefined && rate.percent === undefined) return `${exact(base)} ${rate.unit}`;
  return formatWon(base, language);
}

export function rateText(rate: Step['rate']): string {
  if (rate === undefined) return NONE;
  const { percent, wonPerUnit, unit = '', exchange } = rate;
  const parts = [
    percent === undefined ? '' : `${exact(percent)} %`,
    wonPerUnit === undefined ? '' : `₩${exact(wonPerUnit)}/${unit}`,
    exchange === undefined ? '' : `₩${exact(exchange)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? NONE : parts.join(' + ');
}

/** Every decimal that there is: rates are facts and are not rounded for the eye. */
export function exact(value: number): string {
  const [whole = '0', fraction] = String(value).split('.');
  return `${formatNumber(Number(whole))}${fraction === undefined ? '' : `.${fraction}`}`;
}
