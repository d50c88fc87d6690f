/** The duty that one rate gives: by value, by quantity, or as the schedule joins the two (관세법 제15조, 제50조 제5항). */
import { lookUp } from '../reference/code-list.ts';
import { UNITS } from '../reference/units.ts';
import type { StepRate } from './answer.ts';
import type { GoodsToAssess } from './case.ts';
import { decimalOf, timesFloor } from './decimal.ts';
import type { RateRow } from './rate-book.ts';
import { percentOf } from './won.ts';

/** What goods are measured by when a rate is put on them. */
export interface Measured {
  readonly customsValueKrw: number;
  readonly goods: GoodsToAssess;
  readonly day: string;
}

/** Duty, and how it was reckoned; undefined where the rate is by a quantity that is not known. */
export interface DutyAmount {
  readonly amountKrw: number;
  readonly rate: StepRate;
  /** Won, or the quantity that the rate is for. */
  readonly base: number;
}

export function dutyOf(row: RateRow, measured: Measured): DutyAmount | undefined {
  const byValue = row.percent === undefined ? undefined : byPercent(row.percent, measured);
  if (row.form === 'ad-valorem') return byValue;
  const byQuantity = bySpecific(row, measured);
  if (row.form === 'specific') return byQuantity;
  if (byValue === undefined || byQuantity === undefined) return undefined;
  if (row.form === 'sum') {
    const amountKrw = byValue.amountKrw + byQuantity.amountKrw;
    return { amountKrw, base: byValue.base, rate: { ...byValue.rate, ...byQuantity.rate } };
  }
  const isHigher = byValue.amountKrw >= byQuantity.amountKrw;
  return isHigher === (row.form === 'higher') ? byValue : byQuantity;
}

function byPercent(percent: number, { customsValueKrw }: Measured): DutyAmount {
  return { amountKrw: percentOf(customsValueKrw, percent), rate: { percent }, base: customsValueKrw };
}

function bySpecific({ wonPerUnit, unit }: RateRow, measured: Measured): DutyAmount | undefined {
  if (wonPerUnit === undefined || unit === undefined) return undefined;
  const quantity = quantityIn(unit, measured);
  const each = decimalOf(wonPerUnit);
  const count = quantity === undefined ? undefined : decimalOf(quantity);
  if (each === undefined || count === undefined || quantity === undefined) return undefined;
  return { amountKrw: timesFloor(count, each), rate: { wonPerUnit, unit }, base: quantity };
}

/** How much of the goods there is in a unit, from the quantity, the net mass or the litres that are given. */
export function quantityIn(unit: string, { goods, day }: Measured): number | undefined {
  const wanted = lookUp(UNITS, unit, day);
  if (wanted === undefined) return undefined;
  if (goods.quantity !== undefined && goods.unit !== undefined) {
    const given = lookUp(UNITS, goods.unit, day);
    if (given?.measures === wanted.measures) return rounded((goods.quantity * given.inBase) / wanted.inBase);
  }
  if (wanted.measures === 'mass' && goods.netMassKg !== undefined)
    return rounded(goods.netMassKg / wanted.inBase);
  if (wanted.measures === 'volume' && goods.litres !== undefined)
    return rounded(goods.litres / wanted.inBase);
  return undefined;
}

/** A change of units may leave dust of floating point behind; what is declared has at most six decimals. */
function rounded(quantity: number): number {
  return Math.round(quantity * 1e6) / 1e6;
}
