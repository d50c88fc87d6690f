/** Liquor tax of a line with the education tax on it: by value, or by the litre for beer and takju. */
import { type LiquorRow, liquorRowOn } from '../reference/duty/internal-taxes.ts';
import { mayOwe } from '../reference/duty/may-owe.ts';
import { decimalOf, timesFloor } from './decimal.ts';
import { quantityIn } from './duty-amount.ts';
import { addTax, charged, dutyPaid, type Line, miss } from './line.ts';
import { percentOf } from './won.ts';

export function addLiquor(line: Line): void {
  const { goods, day } = line;
  if (goods.liquor === 'none') return;
  if (goods.liquor === undefined) {
    if (mayOwe(goods.hsCode)?.tax !== 'liquor') return;
    lacks(line, '/liquor', '주류의 종류를 알아야 합니다.', 'The kind of liquor is needed.');
    return;
  }
  const row = liquorRowOn(goods.liquor, day);
  if (row === undefined) {
    lacks(line, '/liquor', `${day}의 주세율을 알지 못합니다.`, `No liquor tax is known for ${day}.`);
    return;
  }
  const isCharged =
    row.percent === undefined ? chargeByLitre(line, row) : chargeByValue(line, row, row.percent);
  if (isCharged) addEducation(line, row);
}

function chargeByValue(line: Line, row: LiquorRow, percent: number): true {
  const base = dutyPaid(line);
  addTax(line, 'liquor', row, {
    base,
    rate: { percent },
    amountKrw: percentOf(base, percent),
    basis: 'liquor-tax',
  });
  return true;
}

function chargeByLitre(line: Line, row: LiquorRow): boolean {
  const { goods, day, customsValueKrw } = line;
  const litres = quantityIn('L', { customsValueKrw, goods, day });
  const each = row.wonPerLitre ?? 0;
  if (litres === undefined) {
    lacks(line, '/litres', '용량(리터)을 알아야 합니다.', 'The litres are needed.');
    return false;
  }
  const amountKrw = timesFloor(decimalOf(litres)!, decimalOf(each)!);
  addTax(line, 'liquor', row, {
    base: litres,
    rate: { wonPerUnit: each, unit: 'L' },
    amountKrw,
    basis: 'liquor-tax',
  });
  return true;
}

function addEducation(line: Line, row: LiquorRow): void {
  const tax = charged(line, 'liquor');
  const percent = row.educationPercent;
  if (percent === 0) return;
  addTax(line, 'education', row, {
    ...{ base: tax, rate: { percent }, amountKrw: percentOf(tax, percent), basis: 'education-tax' },
  });
}

function lacks(line: Line, field: string, ko: string, en: string): void {
  miss(line, 'liquor', 'liquor-tax', field, ko, en);
  miss(line, 'education', 'education-tax', field, '주세액을 알아야 합니다.', 'The liquor tax is needed.');
}
