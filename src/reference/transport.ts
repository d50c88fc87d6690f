/** By what means and in what container goods cross the border (운송수단, 운송용기). */
import { codeList } from './code-list.ts';
import { TRADE_CODE_HANDBOOK } from './sources.ts';

/** 운송수단, after UN/ECE Recommendation 19 with a second digit of zero. */
export const TRANSPORT_MODES = codeList(
  {
    id: 'transport-modes',
    title: { ko: '운송수단', en: 'Modes of transport' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['10', '선박', 'Maritime'],
    ['20', '철도', 'Rail'],
    ['30', '차량', 'Road'],
    ['40', '항공기', 'Air'],
    ['50', '우편물', 'Mail'],
    ['60', '복합운송', 'Multimodal'],
    ['70', '고정운송설비', 'Fixed installations'],
    ['80', '내륙수로', 'Inland water'],
    ['90', '기타', 'Other'],
  ],
);

/** 운송용기. */
export const CONTAINER_KINDS = codeList(
  {
    id: 'container-kinds',
    title: { ko: '운송용기', en: 'Transport containers' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['BU', '벌크', 'Bulk'],
    ['FC', 'FCL 컨테이너', 'Full container load'],
    ['LC', 'LCL 컨테이너', 'Less than container load'],
    ['MPA', '이동식 판', 'Movable panel'],
    ['PA', '깔판', 'Pallet'],
    ['RO', '줄', 'Rope'],
    ['UL', '항공 단위탑재용기', 'Unit load device'],
    ['ETC', '기타', 'Other'],
  ],
);
