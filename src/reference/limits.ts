/** How long and how much: the time limits and amounts that a declaration's life runs by (관세법, 관세법 시행령). */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import { type FactStatus, SINCE_UNKNOWN } from './code-list.ts';

export type LimitUnit = 'days' | 'working-days' | 'months' | 'years' | 'krw' | 'percent';

/** One value that held from a day on. Percent is of the base that the title names. */
export interface Limit {
  readonly id: string;
  readonly title: Text;
  readonly value: number;
  readonly unit: LimitUnit;
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly source: string;
  readonly status: FactStatus;
}

function limit(id: string, value: number, unit: LimitUnit, ko: string, en: string, source: string): Limit {
  return { id, value, unit, title: { ko, en }, source, validFrom: SINCE_UNKNOWN, status: 'verified' };
}

/** Read in the Act of 2026-01-01 (No. 21208) and the Decree of 2026-05-08 (No. 36316) unless the source says otherwise. */
// biome-ignore format: one row a line reads as a table
export const LIMITS = [
  limit('file-after-storage', 30, 'days', '반입·장치 후 신고기한', 'Filing after storage', '관세법 제241조제3항'),
  limit('file-late-tier-1', 20, 'days', '신고지연 1단계', 'Late filing, first step', '관세법 시행령 제247조제1항제1호'),
  limit('file-late-tier-2', 50, 'days', '신고지연 2단계', 'Late filing, second step', '관세법 시행령 제247조제1항제2호'),
  limit('file-late-tier-3', 80, 'days', '신고지연 3단계', 'Late filing, third step', '관세법 시행령 제247조제1항제3호'),
  limit('file-late-rate-1', 0.5, 'percent', '신고지연가산세 1단계 (과세가격)', 'Late filing penalty 1, of customs value', '관세법 시행령 제247조제1항제1호'),
  limit('file-late-rate-2', 1, 'percent', '신고지연가산세 2단계 (과세가격)', 'Late filing penalty 2, of customs value', '관세법 시행령 제247조제1항제2호'),
  limit('file-late-rate-3', 1.5, 'percent', '신고지연가산세 3단계 (과세가격)', 'Late filing penalty 3, of customs value', '관세법 시행령 제247조제1항제3호'),
  limit('file-late-rate-4', 2, 'percent', '신고지연가산세 4단계 (과세가격)', 'Late filing penalty 4, of customs value', '관세법 시행령 제247조제1항제4호'),
  limit('file-late-cap', 5_000_000, 'krw', '신고지연가산세 한도', 'Late filing penalty, cap', '관세법 시행령 제247조제2항'),
  limit('file-before-arrival-sea', 5, 'days', '입항전신고 가능시기 (선박)', 'Filing before arrival, ship', '관세법 시행령 제249조제1항'),
  limit('file-before-arrival-air', 1, 'days', '입항전신고 가능시기 (항공기)', 'Filing before arrival, aircraft', '관세법 시행령 제249조제1항'),
  limit('withdrawal-answer', 10, 'days', '신고취하 승인 통지기한', 'Answer to a request to withdraw', '관세법 제250조제4항'),
  limit('pay-after-acceptance', 15, 'days', '관세 납부기한', 'Payment after acceptance', '관세법 제9조제1항제1호'),
  limit('remove-after-acceptance', 15, 'days', '수리물품 반출기한', 'Removal after acceptance', '관세법 제157조의2'),
  limit('load-after-acceptance', 30, 'days', '수출물품 적재기한', 'Loading of accepted exports', '관세법 제251조제1항'),
  limit('declare-after-release', 10, 'days', '즉시반출 후 수입신고기한', 'Declaration after immediate release', '관세법 제253조제3항'),
  limit('hold-answer', 30, 'days', '통관보류 해제요청 처리기한', 'Answer to a request to lift a hold', '관세법 제237조제4항'),
  limit('rights-proof', 10, 'working-days', '지식재산권 보류 제소 증명기한', 'Proof of suit for a rights hold', '관세법 시행령 제239조제3항'),
  limit('recall-after-acceptance', 3, 'months', '반입명령 가능기간', 'Recall after acceptance', '관세법 시행령 제245조제1항'),
  limit('least-collected', 10_000, 'krw', '징수금액의 최저한', 'Least amount collected', '관세법 시행령 제37조제1항'),
  limit('keep-import-papers', 5, 'years', '수입신고 자료 보관기간', 'Keeping of import papers', '관세법 시행령 제3조제1항제1호'),
  limit('keep-export-papers', 3, 'years', '수출·반송신고 자료 보관기간', 'Keeping of export papers', '관세법 시행령 제3조제1항제2호'),
  limit('keep-bonded-papers', 2, 'years', '보세화물·적재화물목록 자료 보관기간', 'Keeping of bonded cargo papers', '관세법 시행령 제3조제1항제3호'),
  limit('supplement-interest-free', 6, 'months', '보정기간', 'Period of supplementary return', '관세법 제38조의2제1항'),
  limit('shortfall-penalty', 10, 'percent', '과소신고 가산세 (부족세액)', 'Penalty, of the shortfall', '관세법 제42조제1항제1호'),
  limit('shortfall-penalty-fraud', 60, 'percent', '부정행위 가산세 (부족세액)', 'Penalty for fraud, of the shortfall', '관세법 제42조제2항'),
  limit('undeclared-penalty', 20, 'percent', '무신고 수입 가산세 (관세액)', 'Penalty for undeclared import, of the duty', '관세법 제42조제3항제1호'),
  limit('arrears-exempt', 1_500_000, 'krw', '납부지연가산세 면제 체납액', 'Arrears without late payment penalty', '관세법 제42조제5항'),
  limit('origin-exempt-value', 150_000, 'krw', '원산지증명서 제출 면제 과세가격', 'No certificate of origin up to', '관세법 시행령 제236조제2항제3호'),
  limit('audit-gap', 4, 'years', '관세조사 미실시 기간', 'Years without audit', '관세법 제110조의3제1항제2호'),
] as const;

const BY_ID = new Map<string, readonly Limit[]>();
for (const row of LIMITS) BY_ID.set(row.id, [...(BY_ID.get(row.id) ?? []), row]);

/** The value in force on a day, or undefined where none is known. */
export function limitOn(id: string, day: Day): Limit | undefined {
  return BY_ID.get(id)?.find(
    (row) => row.validFrom <= day && (row.validTo === undefined || day <= row.validTo),
  );
}
