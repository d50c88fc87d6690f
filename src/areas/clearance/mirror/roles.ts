/** What the mirror analysis asks for: columns of ours and of the partner's table, and how the two are made comparable. */
import { type AnalysisRole, FALSE_SHARE } from '../../../screening/analyses/analysis.ts';
import type { DetectorParameter } from '../../../screening/detector.ts';

export const USUAL = {
  country: ['item.originCountry'],
  theirMonth: ['month'],
  theirGoods: ['hs6'],
  theirCountry: ['partner'],
  theirValue: ['value'],
  theirMass: ['mass'],
};

const ofRecords = { kind: 'code', from: 'records', least: 1, most: 1 } as const;
const ofTable = { from: 'brought', least: 1, most: 1 } as const;

export const ROLES = {
  country: {
    title: { ko: '우리 신고의 나라', en: 'Our country' },
    why: { ko: '원산지나 적출국', en: 'Origin, or country of departure' },
    ...{ ...ofRecords, usual: USUAL.country },
  },
  value: {
    title: { ko: '우리 금액', en: 'Our value' },
    why: { ko: '원화 금액', en: 'In won' },
    ...{ ...ofRecords, kind: 'number', usual: ['item.customsValueKrw'] },
  },
  mass: {
    title: { ko: '우리 중량', en: 'Our mass' },
    why: { ko: 'kg 중량', en: 'In kilograms' },
    ...{ ...ofRecords, kind: 'number', usual: ['item.netMassKg'] },
  },
  goods: {
    title: { ko: '우리 품목', en: 'Our goods' },
    why: { ko: 'HS 6단위', en: 'HS subheading' },
    ...{ ...ofRecords, usual: ['item.hs6'] },
  },
  month: {
    title: { ko: '우리 달', en: 'Our month' },
    why: { ko: '신고한 달', en: 'Month of declaration' },
    ...{ ...ofRecords, usual: ['declaration.month'] },
  },
  theirMonth: {
    title: { ko: '표의 달', en: 'Their month' },
    why: { ko: '2026-03 또는 202603', en: '2026-03 or 202603' },
    ...{ ...ofTable, kind: 'any', usual: USUAL.theirMonth },
  },
  theirGoods: {
    title: { ko: '표의 품목', en: 'Their goods' },
    why: { ko: 'HS 6단위 이상', en: 'HS code of six digits or more' },
    ...{ ...ofTable, kind: 'any', usual: USUAL.theirGoods },
  },
  theirCountry: {
    title: { ko: '표의 나라', en: 'Their country' },
    why: { ko: '두 글자 나라 부호', en: 'Two-letter code of the country' },
    ...{ ...ofTable, kind: 'code', usual: USUAL.theirCountry },
  },
  theirValue: {
    title: { ko: '표의 금액', en: 'Their value' },
    why: { ko: '아래 환산 배수로 원화가 됩니다', en: 'Becomes won by the factor below' },
    ...{ ...ofTable, kind: 'number', usual: USUAL.theirValue },
  },
  theirMass: {
    title: { ko: '표의 중량', en: 'Their mass' },
    why: { ko: '아래 환산 배수로 kg이 됩니다', en: 'Becomes kilograms by the factor below' },
    ...{ ...ofTable, kind: 'number', least: 0, usual: USUAL.theirMass },
  },
} as const satisfies Readonly<Record<string, AnalysisRole>>;

export const PARAMETERS = {
  wonEach: {
    default: 1,
    range: [0.000001, 1_000_000_000],
    unit: 'KRW',
    why: { ko: '표의 금액 1은 몇 원입니까 (환율과 단위).', en: 'How many won one unit of their value is.' },
  },
  kgEach: {
    default: 1,
    range: [0.000001, 1_000_000],
    unit: 'kg',
    why: {
      ko: '표의 중량 1은 몇 kg입니까 (톤이면 1000).',
      en: 'How many kilograms one unit of their mass is (1000 for tonnes).',
    },
  },
  cifOverFob: {
    default: 1.06,
    range: [0.5, 2],
    unit: 'times',
    why: {
      ko: '우리 금액(운임·보험료 포함)이 그 나라 금액의 몇 배여야 같다고 볼지 정합니다. 법이 정한 값이 아닙니다.',
      en: 'How many times theirs our value should be, freight and insurance being in ours alone. Not fixed by law.',
    },
  },
  months: {
    default: 1,
    range: [1, 12],
    unit: 'months',
    why: {
      ko: '몇 달씩 묶어 견줄지 정합니다. 길게 묶으면 배로 오는 시차가 줄어듭니다.',
      en: 'How many months are taken together: longer ones leave less to the time at sea.',
    },
  },
  leastTimes: {
    default: 1.5,
    range: [1, 1000],
    unit: 'times',
    why: { ko: '기대한 금액에서 이 배수만큼 벗어나야 합니다.', en: 'It has to be off by so many times.' },
  },
  leastWon: {
    default: 0,
    range: [0, 1_000_000_000_000],
    unit: 'KRW',
    why: {
      ko: '두 쪽 금액이 모두 이보다 작으면 견주지 않습니다.',
      en: 'Cells in which both are smaller are not looked at.',
    },
  },
  falseShare: FALSE_SHARE,
} as const satisfies Readonly<Record<string, DetectorParameter>>;
