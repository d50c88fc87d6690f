/** Made-up watched items of the demonstration: names of real goods, so that people know their way, and figures that are nobody's. */

export interface MadeUpItem {
  readonly id: string;
  readonly ko: string;
  readonly en: string;
  readonly hs: readonly string[];
  readonly usesKo: string;
  readonly usesEn: string;
  readonly substitutesKo: string;
  readonly substitutesEn: string;
  readonly dependsOn: readonly string[];
  readonly owner: string;
  readonly grade: 1 | 2 | 3;
  readonly stockDays: number;
  readonly partners: readonly string[];
  readonly firstShare: number;
  readonly meanKg: number;
  readonly meanPrice: number;
  /** Months before the last one in which a shock began; none is quiet. */
  readonly shockMonthsAgo?: number;
}

const INDUSTRY = '산업 담당 부처 (가상)';
const FOOD = '농식품 담당 부처 (가상)';

export const MADE_UP_ITEMS: readonly MadeUpItem[] = [
  item(
    'natural-graphite',
    '천연흑연',
    'Natural graphite',
    ['250410'],
    1,
    ['CN', 'MZ', 'BR'],
    0.92,
    2_400_000,
    1.1,
    {
      uses: ['이차전지 음극재', 'anodes of batteries'],
      substitutes: ['인조흑연', 'artificial graphite'],
      stockDays: 45,
    },
  ),
  item(
    'artificial-graphite',
    '인조흑연',
    'Artificial graphite',
    ['380110'],
    1,
    ['CN', 'JP', 'US'],
    0.84,
    5_100_000,
    3.4,
    {
      uses: ['이차전지 음극재, 전극', 'anodes of batteries, electrodes'],
      substitutes: ['천연흑연', 'natural graphite'],
      stockDays: 40,
      shockMonthsAgo: 2,
    },
  ),
  item(
    'lithium-hydroxide',
    '수산화리튬',
    'Lithium hydroxide',
    ['282520'],
    1,
    ['CN', 'CL', 'US'],
    0.78,
    6_800_000,
    14,
    {
      uses: ['이차전지 양극재', 'cathodes of batteries'],
      substitutes: ['탄산리튬', 'lithium carbonate'],
      stockDays: 50,
    },
  ),
  item(
    'cathode-material',
    '이차전지 양극재',
    'Cathode material',
    ['284190'],
    2,
    ['CN', 'JP'],
    0.7,
    3_900_000,
    21,
    {
      uses: ['이차전지', 'batteries'],
      dependsOn: ['lithium-hydroxide'],
      stockDays: 30,
    },
  ),
  item(
    'anode-material',
    '이차전지 음극재',
    'Anode material',
    ['380190'],
    2,
    ['CN', 'JP', 'US'],
    0.81,
    2_900_000,
    6.5,
    {
      uses: ['이차전지', 'batteries'],
      dependsOn: ['natural-graphite', 'artificial-graphite'],
      stockDays: 30,
    },
  ),
  item(
    'lithium-battery',
    '리튬이온 전지',
    'Lithium-ion batteries',
    ['850760'],
    3,
    ['CN', 'PL', 'US'],
    0.88,
    9_500_000,
    11,
    {
      uses: ['전기차, 저장장치', 'electric cars, storage'],
      dependsOn: ['cathode-material', 'anode-material'],
      stockDays: 20,
    },
  ),
  item('gallium', '갈륨', 'Gallium', ['811292'], 1, ['CN', 'JP', 'DE'], 0.86, 9_000, 310, {
    uses: ['화합물 반도체', 'compound semiconductors'],
    substitutes: ['재활용 갈륨', 'recycled gallium'],
    stockDays: 60,
  }),
  item(
    'urea',
    '요소 (산업용·차량용)',
    'Urea (industry and cars)',
    ['310210'],
    1,
    ['CN', 'VN', 'ID', 'QA', 'SA'],
    0.62,
    52_000_000,
    0.42,
    {
      uses: ['차량용 요소수, 비료', 'urea solution for cars, fertiliser'],
      substitutes: ['수입선 전환', 'other origins'],
      stockDays: 75,
      shockMonthsAgo: 4,
    },
  ),
  item('magnesium', '마그네슘 괴', 'Magnesium ingots', ['810411'], 2, ['CN', 'TR'], 0.97, 1_300_000, 3.1, {
    uses: ['경량 합금', 'light alloys'],
    stockDays: 35,
  }),
  item(
    'tungsten',
    '텅스텐 (산화물)',
    'Tungsten oxides',
    ['282590'],
    1,
    ['CN', 'VN', 'US'],
    0.74,
    410_000,
    33,
    {
      uses: ['초경 공구', 'hard-metal tools'],
      stockDays: 55,
    },
  ),
  item(
    'rare-earth-magnet',
    '희토류 영구자석',
    'Rare-earth magnets',
    ['850511'],
    1,
    ['CN', 'JP', 'PH'],
    0.87,
    780_000,
    52,
    {
      uses: ['전동기', 'motors'],
      stockDays: 40,
    },
  ),
  item('polysilicon', '폴리실리콘', 'Polysilicon', ['280461'], 2, ['MY', 'DE', 'US'], 0.55, 640_000, 17, {
    uses: ['태양전지, 반도체', 'solar cells, semiconductors'],
    stockDays: 60,
  }),
  item('wheat', '밀', 'Wheat', ['100199'], 3, ['AU', 'US', 'CA', 'UA'], 0.44, 210_000_000, 0.33, {
    uses: ['제분', 'milling'],
    owner: FOOD,
    stockDays: 60,
  }),
  item('dry-pepper', '건고추', 'Dried chilli', ['090421'], 3, ['CN', 'VN', 'IN'], 0.9, 640_000, 2.3, {
    uses: ['식품', 'food'],
    owner: FOOD,
    stockDays: 90,
  }),
];

function item(
  id: string,
  ko: string,
  en: string,
  hs: readonly string[],
  grade: 1 | 2 | 3,
  partners: readonly string[],
  firstShare: number,
  meanKg: number,
  meanPrice: number,
  more: {
    readonly uses: readonly [string, string];
    readonly substitutes?: readonly [string, string];
    readonly dependsOn?: readonly string[];
    readonly owner?: string;
    readonly stockDays: number;
    readonly shockMonthsAgo?: number;
  },
): MadeUpItem {
  const { uses, substitutes = ['알려진 것 없음', 'none known'], dependsOn = [], owner = INDUSTRY } = more;
  return {
    ...{ id, ko, en, hs, grade, partners, firstShare, meanKg, meanPrice, dependsOn, owner },
    ...{ usesKo: uses[0], usesEn: uses[1], substitutesKo: substitutes[0], substitutesEn: substitutes[1] },
    stockDays: more.stockDays,
    ...(more.shockMonthsAgo === undefined ? {} : { shockMonthsAgo: more.shockMonthsAgo }),
  };
}
