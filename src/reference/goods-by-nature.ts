/**
 * Goods by their nature (성질): the groups under which trade is told, each by the beginnings of its HS codes. The official table
 * (HSK별 신성질별 분류) was not at hand: these groups are our own approximation and unverified.
 */
import { codeList, type Entry } from './code-list.ts';
import { GENERAL_KNOWLEDGE } from './sources.ts';

export const NATURE_GROUPS = {
  consumer: { ko: '소비재', en: 'Consumer goods' },
  raw: { ko: '원자재', en: 'Raw materials' },
  capital: { ko: '자본재', en: 'Capital goods' },
} as const;
export type NatureGroup = keyof typeof NATURE_GROUPS;

export interface NatureRow {
  readonly group: NatureGroup;
  /** Two, four or six digits; the longest that fits decides. */
  readonly prefixes: readonly string[];
}

/** Code, group, Korean, English, prefixes. */
const LINES = `
chips|capital|반도체|Semiconductors|8541 8542 852351
chip-machines|capital|반도체 제조장비|Semiconductor manufacturing equipment|8486
telecom|capital|무선통신기기|Wireless communication devices|8517 8525
computers|capital|컴퓨터|Computers|8471 8473
machines|capital|기계류|Machinery|84
electric|capital|전기제품|Electrical goods|85
precision|capital|정밀기기|Precision instruments|90
ships|capital|선박|Ships|89
aircraft|capital|항공기와 그 부품|Aircraft and parts|88
trucks|capital|화물차·버스·특수차|Trucks, buses, special vehicles|8701 8702 8704 8705 86
car-parts|capital|자동차부품|Car parts|8706 8707 8708
cars|consumer|승용차|Passenger cars|8703 87
appliances|consumer|가전제품|Home appliances|8415 8418 8422 8450 8508 8509 8516 8528
batteries|capital|이차전지|Rechargeable batteries|8507
clothing|consumer|의류|Clothing|61 62 63
footwear|consumer|신발|Footwear|64
bags|consumer|가방|Bags|42
toys|consumer|완구·운동용품|Toys and sports goods|95
furniture|consumer|가구|Furniture|94
cosmetics|consumer|화장품|Cosmetics|3303 3304 3305 3307
medicines|consumer|의약품|Pharmaceuticals|30
food|consumer|식품·음료|Food and drinks|02 03 04 07 08 09 16 17 18 19 20 21 22
tobacco|consumer|담배|Tobacco|24
sundries|consumer|잡화|Sundries|33 34 43 65 66 67 71 82 91 92 93 96 97
grain|raw|곡물|Grain|10
farm-raw|raw|그 밖의 농림축산물|Other farm and forest goods|01 05 06 11 12 13 14 15 23 44 45 46
crude|raw|원유|Crude oil|2709
petroleum|raw|석유제품|Petroleum products|2710
gas|raw|가스|Gas|2711
coal|raw|석탄|Coal|2701 2702 2704
minerals|raw|광물|Minerals|25 26 27
chemicals|raw|화공품|Chemical goods|28 29 31 32 35 36 37 38
plastics|raw|합성수지·플라스틱|Plastics|39
rubber|raw|고무|Rubber|40
leather|raw|가죽|Leather|41
paper|raw|펄프·종이|Pulp and paper|47 48 49
textiles|raw|섬유·직물|Textiles and fabrics|50 51 52 53 54 55 56 57 58 59 60
stone|raw|유리·도자·석재|Glass, ceramics, stone|68 69 70
steel|raw|철강제품|Steel products|72 73
metals|raw|비철금속|Non-ferrous metals|74 75 76 78 79 80 81 83
other|raw|그 밖|Others|77 98 99
`;

const entries: Entry<NatureRow>[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', group, ko = '', en = '', prefixes = ''] = line.split('|');
    return [code, ko, en, { group: group as NatureGroup, prefixes: prefixes.split(' ') }];
  });

export const GOODS_BY_NATURE = codeList<NatureRow>(
  {
    id: 'goods-by-nature',
    title: { ko: '성질별', en: 'Goods by nature' },
    source: GENERAL_KNOWLEDGE,
    status: 'unverified',
  },
  entries,
);

/** Every prefix with the group that it means. */
export const NATURE_PREFIXES: ReadonlyMap<string, string> = new Map(
  GOODS_BY_NATURE.rows.flatMap(({ code, prefixes }) => prefixes.map((prefix) => [prefix, code] as const)),
);
