/** When and where in its journey the importer wants the goods cleared (수입통관계획, arts 243, 244). */
import { codeList } from './code-list.ts';
import { TRADE_CODE_HANDBOOK } from './sources.ts';

/** Where the goods are when the declaration is filed. */
export interface FiledWhen {
  readonly filed:
    | 'before-departure'
    | 'before-arrival'
    | 'before-storage'
    | 'after-storage'
    | 'after-release'
    | 'no-manifest';
}

/** 수입통관계획. */
export const CLEARANCE_PLANS = codeList<FiledWhen>(
  {
    id: 'clearance-plans',
    title: { ko: '수입통관계획', en: 'Import clearance plans' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['A', '출항전 신고', 'Before departure', { filed: 'before-departure' }],
    ['B', '입항전 신고', 'Before arrival of the ship or aircraft', { filed: 'before-arrival' }],
    ['C', '보세구역 도착전 신고', 'Before arrival at the bonded area', { filed: 'before-storage' }],
    ['D', '보세구역 장치후 신고', 'After storage in the bonded area', { filed: 'after-storage' }],
    ['E', '부두내 보세구역 도착전 신고', 'Within the quay, before storage', { filed: 'before-storage' }],
    ['F', '부두내 보세구역 도착후 신고', 'Within the quay, after storage', { filed: 'after-storage' }],
    ['G', '물품반출후 수입신고', 'After release of the goods', { filed: 'after-release' }],
    [
      'H',
      '적재화물목록이 없는 물품 신고 (휴대품)',
      'Without manifest: carried goods',
      { filed: 'no-manifest' },
    ],
    [
      'Z',
      '적재화물목록이 없는 물품 신고 (선박용품 등)',
      'Without manifest: ship supplies and the like',
      { filed: 'no-manifest' },
    ],
  ],
);
