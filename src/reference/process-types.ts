/** How a declaration is filed (신고구분): which box of the form an importer or exporter ticked. */
import { codeList } from './code-list.ts';
import { TRADE_CODE_HANDBOOK } from './sources.ts';

/** 수입신고 구분. Ordinary goods are filed as A; the system turns A into B when documents are required. */
export const IMPORT_PROCESS_TYPES = codeList(
  {
    id: 'import-process-types',
    title: { ko: '수입신고 구분', en: 'Import process types' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['A', '일반 P/L 신고', 'General, paperless'],
    ['B', '일반 서류 신고', 'General, with documents'],
    ['C', '간이 P/L 신고', 'Simplified, paperless'],
    ['D', '간이 서류 신고', 'Simplified, with documents'],
    ['E', '간이특송 신고', 'Simplified express'],
    ['F', '포괄적 즉시수리', 'Comprehensive immediate acceptance'],
    ['G', '사후전자제출 서류신고', 'Documents filed electronically afterwards'],
  ],
);

/** 수출신고 구분. */
export const EXPORT_PROCESS_TYPES = codeList(
  {
    id: 'export-process-types',
    title: { ko: '수출신고 구분', en: 'Export process types' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['H', 'P/L 수출신고', 'Paperless export'],
    ['I', '제조후 P/L 수출신고', 'Paperless export after manufacture'],
    ['J', '세관장확인대상물품 (법 제226조)', 'Goods whose requirements customs confirms (art. 226)'],
    ['K', '제조후 일반수출신고', 'General export after manufacture'],
    ['L', '출항후 수출신고', 'Export declared after departure'],
    ['M', '반송신고 (중계무역수출 포함)', 'Return shipment (with intermediary trade)'],
    ['S', '송품장에 의한 간이통관 수출신고', 'Simplified export by invoice'],
    ['E', '전자상거래 간이수출신고', 'Simplified e-commerce export'],
    ['B', '보세구역 반입 후 수출신고', 'Export after entry into a bonded area'],
    ['O', '기타', 'Other'],
  ],
);
