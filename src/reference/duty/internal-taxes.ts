/** Rates of liquor, education, rural and value added tax on imports, by day, with where they were read. */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import { type FactStatus, SINCE_UNKNOWN } from '../code-list.ts';
import { type Dated, holdsOn } from './dated.ts';

const LIQUOR_KINDS = ['wine', 'fruit-wine', 'beer', 'takju', 'spirits', 'soju', 'other-fermented'] as const;
export type LiquorKind = (typeof LIQUOR_KINDS)[number];

export interface LiquorRow extends Dated {
  readonly kind: LiquorKind;
  readonly title: Text;
  /** Of customs value and duty. */
  readonly percent?: number;
  /** By volume instead, won with one decimal. */
  readonly wonPerLitre?: number;
  /** Education tax on the liquor tax. */
  readonly educationPercent: number;
}

const CALCULATOR: Text = { ko: '공개 계산기에서 본 값', en: 'seen in a public calculator' };
const KNOWN: Text = { ko: '일반 지식, 출처 미확인', en: 'general knowledge, not checked against a source' };

function liquor(
  kind: LiquorKind,
  [ko, en]: readonly [string, string],
  rate: Pick<LiquorRow, 'percent' | 'wonPerLitre'>,
  educationPercent: number,
  source = KNOWN,
  more: Partial<Pick<LiquorRow, 'validFrom' | 'validTo'>> = {},
): LiquorRow {
  const status: FactStatus = 'unverified';
  return {
    kind,
    title: { ko, en },
    ...rate,
    educationPercent,
    source,
    status,
    validFrom: SINCE_UNKNOWN,
    ...more,
  };
}

/** The Liquor Tax Act was not read: every row here is unverified. Volume rates change each year on 1 April or 1 January. */
export const LIQUOR_ROWS: readonly LiquorRow[] = [
  liquor('wine', ['과실주 (포도주)', 'Wine of grapes'], { percent: 30 }, 10, CALCULATOR),
  liquor('fruit-wine', ['과실주', 'Fruit wine'], { percent: 30 }, 10),
  liquor('spirits', ['증류주 (위스키 등)', 'Spirits'], { percent: 72 }, 30),
  liquor('soju', ['소주', 'Soju'], { percent: 72 }, 30),
  liquor('other-fermented', ['약주·청주', 'Cleared rice wine'], { percent: 30 }, 10),
  liquor('beer', ['맥주', 'Beer'], { wonPerLitre: 885.7 }, 30, CALCULATOR, {
    ...{ validFrom: '2024-01-01', validTo: '2024-12-31' },
  }),
  liquor('takju', ['탁주', 'Takju'], { wonPerLitre: 44.4 }, 0, CALCULATOR, {
    ...{ validFrom: '2024-01-01', validTo: '2024-12-31' },
  }),
];

export function liquorRowOn(kind: LiquorKind, day: Day): LiquorRow | undefined {
  return LIQUOR_ROWS.find((row) => row.kind === kind && holdsOn(row, day));
}

/** One percentage that a tax is reckoned by. */
export interface PercentRow extends Dated {
  readonly percent: number;
}

const of = (percent: number, ko: string, en: string, status: FactStatus): PercentRow => ({
  ...{ percent, status, validFrom: SINCE_UNKNOWN },
  source: { ko, en },
});

/** Education tax on individual consumption tax. */
export const EDUCATION_ON_CONSUMPTION = of(
  30,
  '교육세법, 공개 계산기에서 본 값',
  'Education Tax Act, seen in a public calculator',
  'unverified',
);
/** Rural tax on the consumption tax of furs and furniture. */
export const RURAL_ON_CONSUMPTION = of(
  10,
  '농어촌특별세법 제5조 (2014년 본문)',
  'Rural Tax Act art. 5, text of 2014',
  'transcribed',
);
/** Rural tax on the duty that a relief takes off. */
export const RURAL_ON_RELIEF = of(
  20,
  '농어촌특별세법 제5조 제1항 제1호 (2014년 본문)',
  'Rural Tax Act art. 5(1)1, text of 2014',
  'transcribed',
);
export const VAT = of(10, '부가가치세법 제30조 (법률 제21218호)', 'VAT Act art. 30, No. 21218', 'verified');

/** Consumption groups whose tax also bears rural tax. */
export const RURAL_GROUPS: ReadonlySet<string> = new Set(['fur', 'furniture-piece', 'furniture-set']);
