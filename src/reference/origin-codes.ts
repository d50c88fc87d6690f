/** How origin was determined and whether the goods show it (원산지 결정기준, 표시유무, 표시방법; art. 229, 230). */
import { codeList } from './code-list.ts';
import { TRADE_CODE_HANDBOOK } from './sources.ts';

/** 원산지 결정기준. */
export const ORIGIN_CRITERIA = codeList(
  {
    id: 'origin-criteria',
    title: { ko: '원산지 결정기준', en: 'Origin criteria' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['A', '완전생산기준', 'Wholly obtained'],
    ['B', '부가가치기준 (타국 원재료비 공제)', 'Regional value, foreign materials deducted'],
    ['C', '부가가치기준 (직접생산비)', 'Regional value, direct cost'],
    ['D', '가공공정기준', 'Specific process'],
    ['E', '조합기준', 'Combined criteria'],
    ['F', '주요부분품의 단순 결합물품', 'Simple assembly of main parts'],
    ['G', '원재료의 단순 혼합물품', 'Simple mixing of materials'],
    ['H', '중고물품', 'Used goods'],
    ['2', 'HS 2단위 변경', 'Change of chapter'],
    ['4', 'HS 4단위 변경', 'Change of heading'],
    ['6', 'HS 6단위 변경', 'Change of subheading'],
    ['8', 'HS 8단위 변경', 'Change of eight digits'],
  ],
);

/** What a marking code says of the goods. */
export interface Marking {
  readonly isMarked: boolean;
  /** False where the goods need no marking or are exempt. */
  readonly mustBeMarked: boolean;
}

/** 원산지표시 유무. E, N and S are unmarked. */
export const ORIGIN_MARKINGS = codeList<Marking>(
  {
    id: 'origin-markings',
    title: { ko: '원산지표시 유무', en: 'Origin marking' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['E', '미표시: 표시 면제대상', 'Unmarked: exempt', { isMarked: false, mustBeMarked: false }],
    ['N', '미표시: 표시대상', 'Unmarked: must be marked', { isMarked: false, mustBeMarked: true }],
    [
      'S',
      '미표시: 표시대상품목 아님',
      'Unmarked: not subject to marking',
      { isMarked: false, mustBeMarked: false },
    ],
    ['B', '표시: 포장에만', 'Marked: package only', { isMarked: true, mustBeMarked: true }],
    ['Y', '표시: 현품 및 포장', 'Marked: goods and package', { isMarked: true, mustBeMarked: true }],
    ['G', '표시: 현품에만', 'Marked: goods only', { isMarked: true, mustBeMarked: true }],
  ],
);

/** 원산지표시 방법. */
export const ORIGIN_MARKING_METHODS = codeList(
  {
    id: 'origin-marking-methods',
    title: { ko: '원산지표시 방법', en: 'Methods of origin marking' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['A', '각인 (양각, 음각)', 'Engraved or embossed'],
    ['B', '실크인쇄 (특수인쇄)', 'Silk screen or special print'],
    ['C', '직물제 라벨', 'Textile label'],
    ['D', '지제 라벨, 스티커', 'Paper label or sticker'],
    ['E', '주형조각', 'Moulded'],
    ['F', '택(Tag) 부착', 'Tag'],
    ['G', '최소포장 인쇄, 스티커', 'Print or sticker on the smallest package'],
    ['Z', '기타', 'Other'],
  ],
);
