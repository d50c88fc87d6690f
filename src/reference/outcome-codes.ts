/** How an examination ended (검사결과), and what each code teaches: for officers, profiles and training. */
import type { Verdict } from '../model/outcome.ts';
import { codeList } from './code-list.ts';

/**
 * What we read out of a code. The mapping is OURS: customs decides fraud and critical detection (핵심적발: trademark and
 * copyright, public health, origin) from these codes, but its own mapping is not published.
 */
export interface OutcomeMeaning {
  readonly verdict: Verdict;
  /** False where the examination did not end in knowledge: such a row teaches no model. */
  readonly isConclusive: boolean;
}

const CLEAN: OutcomeMeaning = { verdict: 'clean', isConclusive: true };
const FRAUD: OutcomeMeaning = { verdict: 'fraud', isConclusive: true };
const CRITICAL: OutcomeMeaning = { verdict: 'critical', isConclusive: true };
const OPEN: OutcomeMeaning = { verdict: 'clean', isConclusive: false };

/** The list that was read has no code for prices, persons and splitting; the import list was not read. These are ours. */
const OURS = { ...FRAUD, source: 'Gwanmun, until the import list is read', status: 'unverified' } as const;

/** 검사결과: the codes of the export list, with wording that also fits imports; the import list is alike. */
export const OUTCOME_CODES = codeList<OutcomeMeaning>(
  {
    id: 'outcome-codes',
    title: { ko: '검사결과', en: 'Examination outcomes' },
    source:
      '무역통계부호표 수출 검사결과, transcription by a third party; wording widened to imports, verdicts ours',
    status: 'transcribed',
  },
  [
    ['A', '이상 없음', 'Nothing found', CLEAN],
    ['B1', '세번 상이 (환급대상)', 'Other code, drawback goods', FRAUD],
    ['B2', '단순 세번 상이', 'Other code, plain', FRAUD],
    ['C1', '수량·중량 부족', 'Quantity or weight short', FRAUD],
    ['C2', '수량·중량 과다', 'Quantity or weight in excess', FRAUD],
    ['C3', '수량·중량 과부족 (조사의뢰)', 'Quantity or weight, sent to investigation', FRAUD],
    ['D1', '원산지 표시 여부 신고오류', 'Origin marking declared wrongly', FRAUD],
    ['D2', '원산지 허위 표시', 'False origin marking', CRITICAL],
    ['D3', '원산지 오인 표시 및 표시 부적정', 'Misleading or improper origin marking', CRITICAL],
    ['D4', '원산지 결정방법 신고오류', 'Origin criterion declared wrongly', FRAUD],
    ['D5', '기타 원산지 위반', 'Other origin violation', CRITICAL],
    ['E1', '경미한 사항 (동일 세번)', 'Minor, same code', CLEAN],
    ['E2', '중요사항 (세번 변경)', 'Important, code changes', FRAUD],
    ['E3', '수출입 요건 미구비 등 요건 위반', 'Requirements not met', CRITICAL],
    ['F1', '위조 상표 (조사의뢰)', 'Counterfeit mark, sent to investigation', CRITICAL],
    ['F2', '상표권 침해', 'Trademark infringement', CRITICAL],
    ['F3', '저작권·디자인권 등 위반 (조사의뢰)', 'Copyright or design, sent to investigation', CRITICAL],
    ['F4', '상표명 미기재 등 지식재산권 관련 위반', 'Brand not declared and the like', FRAUD],
    ['G1', '금지품 위장 반입·반출', 'Prohibited goods in disguise', CRITICAL],
    ['G2', '미신고물품 혼입 및 위장', 'Undeclared goods mixed in', FRAUD],
    ['H1', '수리전 적재로 현품검사 곤란', 'Could not be examined: loaded before acceptance', OPEN],
    ['H2', '미제조로 현품검사 곤란', 'Could not be examined: not yet made', OPEN],
    ['I', '전략물자 통제 규정 미준수', 'Strategic goods control not observed', FRAUD],
    ['J1', '차대번호 상이', 'Chassis number differs', FRAUD],
    ['J2', '기수출 차량 신고 오류', 'Vehicle already exported', FRAUD],
    ['J3', '도난·범죄 차량', 'Stolen vehicle', FRAUD],
    ['K', '중고를 신품으로 신고', 'Used goods declared as new', FRAUD],
    ['L', '품목분류 곤란 또는 성분분석 필요', 'Classification open, laboratory needed', OPEN],
    ['M1', '모델·성분·장치장소 부호 등 단순 상이', 'Model, composition or place, plain error', CLEAN],
    ['M2', '신고물품 일부(전체) 누락', 'Goods left out of the declaration', FRAUD],
    ['N1', '원상태 수출 부적정', 'Not in the state of import', FRAUD],
    ['N2', '계약상이 수출 부적정', 'Difference from contract not shown', FRAUD],
    ['01', '도난·분실 스마트폰 (5개 미만)', 'Stolen smartphones, under 5', FRAUD],
    ['02', '도난·분실 스마트폰 (5-9개)', 'Stolen smartphones, 5 to 9', FRAUD],
    ['03', '도난·분실 스마트폰 (10개 이상)', 'Stolen smartphones, 10 or more', FRAUD],
    ['V1', '저가·고가 신고', 'Value declared too low or too high', OURS],
    ['V2', '특수관계 영향 가격', 'Price influenced by a relation', OURS],
    ['S1', '분할신고', 'Shipment split into several declarations', OURS],
    ['S2', '명의대여·유령업체', 'Borrowed name or ghost firm', OURS],
    ['Z', '기타 사유 (위반사항 서술)', 'Other violation, in words', FRAUD],
  ],
);

/** Ours, for imports: prices, relations and splitting are not among the outcomes of an export. */
export const IMPORTS_ONLY: ReadonlySet<string> = new Set(['V1', 'V2', 'S1', 'S2']);

const MEANINGS = new Map(OUTCOME_CODES.rows.map((row) => [row.code, row as OutcomeMeaning]));

/** Verdict and whether it teaches, or undefined for a code that the list does not know. */
export function outcomeMeaning(code: string): OutcomeMeaning | undefined {
  return MEANINGS.get(code);
}

/**
 * Whether an outcome says anything of the goods: an examination that could not be carried out, or that waits for the
 * laboratory, is filed as clean and teaches nothing. A finding always does.
 */
export function isTelling(code: string, verdict: Verdict): boolean {
  return verdict !== 'clean' || outcomeMeaning(code)?.isConclusive !== false;
}
