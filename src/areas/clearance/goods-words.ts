/**
 * Under which headings goods of a plain name stand, for noticing a description that does not fit its code (관세율표 해석에
 * 관한 통칙 제1호: headings decide). A short list of names that leave little doubt; the headings are those of the HS.
 */

interface GoodsWord {
  readonly words: readonly string[];
  /** Words that make it something else. */
  readonly unless?: readonly string[];
  /** Chapters or headings where such goods may stand. */
  readonly codes: readonly string[];
}

const FROZEN_OR_PREPARED = [
  '냉동',
  'FROZEN',
  '볶은',
  'ROASTED',
  '건조',
  'DRIED',
  '소스',
  'SAUCE',
  '양념',
  'SEASON',
  '분말',
  'POWDER',
  'OIL',
  '유지',
];

const ROWS: readonly GoodsWord[] = [
  { words: ['마늘', 'GARLIC'], unless: FROZEN_OR_PREPARED, codes: ['0703', '0711', '2001', '2005'] },
  { words: ['양파', 'ONION'], unless: FROZEN_OR_PREPARED, codes: ['0703', '0711', '2001', '2005'] },
  { words: ['생강', 'GINGER'], unless: FROZEN_OR_PREPARED, codes: ['0910', '2006', '2008'] },
  { words: ['건고추', 'DRIED CHILLI', 'DRIED CHILI', 'DRIED RED PEPPER'], codes: ['0904'] },
  { words: ['참깨', 'SESAME SEED'], unless: ['볶은', 'ROASTED', 'OIL', '기름'], codes: ['1207'] },
  {
    words: ['땅콩', 'GROUND-NUT', 'GROUNDNUT', 'PEANUT'],
    unless: ['볶은', 'ROASTED', 'OIL', 'BUTTER'],
    codes: ['1202'],
  },
  { words: ['천연꿀', 'NATURAL HONEY'], codes: ['0409'] },
  { words: ['홍삼', '인삼', 'GINSENG'], codes: ['1211', '1302', '2106', '2202', '3304'] },
  {
    words: ['쇠고기', 'BEEF'],
    unless: ['조제', 'PREPARED', 'JERKY', '육포', 'SAUCE'],
    codes: ['0201', '0202', '0206', '0210'],
  },
  { words: ['삼겹살', 'PORK BELLY'], codes: ['0203', '0210', '1602'] },
  { words: ['새우', 'SHRIMP', 'PRAWN'], unless: ['칩', 'CRACKER', 'SNACK'], codes: ['0306', '1605'] },
  {
    words: ['치즈', 'CHEESE'],
    unless: ['CAKE', '케이크', 'SAUCE', 'KNIFE', 'GRATER'],
    codes: ['0406', '2106'],
  },
  {
    words: ['포도주', 'WINE'],
    unless: ['GLASS', '잔', 'OPENER', 'CELLAR', 'COOLER', '냉장고', 'TWINE'],
    codes: ['2204', '2205', '2206'],
  },
  { words: ['위스키', 'WHISKY', 'WHISKEY'], unless: ['GLASS', '잔'], codes: ['2208'] },
  { words: ['맥주', 'BEER'], unless: ['GLASS', '잔', 'DISPENSER'], codes: ['2202', '2203'] },
  {
    words: ['담배', 'CIGARETTE'],
    unless: ['LIGHTER', '라이터', 'CASE', 'PAPER', 'FILTER'],
    codes: ['24', '8543'],
  },
  { words: ['향수', 'PERFUME'], unless: ['BOTTLE', '병', 'SPRAY HEAD'], codes: ['3303', '3302'] },
  { words: ['티셔츠', 'T-SHIRT'], codes: ['6109', '6105', '6106', '6110'] },
  {
    words: ['운동화', 'SNEAKER', '구두', '부츠'],
    unless: ['끈', 'LACE', '깔창', 'INSOLE', 'CLEANER', '세정'],
    codes: ['64'],
  },
  { words: ['핸드백', 'HANDBAG'], unless: ['손잡이', 'HANDLE FOR', '장식'], codes: ['4202'] },
  { words: ['청바지', 'JEANS'], codes: ['6203', '6204', '6103', '6104'] },
  { words: ['패딩', '다운재킷', 'DOWN JACKET'], codes: ['6201', '6202', '6101', '6102'] },
  {
    words: ['타이어', 'TYRE', 'TIRE'],
    unless: ['GAUGE', '게이지', 'CORD', 'ENTIRE', 'MACHINE', '몰드', 'MOULD', 'VALVE'],
    codes: ['4011', '4012', '4013'],
  },
  { words: ['선글라스', 'SUNGLASS'], unless: ['CASE', '케이스'], codes: ['9004'] },
  {
    words: ['손목시계', 'WRIST WATCH', 'WRISTWATCH'],
    unless: ['STRAP', '줄', 'BATTER'],
    codes: ['9101', '9102'],
  },
  { words: ['베어링', 'BALL BEARING'], unless: ['HOUSING', '하우징', 'GREASE'], codes: ['8482', '8483'] },
  { words: ['골프채', 'GOLF CLUB'], unless: ['BAG', '가방', 'GRIP', 'COVER'], codes: ['9506'] },
  { words: ['칫솔', 'TOOTH BRUSH', 'TOOTHBRUSH'], codes: ['9603', '8509'] },
  {
    words: ['의자', 'OFFICE CHAIR'],
    unless: ['부품', 'PART', 'COVER', '커버', '휠체어', 'WHEELCHAIR', '안마', 'MASSAGE', '치과', 'DENTAL'],
    codes: ['9401', '9402'],
  },
  {
    words: ['리튬이온 배터리', '리튬이온 축전지', 'LITHIUM-ION BATTER', 'LITHIUM ION BATTER'],
    codes: ['8507'],
  },
];

const BY_WORD = new Map(ROWS.flatMap((row) => row.words.map((word) => [word, row] as const)));
const ANY_WORD = new RegExp([...BY_WORD.keys()].sort((one, other) => other.length - one.length).join('|'));

export interface WordMismatch {
  readonly word: string;
  /** Headings or chapters where the goods so named stand. */
  readonly codes: readonly string[];
}

/** The plain name in a text (in capitals) that stands under other headings than the code's, or undefined. */
export function wordOutsideCode(text: string, hsCode: string): WordMismatch | undefined {
  const word = ANY_WORD.exec(text)?.[0];
  if (word === undefined) return undefined;
  const { unless, codes } = BY_WORD.get(word)!;
  if (codes.some((code) => hsCode.startsWith(code))) return undefined;
  return unless?.some((other) => text.includes(other)) ? undefined : { word, codes };
}
