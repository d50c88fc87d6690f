/** Individual consumption, education and rural tax of a line, and liquor tax between them, in the order in which they are reckoned. */
import { type ConsumptionRow, consumptionRowOn } from '../reference/duty/consumption-tax.ts';
import {
  EDUCATION_ON_CONSUMPTION,
  RURAL_GROUPS,
  RURAL_ON_CONSUMPTION,
  RURAL_ON_RELIEF,
} from '../reference/duty/internal-taxes.ts';
import { mayOwe } from '../reference/duty/may-owe.ts';
import { decimalOf, timesFloor } from './decimal.ts';
import { quantityIn } from './duty-amount.ts';
import { addTax, charged, dutyPaid, type Line, miss } from './line.ts';
import { addLiquor } from './liquor-tax.ts';
import { percentOf } from './won.ts';

/** @param relievedKrw duty taken off by a relief, on which rural tax may fall */
export function addInternalTaxes(line: Line, relievedKrw: number): void {
  addConsumption(line);
  addLiquor(line);
  addTobaccoAndFuel(line);
  addEducation(line);
  addRural(line, relievedKrw);
}

function piecesOf({ customsValueKrw, goods, day }: Line): number | undefined {
  const pieces = quantityIn('U', { customsValueKrw, goods, day });
  return pieces === undefined || !Number.isInteger(pieces) || pieces < 1 ? undefined : pieces;
}

function addConsumption(line: Line): void {
  const { goods, day } = line;
  if (goods.consumption === 'none') return;
  const row = goods.consumption === undefined ? undefined : consumptionRowOn(goods.consumption, day);
  if (row === undefined) {
    consumptionUnknown(line);
    return;
  }
  const base = dutyPaid(line);
  if (row.thresholdKrw === undefined && row.mostSavedKrw === undefined) {
    chargeConsumption(line, row, base, 0);
    return;
  }
  const pieces = piecesOf(line);
  if (pieces === undefined) {
    miss(
      line,
      'consumption',
      'consumption-threshold',
      '/quantity',
      '개수를 알아야 합니다.',
      'The number of pieces is needed.',
    );
    return;
  }
  const free = (row.thresholdKrw ?? 0) * pieces;
  const area = row.thresholdKrwPerM2 === undefined ? 0 : areaThreshold(line, row.thresholdKrwPerM2);
  chargeConsumption(line, row, base, Math.max(free, area), pieces);
}

function areaThreshold({ goods }: Line, wonPerM2: number): number {
  const area = goods.squareMetres === undefined ? undefined : decimalOf(goods.squareMetres);
  return area === undefined ? 0 : timesFloor(area, { units: wonPerM2, scale: 0 });
}

function chargeConsumption(line: Line, row: ConsumptionRow, base: number, free: number, pieces = 1): void {
  const taxed = base - free;
  if (taxed <= 0) {
    const ko = `${row.title.ko}: 기준가격 이하이므로 개별소비세가 없습니다 (개별소비세법 시행령 제4조).`;
    line.notes.push({
      ko,
      en: `${row.title.en}: not above the base price, no individual consumption tax (Decree art. 4).`,
    });
    return;
  }
  const amount = percentOf(taxed, row.percent);
  // A flexible rate may save only so much a piece.
  const least =
    row.statutoryPercent === undefined
      ? 0
      : percentOf(taxed, row.statutoryPercent) - row.mostSavedKrw! * pieces;
  addTax(line, 'consumption', row, {
    ...{ base: taxed, rate: { percent: row.percent }, amountKrw: Math.max(amount, least) },
    basis: row.statutoryPercent === undefined ? 'consumption-tax' : 'consumption-flexible',
  });
}

/** Goods of a heading where the tax may be owed and nobody said: named, unless one piece cannot reach the base price. */
function consumptionUnknown(line: Line): void {
  const { goods, day } = line;
  const may = mayOwe(goods.hsCode);
  if (may === undefined || (may.tax !== 'consumption' && may.tax !== 'vehicle')) return;
  const row = may.group === undefined ? undefined : consumptionRowOn(may.group, day);
  if (row?.thresholdKrw !== undefined && dutyPaid(line) <= row.thresholdKrw * (piecesOf(line) ?? 1)) return;
  const basis = row?.thresholdKrw === undefined ? 'consumption-tax' : 'consumption-threshold';
  miss(
    line,
    'consumption',
    basis,
    '/consumption',
    '개별소비세 과세물품에 해당하는지 확인해야 합니다.',
    'Whether individual consumption tax is owed has to be settled.',
  );
  miss(
    line,
    'education',
    'education-tax',
    '/consumption',
    '개별소비세액을 알아야 합니다.',
    'The consumption tax is needed.',
  );
}

function addTobaccoAndFuel(line: Line): void {
  const may = mayOwe(line.goods.hsCode);
  if (may?.tax === 'tobacco') {
    miss(
      line,
      'consumption',
      'consumption-tax',
      '/hsCode',
      '담배의 개별소비세율표를 읽지 못하였습니다.',
      'The consumption tax of tobacco was not read.',
    );
    miss(
      line,
      'tobacco',
      'tobacco-taxes',
      '/hsCode',
      '담배소비세와 지방교육세의 세율을 읽지 못하였습니다.',
      'The local taxes on tobacco were not read.',
    );
  }
  if (may?.tax === 'fuel' && line.goods.consumption !== 'none') {
    miss(
      line,
      'consumption',
      'consumption-tax',
      '/hsCode',
      '유류의 종류와 용도에 따른 세율을 확인해야 합니다.',
      'The rate by kind and use of the fuel has to be settled.',
    );
    miss(
      line,
      'traffic',
      'traffic-tax',
      '/hsCode',
      '교통·에너지·환경세의 세율을 읽지 못하였습니다.',
      'The traffic, energy and environment tax was not read.',
    );
  }
}

function addEducation(line: Line): void {
  const tax = charged(line, 'consumption');
  if (tax === 0) return;
  const { percent } = EDUCATION_ON_CONSUMPTION;
  addTax(line, 'education', EDUCATION_ON_CONSUMPTION, {
    ...{ base: tax, rate: { percent }, amountKrw: percentOf(tax, percent), basis: 'education-tax' },
  });
}

function addRural(line: Line, relievedKrw: number): void {
  const { consumption, relief } = line.goods;
  const tax = charged(line, 'consumption');
  if (tax > 0 && consumption !== undefined && RURAL_GROUPS.has(consumption)) {
    const { percent } = RURAL_ON_CONSUMPTION;
    addTax(line, 'rural', RURAL_ON_CONSUMPTION, {
      ...{ base: tax, rate: { percent }, amountKrw: percentOf(tax, percent), basis: 'rural-tax' },
    });
  }
  if (relievedKrw > 0 && relief?.owesRuralTax === true) {
    const { percent } = RURAL_ON_RELIEF;
    addTax(line, 'rural', RURAL_ON_RELIEF, {
      ...{
        base: relievedKrw,
        rate: { percent },
        amountKrw: percentOf(relievedKrw, percent),
        basis: 'rural-tax',
      },
    });
  }
}
