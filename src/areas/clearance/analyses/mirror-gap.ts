/** Analysis: own figures against those of a partner's statistics, by month, goods and country: where they differ by more than they usually do. */
import { standingOut } from '../../../learning/excess.ts';
import { bothTails, degreesOf, deviationFrom, distanceAt, peersOf } from '../../../learning/robust.ts';
import {
  type AnalysisFinding,
  type AnalysisRecords,
  defineAnalysis,
  FALSE_SHARE,
  MOST_FINDINGS,
} from '../../../screening/analyses/analysis.ts';
import { recordsOf } from '../../../screening/analyses/read-columns.ts';
import { type Cell, mirrorCells } from '../mirror/cells.ts';

const USUAL = {
  country: ['item.originCountry'],
  theirMonth: ['month'],
  theirGoods: ['hs6'],
  theirCountry: ['partner'],
  theirValue: ['value'],
  theirMass: ['mass'],
};

/** Forty kinds of goods of one month; of one of them a fifth arrives in our books. */
function month(isShort: boolean): AnalysisRecords {
  const kinds = Array.from({ length: 40 }, (_, kind) => kind);
  const value = (kind: number): number => 1_000_000 * (1 + (kind % 7));
  return recordsOf({
    columns: {
      'declaration.month': kinds.map(() => '2026-03'),
      'item.hs6': kinds.map((kind) => `6109${10 + kind}`),
      'item.originCountry': kinds.map(() => 'VN'),
      'item.customsValueKrw': kinds.map(
        (kind) => value(kind) * 1.06 * (1 + ((kind * 13) % 9) / 100) * (isShort && kind === 8 ? 0.2 : 1),
      ),
      'item.netMassKg': kinds.map((kind) => 500 + kind),
    },
    brought: {
      month: kinds.map(() => '2026-03'),
      hs6: kinds.map((kind) => `6109${10 + kind}`),
      partner: kinds.map(() => 'VN'),
      value: kinds.map(value),
      mass: kinds.map((kind) => 500 + kind),
    },
  });
}

const ofRecords = { kind: 'code', from: 'records', least: 1, most: 1 } as const;
const ofTable = { from: 'brought', least: 1, most: 1 } as const;

