/** Where a declaration stands, in the words of somebody who waits for goods: one of a closed list, with what comes next. */
import type { Text } from '../../core/text.ts';
import type { Direction } from '../../model/declaration.ts';
import type { State } from './life-cycle-table.ts';
import type { CheckId } from './trader-reason-texts.ts';

export interface TraderStatus {
  /** How it is shown: `you` waits for the trader, `customs` for the office. */
  readonly waitsFor: 'you' | 'customs' | 'nobody';
  readonly title: Text;
  readonly next: Text;
}

const STATUS: Readonly<Record<State, TraderStatus>> = {
  submitted: status('customs', ['제출됨', 'Submitted'], ['접수를 기다립니다.', 'Waits to be received.']),
  received: status('customs', ['접수됨', 'Received'], ['심사를 기다립니다.', 'Waits to be looked at.']),
  screened: status(
    'customs',
    ['심사 중', 'Being looked at'],
    [
      '세관이 수리 여부를 정합니다. 지금 하실 일은 없습니다.',
      'Customs decides on acceptance. You need do nothing now.',
    ],
  ),
  'supplement-requested': status(
    'you',
    ['보완 필요', 'Needs your answer'],
    ['요구된 내용을 답하고 서류를 첨부하십시오.', 'Answer what was asked and attach the papers.'],
  ),
  held: status(
    'you',
    ['통관보류', 'Held'],
    [
      '보류사유를 소명하거나 이의신청을 할 수 있습니다.',
      'You may prove that the reason does not apply, or object.',
    ],
  ),
  accepted: status('nobody', ['수리됨', 'Accepted'], ['물품을 반출할 수 있습니다.', 'The goods may leave.']),
  released: status('nobody', ['반출됨', 'Released'], ['물품이 반출되었습니다.', 'The goods have left.']),
  loaded: status(
    'nobody',
    ['적재됨', 'Loaded'],
    ['물품이 운송수단에 적재되었습니다.', 'The goods are on board.'],
  ),
  'acceptance-cancelled': status(
    'nobody',
    ['수리 취소됨', 'Acceptance cancelled'],
    ['수출하려면 다시 신고하여야 합니다.', 'To export the goods, declare them again.'],
  ),
  amended: status(
    'nobody',
    ['정정됨', 'Amended'],
    ['새 차수로 정정되었습니다.', 'A newer version has taken its place.'],
  ),
  withdrawn: status('nobody', ['취하됨', 'Withdrawn'], ['신고가 취하되었습니다.', 'It was withdrawn.']),
  rejected: status(
    'you',
    ['각하됨', 'Rejected'],
    ['사유를 확인하고 다시 신고하거나 이의신청을 할 수 있습니다.', 'Read why; file again, or object.'],
  ),
  'post-audit': status(
    'nobody',
    ['수리됨', 'Accepted'],
    ['물품을 반출할 수 있습니다.', 'The goods may leave.'],
  ),
  recalled: status(
    'you',
    ['반입명령', 'Recalled'],
    ['물품을 보세구역에 다시 들여놓아야 합니다.', 'The goods have to come back to a bonded area.'],
  ),
  closed: status('nobody', ['종결', 'Closed'], ['모든 절차가 끝났습니다.', 'Everything is done.']),
};

/** An accepted export still has to be loaded (관세법 제251조 제1항). */
const EXPORT_ACCEPTED = status(
  'nobody',
  ['수리됨', 'Accepted'],
  ['적재기한까지 운송수단에 적재하여야 합니다.', 'Load the goods by the last day of the period.'],
);

const CHECKED: Readonly<Record<CheckId, Pick<TraderStatus, 'title' | 'next'>>> = {
  documents: words(
    ['서류 확인 중', 'Papers are checked'],
    ['서류를 첨부하면 빨라집니다.', 'Attaching the papers helps.'],
  ),
  'x-ray': words(
    ['물품 검사 대상', 'To be examined'],
    ['검사 준비를 하여 주십시오.', 'Have the goods ready.'],
  ),
  physical: words(
    ['물품 검사 대상', 'To be examined'],
    ['검사 준비를 하여 주십시오.', 'Have the goods ready.'],
  ),
  laboratory: words(
    ['물품 검사 대상', 'To be examined'],
    ['검사 준비를 하여 주십시오.', 'Have the goods ready.'],
  ),
  officer: words(
    ['담당공무원 확인 중', 'With an officer'],
    ['확인이 끝나면 알려 드립니다.', 'You will be told when it is done.'],
  ),
};

const INCOMPLETE: TraderStatus = status(
  'you',
  ['수리 요건 대기', 'Waits for what acceptance needs'],
  ['아래에 남은 것이 갖추어지면 수리됩니다.', 'It is accepted once what is listed below has come.'],
);

export interface StatusFacts {
  readonly direction?: Direction;
  /** Something that the firm, its carrier or its bank brings is still missing for acceptance. */
  readonly isIncomplete?: boolean;
}

/** @param check the check that stands open, if any */
export function traderStatus(
  state: State,
  check: CheckId | undefined,
  { direction = 'import', isIncomplete = false }: StatusFacts = {},
): TraderStatus {
  if (direction === 'export' && state === 'accepted') return EXPORT_ACCEPTED;
  const base = STATUS[state];
  if (state !== 'screened') return base;
  if (check !== undefined) return { ...base, ...CHECKED[check] };
  return isIncomplete ? INCOMPLETE : base;
}

type Pair = readonly [ko: string, en: string];

function words([ko, en]: Pair, [nextKo, nextEn]: Pair): Pick<TraderStatus, 'title' | 'next'> {
  return { title: { ko, en }, next: { ko: nextKo, en: nextEn } };
}

function status(waitsFor: TraderStatus['waitsFor'], title: Pair, next: Pair): TraderStatus {
  return { waitsFor, ...words(title, next) };
}
