/** Operations that never confer origin, as agreements of the European model list them (UK-Korea, article 6), by letter. */
import type { Text } from '../../core/text.ts';

const text = (ko: string, en: string): Text => ({ ko, en });

/** In our own words; the agreement's stand in its article. */
export const INSUFFICIENT: Readonly<Record<string, Text>> = {
  a: text('운송·보관 중 보존', 'keeping in good condition for transport and storage'),
  b: text('포장 변경, 포장의 분리·결합', 'changing, breaking up or putting together packages'),
  c: text('세척, 먼지·녹·기름·도료 제거', 'washing, removing dust, rust, oil or paint'),
  d: text('직물 다림질', 'ironing or pressing textiles'),
  e: text('단순한 칠·연마', 'simple painting and polishing'),
  f: text('곡물·쌀의 탈각·표백·연마', 'husking, bleaching, polishing cereals and rice'),
  g: text('설탕의 착색·가향·각설탕 성형·분쇄', 'colouring, flavouring, lumping or milling sugar'),
  h: text('과실·견과·채소의 껍질·씨 제거', 'peeling, stoning and shelling'),
  i: text('날 세우기, 단순한 연삭·절단', 'sharpening, simple grinding or cutting'),
  j: text('체질, 선별, 분류, 세트 구성', 'sifting, sorting, grading, making up sets'),
  k: text('단순한 병입·포장', 'simple bottling and packaging'),
  l: text('표지·상표 부착이나 인쇄', 'affixing or printing marks and labels'),
  m: text('단순한 혼합, 설탕과의 혼합', 'simple mixing, mixing sugar with any material'),
  n: text('단순한 조립이나 분해', 'simple assembly or disassembly'),
  o: text('시험이나 교정', 'testing or calibrating'),
  p: text('위 작업의 조합', 'a combination of these'),
  q: text('동물의 도축', 'slaughter of animals'),
};

/** What is none of them. */
export const BEYOND = 'beyond';

export function isInsufficient(kind: string): boolean {
  return Object.hasOwn(INSUFFICIENT, kind);
}
