/** In what goods are packed (포장 종류, UN/ECE Recommendation 21 as the handbook writes it). */
import { codeList } from './code-list.ts';
import { TRADE_CODE_HANDBOOK } from './sources.ts';

/** 포장 종류: 34 codes of the list; other codes of Recommendation 21 exist. */
export const PACKAGE_KINDS = codeList(
  {
    id: 'package-kinds',
    title: { ko: '포장 종류', en: 'Kinds of package' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['BA', '배럴', 'Barrel'],
    ['BC', '병 상자', 'Bottle crate'],
    ['BE', '다발', 'Bundle'],
    ['BG', '자루', 'Bag'],
    ['BJ', '양동이', 'Bucket'],
    ['BL', '베일', 'Bale'],
    ['BR', '막대', 'Bar'],
    ['BV', '둥근 병', 'Bottle, bulbous'],
    ['CA', '캔', 'Can'],
    ['CH', '궤', 'Chest'],
    ['CJ', '관', 'Coffin'],
    ['CL', '코일', 'Coil'],
    ['CR', '나무 상자', 'Wooden crate'],
    ['CS', '상자, 케이스', 'Case'],
    ['CT', '카톤', 'Carton'],
    ['DR', '드럼', 'Drum'],
    ['GT', '개수를 헤아릴 수 있는 기타 물품', 'Other countable goods'],
    ['HH', '휴대품', 'Carried goods'],
    ['IZ', '잉곳 묶음', 'Ingots in bundle'],
    ['NT', '그물', 'Net'],
    ['OU', '외포장 없음', 'Unpacked'],
    ['PG', '판', 'Plate'],
    ['PI', '관, 파이프', 'Pipe'],
    ['PU', '쟁반 포장', 'Tray'],
    ['RL', '릴', 'Reel'],
    ['RO', '롤', 'Roll'],
    ['SK', '골조 상자', 'Skeleton case'],
    ['VG', '벌크 (가스)', 'Bulk, gas'],
    ['VL', '벌크 (액체)', 'Bulk, liquid'],
    ['VO', '벌크 (굵은 고체)', 'Bulk, solid, large particles'],
    ['VQ', '벌크 (액화가스)', 'Bulk, liquefied gas'],
    ['VR', '벌크 (알갱이 고체)', 'Bulk, solid, granular'],
    ['VY', '벌크 (고운 고체)', 'Bulk, solid, fine particles'],
    ['VT', '기타 벌크', 'Bulk, other'],
  ],
);
