/** What an officer can do with a declaration on the screen, and which move of its life that is. */
import type { LifeAct } from '../areas/clearance/index.ts';
import type { Text } from '../core/text.ts';

export type ScreenAct =
  | 'accept'
  | 'supplement'
  | 'examine'
  | 'outcome'
  | 'release-without-examination'
  | 'review-tax'
  | 'confirm-requirement'
  | 'hold'
  | 'lift-hold'
  | 'supplied'
  | 'reject'
  | 'withdraw'
  | 'recall'
  | 'audit';

export interface ScreenActRow {
  readonly title: Text;
  readonly key: string;
  /** The move of the life cycle; absent where the state stays as it is. */
  readonly move?: LifeAct;
  readonly needsReason: boolean;
  readonly article: string;
  /** What becomes of the open case. */
  readonly closesCase: boolean;
}

export const SCREEN_ACTS: Readonly<Record<ScreenAct, ScreenActRow>> = {
  examine: {
    title: { ko: '제안대로 검사', en: 'Examine as proposed' },
    key: 'A',
    needsReason: false,
    article: '관세법 제246조 제1항',
    closesCase: false,
  },
  outcome: {
    title: { ko: '검사 결과 입력…', en: 'Record the outcome…' },
    key: 'O',
    needsReason: false,
    article: '관세법 제246조 제1항',
    closesCase: true,
  },
  accept: {
    title: { ko: '수리', en: 'Accept' },
    key: 'E',
    move: 'accept',
    needsReason: false,
    article: '관세법 제248조 제1항',
    closesCase: true,
  },
  supplement: {
    title: { ko: '보완 요구…', en: 'Request a supplement…' },
    key: 'S',
    move: 'request-supplement',
    needsReason: true,
    article: '관세법 제249조',
    closesCase: false,
  },
  supplied: {
    title: { ko: '보완 제출 확인', en: 'Supplement received' },
    key: 'B',
    move: 'supply-supplement',
    needsReason: false,
    article: '관세법 제249조',
    closesCase: false,
  },
  'release-without-examination': {
    title: { ko: '검사 없이 수리…', en: 'Accept without examination…' },
    key: 'R',
    move: 'accept',
    needsReason: true,
    article: '관세법 제248조 제1항',
    closesCase: true,
  },
  'review-tax': {
    title: { ko: '수리 전 세액심사 완료…', en: 'Duty reviewed before acceptance…' },
    key: 'V',
    needsReason: true,
    article: '관세법 제38조 제2항, 시행규칙 제8조',
    closesCase: false,
  },
  'confirm-requirement': {
    title: { ko: '수입·수출요건 확인…', en: 'Requirements confirmed…' },
    key: 'Q',
    needsReason: true,
    article: '관세법 제226조 제2항',
    closesCase: false,
  },
  hold: {
    title: { ko: '통관보류…', en: 'Hold…' },
    key: 'H',
    move: 'hold',
    needsReason: true,
    article: '관세법 제237조 제1항',
    closesCase: false,
  },
  'lift-hold': {
    title: { ko: '통관보류 해제', en: 'Lift the hold' },
    key: 'L',
    move: 'lift-hold',
    needsReason: true,
    article: '관세법 제237조',
    closesCase: false,
  },
  reject: {
    title: { ko: '각하…', en: 'Reject…' },
    key: 'X',
    move: 'reject',
    needsReason: true,
    article: '관세법 제250조 제3항',
    closesCase: true,
  },
  withdraw: {
    title: { ko: '취하 승인…', en: 'Approve withdrawal…' },
    key: 'W',
    move: 'withdraw',
    needsReason: true,
    article: '관세법 제250조 제1항',
    closesCase: true,
  },
  recall: {
    title: { ko: '반입명령…', en: 'Recall…' },
    key: 'C',
    move: 'recall',
    needsReason: true,
    article: '관세법 제238조',
    closesCase: false,
  },
  audit: {
    title: { ko: '사후 심사 지정…', en: 'Open a post-clearance audit…' },
    key: 'P',
    move: 'start-post-audit',
    needsReason: true,
    article: '관세법 제38조 제2항',
    closesCase: false,
  },
};

export function isScreenAct(text: string): text is ScreenAct {
  return Object.hasOwn(SCREEN_ACTS, text);
}
