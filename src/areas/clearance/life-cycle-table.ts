/**
 * Which acts move a declaration from which state to which, who may do them and under which article: the life of an import
 * and of an export declaration as a table (관세법 제237조, 제238조, 제241조, 제246조, 제248조 to 제251조; 시행령 제245조, 제255조).
 */
import type { Text } from '../../core/text.ts';
import type { Direction } from '../../model/declaration.ts';

export const STATES = {
  submitted: { ko: '제출', en: 'Submitted' },
  received: { ko: '접수', en: 'Received' },
  screened: { ko: '선별 완료', en: 'Screened' },
  'supplement-requested': { ko: '보완 요구', en: 'Supplement requested' },
  held: { ko: '통관보류', en: 'Held' },
  accepted: { ko: '수리', en: 'Accepted' },
  released: { ko: '반출', en: 'Released' },
  loaded: { ko: '적재', en: 'Loaded' },
  'acceptance-cancelled': { ko: '수리 취소', en: 'Acceptance cancelled' },
  amended: { ko: '정정', en: 'Amended, to be screened again' },
  withdrawn: { ko: '취하', en: 'Withdrawn' },
  rejected: { ko: '각하', en: 'Rejected' },
  'post-audit': { ko: '사후 심사', en: 'Post-clearance audit' },
  recalled: { ko: '반입명령', en: 'Recalled' },
  closed: { ko: '종결', en: 'Closed' },
} as const satisfies Record<string, Text>;

export type State = keyof typeof STATES;
export type Act =
  | 'receive'
  | 'screen'
  | 'request-supplement'
  | 'supply-supplement'
  | 'hold'
  | 'lift-hold'
  | 'accept'
  | 'release'
  | 'amend'
  | 'ask-withdrawal'
  | 'withdraw'
  | 'reject'
  | 'start-post-audit'
  | 'recall'
  | 'return-corrected'
  | 'report-part-loading'
  | 'report-loading'
  | 'ask-extension'
  | 'extend-loading'
  | 'refuse-extension'
  | 'give-cancel-notice'
  | 'cancel-acceptance'
  | 'close';

export type ActorKind = 'officer' | 'declarant' | 'system';

export type Moves = Partial<Readonly<Record<State, State>>>;

export interface ActRow {
  readonly title: Text;
  readonly basis: string;
  readonly by: readonly ActorKind[];
  /** It takes something from the trader: an officer's name and a reason stand under it, always. */
  readonly isAdverse: boolean;
  readonly moves: Moves;
  /** Of an export, where they are not those of an import. */
  readonly exportMoves?: Moves;
  /** What to say where the act is not possible. */
  readonly otherwise: Text;
}

/** An act of imports or of exports alone. */
const NONE: Moves = {};

export function movesOf({ moves, exportMoves }: ActRow, direction: Direction): Moves {
  return direction === 'export' ? (exportMoves ?? moves) : moves;
}

const ACCEPTED_ONLY: Text = {
  ko: '수리되어 아직 적재되지 않은 수출신고에 대하여만 할 수 있습니다.',
  en: 'it is possible only for an export that is accepted and not yet loaded.',
};

const BEFORE_ACCEPTANCE: Text = {
  ko: '수리 전의 신고에 대하여만 할 수 있습니다.',
  en: 'it is possible only before acceptance.',
};

