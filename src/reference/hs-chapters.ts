/** What each chapter (류) of the Harmonized System holds, in a few words of our own: for screens and reasons. */
import { codeList, type Entry } from './code-list.ts';

export interface HsSection {
  /** Section (부), 1 to 21. */
  readonly section: number;
}

/** Last chapter of each section, 1 to 21. */
const SECTION_ENDS = [5, 14, 15, 24, 27, 38, 40, 43, 46, 49, 63, 67, 70, 71, 83, 85, 89, 92, 93, 96, 97];

/** Korean | English, chapter 01 first; 77 is reserved by the Convention. */
const TITLES = `
살아 있는 동물 | Live animals
육과 식용 설육 | Meat and edible offal
어류·갑각류·연체동물 | Fish, crustaceans, molluscs
낙농품·새의 알·꿀 | Dairy, eggs, honey
그 밖의 동물성 생산품 | Other products of animal origin
살아 있는 수목·꽃 | Live trees, plants, flowers
식용 채소 | Edible vegetables
식용 과실·견과류 | Edible fruit and nuts
커피·차·향신료 | Coffee, tea, spices
곡물 | Cereals
제분 생산품·전분 | Milling products, starches
채유용 종자·약용 식물 | Oil seeds, medicinal plants
식물성 수지·추출물 | Gums, resins, plant extracts
그 밖의 식물성 재료 | Other vegetable materials
동식물성 유지 | Animal, vegetable and microbial fats
육류·어류 조제품 | Preparations of meat or fish
당류·설탕과자 | Sugars and confectionery
코코아와 그 조제품 | Cocoa and its preparations
곡물·곡분 조제품 | Preparations of cereals, bakery
채소·과실 조제품 | Preparations of vegetables or fruit
각종 조제 식료품 | Miscellaneous food preparations
음료·주류·식초 | Beverages, spirits, vinegar
사료·식품 공업 잔재물 | Residues of food industry, fodder
담배 | Tobacco and substitutes
소금·토석류·시멘트 | Salt, stone, cement
광·슬래그·회 | Ores, slag and ash
광물성 연료·석유 | Mineral fuels and oils
무기화학품 | Inorganic chemicals
유기화학품 | Organic chemicals
의료용품 | Pharmaceutical products
비료 | Fertilisers
염료·페인트·잉크 | Dyes, paints, inks
향료·화장품 | Essential oils, cosmetics
비누·세제·왁스 | Soap, detergents, waxes
단백질계 물질·접착제·효소 | Albumins, glues, enzymes
화약류·성냥 | Explosives, matches
사진용·영화용 재료 | Photographic goods
각종 화학공업 생산품 | Miscellaneous chemical products
플라스틱과 그 제품 | Plastics
고무와 그 제품 | Rubber
원피와 가죽 | Raw hides and leather
가죽제품·가방 | Leather articles, bags
모피와 그 제품 | Furskins
목재와 그 제품 | Wood
코르크와 그 제품 | Cork
짚·조물 재료 제품 | Straw and basketware
펄프·폐지 | Pulp, waste paper
종이와 판지 | Paper and paperboard
인쇄물 | Printed matter
견 | Silk
양모·동물의 털 | Wool and animal hair
면 | Cotton
그 밖의 식물성 섬유 | Other vegetable fibres
인조필라멘트 | Man-made filaments
인조스테이플섬유 | Man-made staple fibres
워딩·부직포·끈 | Wadding, felt, cordage
양탄자 | Carpets
특수직물·자수 | Special fabrics, embroidery
침투·도포 직물 | Coated textile fabrics
편물 | Knitted fabrics
의류 (편물) | Apparel, knitted
의류 (편물 제외) | Apparel, not knitted
기타 섬유제품·중고의류 | Other textile articles, worn clothing
신발류 | Footwear
모자류 | Headgear
우산·지팡이 | Umbrellas, walking sticks
조제 깃털·조화·가발 | Feathers, artificial flowers, wigs
돌·시멘트·석면 제품 | Articles of stone or cement
도자제품 | Ceramic products
유리와 그 제품 | Glass
귀석·귀금속·신변장식용품 | Precious stones and metals, jewellery
철강 | Iron and steel
철강 제품 | Articles of iron or steel
구리와 그 제품 | Copper
니켈과 그 제품 | Nickel
알루미늄과 그 제품 | Aluminium
(유보) | (reserved)
납과 그 제품 | Lead
아연과 그 제품 | Zinc
주석과 그 제품 | Tin
그 밖의 비금속 | Other base metals
비금속제 공구·칼붙이 | Tools and cutlery
각종 비금속 제품 | Miscellaneous base metal articles
기계류 | Machinery
전기기기 | Electrical equipment
철도차량 | Railway vehicles
자동차 | Vehicles
항공기 | Aircraft
선박 | Ships
광학·정밀·의료기기 | Optical, precision, medical instruments
시계 | Clocks and watches
악기 | Musical instruments
무기·총포탄 | Arms and ammunition
가구·조명기구·침구 | Furniture, lighting, bedding
완구·운동용구 | Toys, sports goods
잡품 | Miscellaneous articles
예술품·골동품 | Art and antiques
`;

function readRow(line: string, index: number): Entry<HsSection> {
  const [ko = '', en = ''] = line.split(' | ');
  const chapter = index + 1;
  const section = SECTION_ENDS.findIndex((end) => chapter <= end) + 1;
  return [String(chapter).padStart(2, '0'), ko, en, { section }];
}

/** 류, 97 rows. */
export const HS_CHAPTERS = codeList<HsSection>(
  {
    id: 'hs-chapters',
    title: { ko: '품목분류표의 류', en: 'Chapters of the Harmonized System' },
    source: 'Harmonized System (WCO), in our own short words',
    status: 'verified',
  },
  TITLES.trim().split('\n').map(readRow),
);