export default defineAnalysis({
  id: 'mirror-gap',
  version: 1,
  title: { ko: '거울통계 비교', en: 'Mirror gaps' },
  asks: {
    ko: '상대국의 통계표를 올려, 우리 신고와 달·품목·나라별로 견줍니다. 과세가격을 낮추거나 빠뜨린 곳, 원산지를 바꾼 곳을 찾는 데 씁니다.',
    en: 'Sets a partner’s statistics beside our own declarations by month, goods and country, for what is undervalued, left out, or of another origin.',
  },
  caveat: {
    ko: '두 나라 통계는 본래 다릅니다: 시차, 중계무역, 분류 차이, CIF와 FOB. 여기서는 다른 칸들이 보통 벌어지는 정도보다 더 벌어진 칸만 드러냅니다. 통계 차이는 위반의 증거가 아닙니다.',
    en: 'Statistics of two countries always differ: time at sea, trade through third countries, classification, CIF and FOB. Only gaps beyond those of the other cells stand out. A gap is no evidence of an offence.',
  },
  basis:
    'Mirror statistics (Morgenstern 1963; Fisman and Wei 2004); median deviation with Student’s tails; Benjamini and Hochberg 1995',
  roles: {
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
  },
  parameters: {
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
  },
  effect: { ko: '기대한 금액의 몇 배', en: 'Times what was expected' },
  reasons: {
    'value-short': {
      says: {
        ko: '우리 {own}원, 상대국으로 보면 {expected}원. 중량은 {mass}배로 맞으므로 값이 낮습니다.',
        en: 'Ours {own} won where theirs give {expected}; the mass agrees ({mass} times), so it is the price that is low.',
      },
      look: {
        ko: '이 품목의 신고 가격과 거래 자료를 견주어 보십시오.',
        en: 'Compare declared prices of these goods with their papers.',
      },
    },
    short: {
      says: {
        ko: '우리 {own}원, 상대국으로 보면 {expected}원입니다.',
        en: 'Ours {own} won where theirs give {expected}.',
      },
      look: {
        ko: '빠뜨린 신고, 다른 품목이나 다른 원산지로 한 신고가 있는지 확인하십시오.',
        en: 'See whether some is not declared, or declared as other goods or of another origin.',
      },
    },
    long: {
      says: {
        ko: '우리 {own}원인데 상대국으로 보면 {expected}원뿐입니다.',
        en: 'Ours {own} won where theirs give only {expected}.',
      },
      look: {
        ko: '다른 나라 물품을 이 나라 것으로 신고한 것은 아닌지 원산지를 확인하십시오.',
        en: 'See whether goods of other countries are declared as of this one.',
      },
    },
    missing: {
      says: {
        ko: '상대국으로 보면 {expected}원인데 우리 신고에는 없습니다.',
        en: 'Theirs give {expected} won, and none of it was declared here.',
      },
      look: {
        ko: '빠뜨린 신고, 다른 품목이나 다른 원산지로 한 신고가 있는지 확인하십시오.',
        en: 'See whether it is not declared, or declared as other goods or of another origin.',
      },
    },
  },
  figures: {
    'usual-gap': {
      ko: '칸들이 보통 벌어지는 정도 (우리 금액 ÷ 기대, 95%)',
      en: 'How cells usually differ (ours over expected, 95 %)',
    },
  },
  leftOut: {
    'unreadable-rows': {
      ko: '달이나 품목을 읽을 수 없어 빼놓은 표의 줄',
      en: 'Rows of the table whose month or goods cannot be read',
    },
    'nothing-said': {
      ko: '금액이나 나라가 없어 빼놓은 란',
      en: 'Lines left out because value or country is missing',
    },
    'only-ours': { ko: '표에 없는 칸 (우리 신고에만 있음)', en: 'Cells that only we have' },
  },
  examples: [
    {
      name: 'a fifth of one kind of goods',
      records: month(true),
      choice: { ...USUAL, ...ours() },
      flags: true,
    },
    {
      name: 'freight and insurance alone',
      records: month(false),
      choice: { ...USUAL, ...ours() },
      flags: false,
    },
  ],
  run(records, choice, parameters) {
    const { cells, leftOut } = mirrorCells(records, choice, parameters);
    const both = cells.filter(({ own, expected }) => own > 0 && expected > 0);
    const logs = both.map(({ own, expected }) => Math.log(own / expected));
    const usual = peersOf(Float64Array.from(logs));
    // Two books that agree to the last won would make every rounding stand out.
    const peers = { ...usual, spread: Math.max(usual.spread, LEAST_SPREAD) };
    const standing = standingOut(
      logs.map((log) =>
        Math.abs(log) >= Math.log(parameters.leastTimes)
          ? bothTails(Math.abs(deviationFrom(peers, log)), degreesOf(peers))
          : 1,
      ),
      Math.max(1, both.length),
      parameters.falseShare,
    );
    const half = both.length === 0 ? 0 : distanceAt(0.05, degreesOf(peers)) * peers.spread;
    const gaps = standing.map((place) => findingOf(both[place]!, choice, half));
    const missing = cells.filter(({ own }) => own === 0).map((cell) => missingOf(cell, choice));
    const findings = [...gaps, ...missing].sort(
      (one, other) =>
        Math.abs(other.reason.parameters.gap as number) - Math.abs(one.reason.parameters.gap as number),
    );
    const figure = {
      value: Math.exp(usual.median),
      low: Math.exp(usual.median - half),
      high: Math.exp(usual.median + half),
    };
    return {
      looked: cells.length,
      found: findings.length,
      findings: findings.slice(0, MOST_FINDINGS),
      figures: both.length === 0 ? [] : [{ id: 'usual-gap', ...figure, n: both.length }],
      leftOut,
    };
  },
});

const LEAST_SPREAD = 0.02;
/** Masses that agree within this factor are the same. */
const SAME_MASS = 1.3;

function ours() {
  return {
    ...{ value: ['item.customsValueKrw'], mass: ['item.netMassKg'] },
    ...{ goods: ['item.hs6'], month: ['declaration.month'] },
  };
}

function keysOf({ month: from, goods, country }: Cell, choice: Readonly<Record<string, readonly string[]>>) {
  return [
    { column: choice.month![0]!, value: from },
    { column: choice.goods![0]!, value: goods },
    { column: choice.country![0]!, value: country },
  ];
}

type Choice = Readonly<Record<string, readonly string[]>>;

/** Beside it how far cells usually lie apart: an interval of what one such cell would be. */
function findingOf(cell: Cell, choice: Choice, half: number): AnalysisFinding {
  const { own, expected, ownMass, theirMass, rows } = cell;
  const value = own / expected;
  const mass = theirMass > 0 ? ownMass / theirMass : 0;
  const isSameMass = mass > 1 / SAME_MASS && mass < SAME_MASS;
  const id = value > 1 ? 'long' : isSameMass ? 'value-short' : 'short';
  return {
    keys: keysOf(cell, choice),
    effect: { value, low: value * Math.exp(-half), high: value * Math.exp(half) },
    n: rows.length,
    reason: { id, parameters: { own, expected, mass: Math.round(mass * 100) / 100, gap: own - expected } },
    rows,
  };
}

function missingOf(cell: Cell, choice: Choice): AnalysisFinding {
  return {
    keys: keysOf(cell, choice),
    effect: { value: 0, low: 0, high: 0 },
    n: 1,
    reason: { id: 'missing', parameters: { expected: cell.expected, gap: -cell.expected } },
    rows: [],
  };
}
