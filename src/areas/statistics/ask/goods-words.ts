/** How people name goods when they ask about trade, in Korean and English, and the HS codes or the nature that they mean. */
import { GOODS_BY_NATURE } from '../../../reference/goods-by-nature.ts';

export interface GoodsMeant {
  readonly items: readonly string[];
  readonly natures: readonly string[];
}

/** HS codes (2022), then the names: our own choice of codes, unverified where a name is wider than a code. */
const LINES = `
282520|수산화리튬|lithium hydroxide
283691|탄산리튬|lithium carbonate
310210|요소|urea
2504 380110|흑연|graphite
280530 2846|희토류|rare earths|rare earth
8104|마그네슘|magnesium
811292|갈륨|gallium
0201 0202|쇠고기|소고기|beef
0203|돼지고기|pork
0207|닭고기|chicken meat
0302 0303 0304|생선|어류|fish
070320|마늘|garlic
0703|양파·마늘|onions and garlic
0803|바나나|bananas
0901|커피|coffee
1001|밀|wheat
1005|옥수수|maize|corn
1006|쌀|rice
1201|대두|콩|soybeans|soya beans
1701|설탕|sugar
190230|라면|instant noodles|noodles
2203|맥주|beer
2204|와인|포도주|wine
220830|위스키|whisky|whiskey
220300 2204 2208|주류|alcoholic drinks
271111|천연가스|LNG|액화천연가스|liquefied natural gas
3002|백신|vaccines
4011|타이어|tyres|tires
610910|티셔츠|t-shirts
6403|가죽신|leather shoes
7108|금|gold
74|구리|동|copper
75|니켈|nickel
76|알루미늄|aluminium|aluminum
8703|자동차|승용 자동차|automobiles
870380|전기차|전기자동차|electric cars|electric vehicles
851713|스마트폰|휴대폰|smartphones|mobile phones
854232|메모리 반도체|메모리반도체|memory chips|memory semiconductors
854231|프로세서|processors
850760|리튬이온 배터리|리튬이온전지|lithium-ion batteries
9101 9102|시계|watches
9503|완구|장난감|toys
`;

/** Names of goods by nature besides those of the list. */
const NATURES = `
chips|반도체|semiconductors|semiconductor|chips
chip-machines|반도체 제조장비|반도체장비|chip-making machines
telecom|무선통신기기|통신기기
computers|컴퓨터|computers|컴퓨터 주변기기
ships|선박|배|vessels
car-parts|자동차부품|자동차 부품|car parts|auto parts
cars|승용차|cars|passenger cars
appliances|가전|가전제품|home appliances|appliances
batteries|이차전지|배터리|batteries
clothing|의류|옷|clothes|clothing|garments
footwear|신발|shoes
bags|가방|핸드백|handbags
cosmetics|화장품
medicines|의약품|약|pharmaceuticals|medicines|drugs
food|식품|음식료품|food|foods
grain|곡물|grains|cereals
crude|원유|crude oil|crude
petroleum|석유제품|petroleum products|oil products
gas|가스|gas
coal|석탄|coal
plastics|플라스틱|합성수지|plastics
steel|철강|철강제품|steel|iron and steel
metals|비철금속|non-ferrous metals
machines|기계|기계류|machinery
textiles|섬유|직물|textiles
chemicals|화학제품|화공품|chemicals
precision|정밀기기|precision instruments
furniture|가구|furniture
tobacco|담배|tobacco
`;

const read = (lines: string): string[][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

const NAMED: readonly (readonly [name: string, meant: GoodsMeant])[] = [
  ...GOODS_BY_NATURE.rows.flatMap(({ code, ko, en }) =>
    code === 'other'
      ? []
      : [...ko.split('·'), en].map((name) => [name, { items: [], natures: [code] }] as const),
  ),
  ...read(NATURES).flatMap(([code = '', ...names]) =>
    names.map((name) => [name, { items: [], natures: [code] }] as const),
  ),
  ...read(LINES).flatMap(([codes = '', ...names]) =>
    names.map((name) => [name, { items: codes.split(' '), natures: [] }] as const),
  ),
];

/** By name in small letters. */
export const GOODS_WORDS: ReadonlyMap<string, GoodsMeant> = new Map(
  NAMED.map(([name, meant]) => [name.toLowerCase(), meant]),
);
