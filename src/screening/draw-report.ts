/** What the check of a day's draw found, for whoever doubts it. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';

export type DrawProblemCode =
  | 'draw/secret-wrong'
  | 'draw/before-commitment'
  | 'draw/after-reveal'
  | 'draw/value-wrong'
  | 'draw/rate-wrong'
  | 'draw/kept-wrong'
  | 'draw/mark-wrong'
  | 'draw/demand-missing'
  | 'draw/case-missing'
  | 'draw/case-marked-wrongly'
  | 'draw/share-off'
  | 'draw/record-changed'
  | 'draw/content-changed'
  | 'draw/log-broken'
  | 'draw/not-anchored';

export interface DrawProblem {
  readonly code: DrawProblemCode;
  readonly message: Text;
  /** `number/version`, or the place in the log. */
  readonly subject: string;
}

export interface DrawReport {
  readonly day: Day;
  readonly ok: boolean;
  readonly secretId: string;
  readonly commitment: string;
  /** Places in the log. */
  readonly committedSeq: number;
  readonly revealedSeq: number;
  readonly firstDrawSeq: number | null;
  /** Decisions that name the secret. */
  readonly decisions: number;
  /** Of these, draws that an earlier filing of the consignment left. */
  readonly kept: number;
  /** Of the draws of the day's own, how many were below their probability, and how many may be expected. */
  readonly drawn: number;
  readonly expected: number;
  /** Chance alone leaves this range once in a thousand days. */
  readonly low: number;
  readonly high: number;
  /** Entries of the log whose chain was recomputed. */
  readonly entries: number;
  /** Fingerprint of the key that signed the log's heads. */
  readonly signedBy: string | null;
  /** At most a hundred; `problemCount` says how many there are. */
  readonly problems: readonly DrawProblem[];
  readonly problemCount: number;
}

const WORDS: Readonly<Record<DrawProblemCode, Text>> = {
  'draw/secret-wrong': {
    ko: '공개된 비밀값의 해시가 미리 기록한 해시와 다릅니다.',
    en: 'The hash of the revealed secret is not the one that was committed.',
  },
  'draw/before-commitment': {
    ko: '해시를 기록하기 전에 추출하였습니다.',
    en: 'It was drawn before the commitment was written.',
  },
  'draw/after-reveal': {
    ko: '비밀값을 공개한 뒤에 새로 추출하였습니다.',
    en: 'It was drawn anew after the secret was revealed.',
  },
  'draw/value-wrong': {
    ko: '추출값이 비밀값과 화물에서 계산한 값과 다릅니다.',
    en: 'The value is not what secret and consignment give.',
  },
  'draw/rate-wrong': {
    ko: '확률이나 검사 종류가 그날 미리 정한 것과 다릅니다.',
    en: 'Probability or kind of examination differ from what was committed for the day.',
  },
  'draw/kept-wrong': {
    ko: '먼저 한 신고의 추출값을 그대로 이어받지 않았습니다.',
    en: 'It does not keep the draw of the earlier filing that it names.',
  },
  'draw/mark-wrong': {
    ko: '추출값과 확률에 따른 결과와 무작위 표시가 다릅니다.',
    en: 'It is marked otherwise than value and probability say.',
  },
  'draw/demand-missing': {
    ko: '뽑혔는데 검사가 요구되지 않았습니다.',
    en: 'It was drawn, and no examination was demanded.',
  },
  'draw/case-missing': {
    ko: '뽑혔는데 무작위 표본으로 표시된 검사 건이 없습니다.',
    en: 'It was drawn, and there is no case marked as random.',
  },
  'draw/case-marked-wrongly': {
    ko: '뽑히지 않았는데 검사 건이 무작위로 표시되었습니다.',
    en: 'It was not drawn, and its case is marked as random.',
  },
  'draw/share-off': {
    ko: '뽑힌 수가 확률로 설명되지 않습니다(천 날에 한 번꼴).',
    en: 'The number drawn is not explained by the probabilities (once in a thousand days).',
  },
  'draw/record-changed': {
    ko: '결정 기록이 로그에 적힌 해시와 다릅니다.',
    en: 'The record of the decision does not have the hash in the log.',
  },
  'draw/content-changed': {
    ko: '저장된 신고 내용이 로그에 적힌 해시와 다릅니다.',
    en: 'The stored declaration does not have the hash in the log.',
  },
  'draw/log-broken': {
    ko: '로그의 사슬이 맞지 않습니다.',
    en: 'The chain of the log does not hold here.',
  },
  'draw/not-anchored': {
    ko: '서명된 로그 머리와 맞지 않거나 서명이 없습니다.',
    en: 'No signed head of the log stands behind this, or the signed head is another.',
  },
};

export function drawProblem(code: DrawProblemCode, subject: string): DrawProblem {
  return { code, message: WORDS[code], subject };
}
