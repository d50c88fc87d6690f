/** Value added tax of a line: on customs value, duty and every internal tax together, unless the goods are exempt (부가가치세법 제27조, 제29조 제2항, 제30조). */
import type { Text } from '../core/text.ts';
import type { DutyBasisId } from '../reference/duty/bases.ts';
import { VAT } from '../reference/duty/internal-taxes.ts';
import { mayBeVatExempt } from '../reference/duty/may-owe.ts';
import { addTax, charged, isMissing, type Line, miss } from './line.ts';
import type { Relieved } from './relief.ts';
import { percentOf } from './won.ts';

const EXEMPT: Text = { ko: '부가가치세 면세', en: 'Exempt from value added tax' };
const BEFORE = ['duty', 'remedy', 'consumption', 'liquor', 'traffic', 'education', 'rural'] as const;

export function addVat(line: Line, relieved: Relieved | undefined): void {
  const { goods, customsValueKrw } = line;
  if (goods.isVatExempt === true) {
    exempt(line, 'vat-exempt');
    return;
  }
  if (relieved?.row.vat === 'exempt') {
    exempt(line, relieved.row.vatBasis);
    return;
  }
  if (relieved?.row.vat === 'unknown') {
    const ko = '신고된 감면에 따라 부가가치세가 면제되는지 확인해야 합니다.';
    miss(
      line,
      'vat',
      'vat-exempt',
      '/relief',
      ko,
      'Whether the declared relief also exempts from VAT has to be settled.',
    );
    return;
  }
  const kind = goods.isVatExempt === undefined ? mayBeVatExempt(goods.hsCode) : undefined;
  if (kind !== undefined) {
    const [ko, en] = MAY_BE[kind];
    miss(line, 'vat', 'vat-exempt', '/isVatExempt', ko, en);
    return;
  }
  if (isMissing(line, ...BEFORE, 'tobacco')) {
    const ko = '앞선 세금이 정해져야 부가가치세를 계산할 수 있습니다.';
    miss(line, 'vat', 'vat-rate', '', ko, 'The taxes before it have to be settled first.');
    return;
  }
  const base = customsValueKrw + charged(line, ...BEFORE);
  const amountKrw = percentOf(base, VAT.percent);
  addTax(line, 'vat', VAT, { base, rate: { percent: VAT.percent }, amountKrw, basis: 'vat-rate' });
  if (relieved?.row.vat !== 'share' || relieved.percent === 0) return;
  const { percent } = relieved;
  addTax(
    line,
    'vat',
    { source: relieved.row.title, status: 'verified' },
    {
      ...{ text: EXEMPT, base: amountKrw, rate: { percent } },
      ...{ amountKrw: -percentOf(amountKrw, percent), basis: relieved.row.vatBasis },
    },
  );
}

const MAY_BE = {
  'raw-food': [
    '가공되지 아니한 식료품이면 부가가치세가 면제되므로 해당 여부를 확인해야 합니다 (부가가치세법 제27조 제1호).',
    'Raw food is free of VAT: whether this is has to be settled (VAT Act art. 27(1)).',
  ],
  printed: [
    '도서·신문·잡지이면 부가가치세가 면제되므로 해당 여부를 확인해야 합니다 (부가가치세법 제27조 제2호).',
    'Books, newspapers and periodicals are free of VAT: whether this is one has to be settled (VAT Act art. 27(2)).',
  ],
} as const;

function exempt(line: Line, basis: DutyBasisId): void {
  addTax(line, 'vat', { source: VAT.source, status: 'verified' }, { text: EXEMPT, amountKrw: 0, basis });
}