export const ACTS: Readonly<Record<Act, ActRow>> = {
  receive: {
    title: { ko: '접수', en: 'Receive' },
    basis: '관세법 제241조',
    by: ['system', 'officer'],
    isAdverse: false,
    moves: { submitted: 'received' },
    otherwise: { ko: '제출된 신고만 접수합니다.', en: 'only a submitted declaration is received.' },
  },
  screen: {
    title: { ko: '선별', en: 'Screen' },
    basis: '관세법 제246조 제2항',
    by: ['system', 'officer'],
    isAdverse: false,
    // A new version of held goods is screened as well, and stays held until an officer lifts the hold.
    moves: { received: 'screened', amended: 'screened', held: 'held' },
    otherwise: {
      ko: '접수되었거나 정정된 신고만 선별합니다.',
      en: 'only a received or amended declaration is screened.',
    },
  },
  'request-supplement': {
    title: { ko: '보완 요구', en: 'Request a supplement' },
    basis: '관세법 제249조',
    by: ['officer'],
    isAdverse: true,
    moves: { screened: 'supplement-requested' },
    otherwise: {
      ko: '선별된 신고에 대하여 수리 전까지만 보완을 요구할 수 있습니다.',
      en: 'a supplement can be asked of a screened declaration, until it is accepted.',
    },
  },
  'supply-supplement': {
    title: { ko: '보완 제출', en: 'Supply the supplement' },
    basis: '관세법 제249조',
    by: ['declarant', 'officer'],
    isAdverse: false,
    moves: { 'supplement-requested': 'screened' },
    otherwise: { ko: '보완을 요구받은 신고가 아닙니다.', en: 'no supplement has been asked for.' },
  },
  hold: {
    title: { ko: '통관보류', en: 'Hold' },
    basis: '관세법 제237조 제1항',
    by: ['officer'],
    isAdverse: true,
    moves: { screened: 'held', 'supplement-requested': 'held' },
    otherwise: {
      ko: '선별 후 수리 전의 물품만 통관을 보류할 수 있습니다. 반출된 물품은 보세구역 반입명령(제238조)의 대상입니다.',
      en: 'goods are held after screening and before acceptance; goods that have left are recalled (art. 238).',
    },
  },
  'lift-hold': {
    title: { ko: '통관보류 해제', en: 'Lift the hold' },
    basis: '관세법 제237조 제4항',
    by: ['officer'],
    isAdverse: false,
    moves: { held: 'screened' },
    otherwise: { ko: '통관이 보류된 신고가 아닙니다.', en: 'the declaration is not held.' },
  },
  accept: {
    title: { ko: '수리', en: 'Accept' },
    basis: '관세법 제248조 제1항',
    by: ['system', 'officer'],
    isAdverse: false,
    moves: { screened: 'accepted' },
    otherwise: {
      ko: '선별되고 보완 요구나 통관보류가 없는 신고만 수리합니다.',
      en: 'only a screened declaration without an open supplement or hold is accepted.',
    },
  },
  release: {
    title: { ko: '반출', en: 'Release' },
    basis: '관세법 제248조 제3항',
    by: ['system', 'officer', 'declarant'],
    isAdverse: false,
    moves: { accepted: 'released' },
    exportMoves: NONE,
    otherwise: {
      ko: '신고수리 전에는 물품을 반출하여서는 아니 됩니다.',
      en: 'goods must not leave before the declaration is accepted, and leave once.',
    },
  },
  amend: {
    title: { ko: '정정', en: 'Amend (a new version)' },
    basis: '관세법 제249조, 수입통관 사무처리에 관한 고시(신고사항 정정)',
    by: ['declarant', 'officer'],
    isAdverse: false,
    moves: {
      submitted: 'amended',
      received: 'amended',
      screened: 'amended',
      'supplement-requested': 'amended',
      amended: 'amended',
      held: 'held',
    },
    otherwise: {
      ko: '수리 후에는 정정이 아니라 보정(제38조의2), 수정신고(제38조의3 제1항) 또는 경정청구(제38조의3 제2항)로 고칩니다.',
      en: 'after acceptance it is corrected by 보정 (art. 38-2), 수정신고 (art. 38-3(1)) or 경정청구 (art. 38-3(2)).',
    },
  },
  'ask-withdrawal': {
    title: { ko: '취하 신청', en: 'Ask for withdrawal' },
    basis: '관세법 제250조 제1항',
    by: ['declarant'],
    isAdverse: false,
    moves: {
      submitted: 'submitted',
      received: 'received',
      screened: 'screened',
      'supplement-requested': 'supplement-requested',
      held: 'held',
      amended: 'amended',
      accepted: 'accepted',
    },
    otherwise: {
      ko: '반출한 후이거나 이미 끝난 신고는 취하할 수 없습니다.',
      en: 'after the goods have left, or once it has ended, a declaration cannot be withdrawn.',
    },
  },
  withdraw: {
    title: { ko: '취하 승인', en: 'Approve the withdrawal' },
    basis: '관세법 제250조 제1항·제2항·제5항',
    by: ['officer', 'system'],
    isAdverse: false,
    moves: {
      submitted: 'withdrawn',
      received: 'withdrawn',
      screened: 'withdrawn',
      'supplement-requested': 'withdrawn',
      held: 'withdrawn',
      amended: 'withdrawn',
      accepted: 'withdrawn',
    },
    otherwise: {
      ko: '반출한 후이거나 이미 끝난 신고는 취하할 수 없습니다.',
      en: 'after the goods have left, or once it has ended, a declaration cannot be withdrawn.',
    },
  },
  reject: {
    title: { ko: '각하', en: 'Reject' },
    basis: '관세법 제250조 제3항',
    by: ['officer'],
    isAdverse: true,
    moves: {
      submitted: 'rejected',
      received: 'rejected',
      screened: 'rejected',
      'supplement-requested': 'rejected',
      held: 'rejected',
      amended: 'rejected',
    },
    otherwise: BEFORE_ACCEPTANCE,
  },
  'start-post-audit': {
    title: { ko: '사후 심사 착수', en: 'Start the post-clearance audit' },
    basis: '관세법 제38조 제2항',
    by: ['officer', 'system'],
    isAdverse: false,
    moves: { accepted: 'post-audit', released: 'post-audit' },
    exportMoves: NONE,
    otherwise: {
      ko: '세액심사는 신고를 수리한 후에 합니다.',
      en: 'the duty is reviewed after acceptance, and once.',
    },
  },
  recall: {
    title: { ko: '보세구역 반입명령', en: 'Recall to a bonded area' },
    basis: '관세법 제238조 제1항, 시행령 제245조',
    by: ['officer'],
    isAdverse: true,
    moves: { released: 'recalled', 'post-audit': 'recalled', closed: 'recalled' },
    exportMoves: { accepted: 'recalled' },
    otherwise: {
      ko: '수리되어 반출된 수입물품이나 수리되어 외국으로 나가기 전의 수출물품에 대하여만 반입을 명할 수 있습니다.',
      en: 'only imports that were accepted and have left, or exports accepted and not yet gone, can be recalled.',
    },
  },
  'return-corrected': {
    title: { ko: '보완·정정 후 국내 반입', en: 'Return after correction' },
    basis: '관세법 제238조 제3항',
    by: ['officer'],
    isAdverse: false,
    moves: { recalled: 'released' },
    exportMoves: { recalled: 'accepted' },
    otherwise: { ko: '반입명령을 받은 물품이 아닙니다.', en: 'the goods have not been recalled.' },
  },
  'report-part-loading': {
    title: { ko: '분할적재 보고', en: 'Report that part is loaded' },
    basis: '관세법 제251조 제1항',
    by: ['declarant', 'officer', 'system'],
    isAdverse: false,
    moves: NONE,
    exportMoves: { accepted: 'accepted' },
    otherwise: ACCEPTED_ONLY,
  },
  'report-loading': {
    title: { ko: '적재 보고', en: 'Report the loading' },
    basis: '관세법 제251조 제1항',
    by: ['declarant', 'officer', 'system'],
    isAdverse: false,
    moves: NONE,
    exportMoves: { accepted: 'loaded' },
    otherwise: ACCEPTED_ONLY,
  },
  'ask-extension': {
    title: { ko: '적재기간 연장 신청', en: 'Ask for a longer loading period' },
    basis: '관세법 제251조 제1항 단서, 시행규칙 제79조',
    by: ['declarant'],
    isAdverse: false,
    moves: NONE,
    exportMoves: { accepted: 'accepted' },
    otherwise: ACCEPTED_ONLY,
  },
  'extend-loading': {
    title: { ko: '적재기간 연장 승인', en: 'Approve a longer loading period' },
    basis: '관세법 제251조 제1항 단서',
    by: ['officer'],
    isAdverse: false,
    moves: NONE,
    exportMoves: { accepted: 'accepted' },
    otherwise: ACCEPTED_ONLY,
  },
  'refuse-extension': {
    title: { ko: '적재기간 연장 불승인', en: 'Refuse a longer loading period' },
    basis: '관세법 제251조 제1항 단서',
    by: ['officer'],
    isAdverse: true,
    moves: NONE,
    exportMoves: { accepted: 'accepted' },
    otherwise: ACCEPTED_ONLY,
  },
  'give-cancel-notice': {
    title: { ko: '수리취소 사전통지', en: 'Give notice of cancelling the acceptance' },
    basis: '행정절차법 제21조, 관세법 제251조 제2항',
    by: ['officer'],
    isAdverse: true,
    moves: NONE,
    exportMoves: { accepted: 'accepted' },
    otherwise: ACCEPTED_ONLY,
  },
  'cancel-acceptance': {
    title: { ko: '수출신고수리 취소', en: 'Cancel the acceptance' },
    basis: '관세법 제251조 제2항, 시행령 제255조',
    by: ['officer'],
    isAdverse: true,
    moves: NONE,
    exportMoves: { accepted: 'acceptance-cancelled' },
    otherwise: ACCEPTED_ONLY,
  },
  close: {
    title: { ko: '종결', en: 'Close' },
    basis: '관세법 제38조 제2항, 제238조 제4항',
    by: ['officer', 'system'],
    isAdverse: false,
    moves: { released: 'closed', 'post-audit': 'closed', recalled: 'closed' },
    exportMoves: { loaded: 'closed', recalled: 'closed' },
    otherwise: {
      ko: '반출, 적재, 사후 심사 또는 반입명령이 끝난 신고만 종결합니다.',
      en: 'only a declaration whose goods are released, loaded, audited or recalled is closed.',
    },
  },
};
