/**
 * Where a parcel stands, as its addressee may know it: one of five public states in order, or stopped by the addressee's own
 * refusal or by what customs told him of a right, or ended; computed from a closed list of facts. Whatever else customs knows or does (selection, X-ray, examination, controlled
 * delivery) is no argument here and so cannot show.
 */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { PublicPath } from './path/public-path.ts';
import type { EndWay } from './path/steps.ts';

const PUBLIC_STATES = ['ordered', 'shipped', 'arrived', 'in-clearance', 'cleared'] as const;
type Step = (typeof PUBLIC_STATES)[number];
export type PublicState = Step | 'stopped' | 'ended';

const PUBLIC_STATE_NAMES: Readonly<Record<PublicState, Text>> = {
  ordered: { ko: '주문', en: 'Ordered' },
  shipped: { ko: '해외 발송', en: 'Sent abroad' },
  arrived: { ko: '한국 도착', en: 'Arrived in Korea' },
  'in-clearance': { ko: '세관 심사', en: 'In clearance' },
  cleared: { ko: '통관 완료', en: 'Cleared' },
  stopped: { ko: '멈춤', en: 'Stopped' },
  ended: { ko: '통관하지 않음', en: 'Not cleared' },
};

/** In one sentence, the same for every parcel in the state. */
const PUBLIC_STATE_SAYS: Readonly<Record<PublicState, Text>> = {
  ordered: { ko: '쇼핑몰이 주문을 알려 왔습니다.', en: 'The shop has told us of the order.' },
  shipped: { ko: '한국으로 오는 중입니다.', en: 'It is on its way to Korea.' },
  arrived: { ko: '한국에 도착했습니다.', en: 'It has arrived in Korea.' },
  'in-clearance': {
    ko: '세관이 심사하고 있습니다. 따로 하실 일은 없습니다.',
    en: 'Customs is clearing it. There is nothing that you have to do.',
  },
  cleared: { ko: '통관이 끝났습니다. 배송을 기다려 주십시오.', en: 'It is cleared; delivery comes next.' },
  stopped: {
    ko: '내 부호의 사용을 거절하셔서 통관을 멈추었습니다. 세관이 조사하고 있습니다.',
    en: 'You refused the use of your code, so it is stopped. Customs is looking into it.',
  },
  ended: { ko: '이 화물은 통관하지 않고 끝났습니다.', en: 'This parcel was not cleared.' },
};

/** In place of the sentence of the state, where the addressee can do something or the refusal was decided. */
const TO_PAY: Text = {
  ko: '통관이 끝나려면 세금을 내야 합니다.',
  en: 'Duty has to be paid before it can be cleared.',
};
/** Whoever has locked the code wants to be asked, and nothing goes on before the answer. */
const AWAITS: Readonly<Record<Exclude<PublicFacts['awaits'], null>, Text>> = {
  holder: {
    ko: '내가 주문한 것인지 확인해 주십시오. 확인하시기 전에는 통관이 끝나지 않습니다.',
    en: 'Please say whether you ordered it: it cannot be cleared before that.',
  },
  guardian: {
    ko: '법정대리인의 동의를 기다립니다. 동의하기 전에는 통관이 끝나지 않습니다.',
    en: 'It waits for a guardian to agree, and cannot be cleared before that.',
  },
  look: {
    ko: '세관이 심사하고 있습니다. 등록한 정보와 다른 점을 확인해 주십시오.',
    en: 'Customs is clearing it. Please look at what is not as registered.',
  },
};
const STAYS: Text = {
  ko: '내 부호의 사용을 거절하셨고, 조사 결과 이 화물은 통관하지 않습니다.',
  en: 'You refused the use of your code; after looking into it customs does not clear this parcel.',
};

/** From the notice on, which the law has customs give. */
const OF_RIGHTS: Readonly<Record<'told' | 'ordinary' | 'held', Text>> = {
  told: {
    ko: '상표권 침해로 인정되어 통보하였습니다. 침해하지 않았다는 자료를 낼 수 있습니다.',
    en: 'Customs holds that it infringes a trademark. You can file proof that it does not.',
  },
  ordinary: {
    ko: '지식재산권 침해로 통관을 보류하였습니다. 침해하지 않았다는 자료를 낼 수 있습니다.',
    en: 'It is held because it infringes a right. You can file proof that it does not.',
  },
  held: {
    ko: '지식재산권 침해로 통관이 보류되었습니다.',
    en: 'It is held because it infringes a right.',
  },
};
const OF_END: Readonly<Record<'asked' | 'ordered', Text>> = {
  asked: {
    ko: '요청하신 대로 처리할지 세관이 확인하고 있습니다.',
    en: 'Customs is looking at what you asked for.',
  },
  ordered: {
    ko: '통관하지 않고 처리하기로 하였습니다.',
    en: 'It was decided that it is not cleared.',
  },
};
const ENDED: Readonly<Record<EndWay, Text>> = {
  treasury: { ko: '포기하셔서 국고에 귀속되었습니다.', en: 'You abandoned it to the treasury.' },
  destroyed: { ko: '폐기되었습니다.', en: 'It was destroyed.' },
  returned: { ko: '보낸 곳으로 반송되었습니다.', en: 'It was sent back.' },
};

export interface PublicFacts {
  readonly orderedOn: Day | null;
  readonly departedOn: Day | null;
  /** As listed by the carrier; null where there is no parcel yet. */
  readonly arrivesOn: Day | null;
  /** Day of the acceptance of the import declaration filed for it. */
  readonly acceptedOn: Day | null;
  readonly releasedOn: Day | null;
  /** Duty is computed and not paid. */
  readonly isToPay: boolean;
  /** The holder refused its use of the code: nothing was decided yet, or that it stays; null: no refusal, or it goes on. */
  readonly refused: 'open' | 'stays' | null;
  /** Whose word the holder's own code waits for; `look`: nothing waits, but what was given is not what is registered. */
  readonly awaits: 'holder' | 'guardian' | 'look' | null;
  /** What its addressee was told of a right or of its end, or asked for. */
  readonly path: PublicPath;
}

export interface PublicStep {
  readonly state: Step;
  readonly name: Text;
  readonly day: Day | null;
  readonly is: 'done' | 'now' | 'ahead';
}

export interface PublicStatus {
  readonly state: PublicState;
  readonly name: Text;
  readonly says: Text;
  readonly steps: readonly PublicStep[];
}

export function publicStatus(facts: PublicFacts, today: Day): PublicStatus {
  const reached = stepOf(facts, today);
  const state = stateOf(facts, reached);
  const now = PUBLIC_STATES.indexOf(reached);
  const days: Readonly<Record<Step, Day | null>> = {
    ordered: facts.orderedOn,
    shipped: facts.departedOn,
    arrived: facts.arrivesOn,
    'in-clearance': null,
    cleared: facts.releasedOn ?? facts.acceptedOn,
  };
  const steps = PUBLIC_STATES.map(
    (one, place): PublicStep => ({
      state: one,
      name: PUBLIC_STATE_NAMES[one],
      day: one === 'cleared' && reached !== 'cleared' ? null : days[one],
      is: place < now || reached === 'cleared' ? 'done' : place === now ? 'now' : 'ahead',
    }),
  );
  return { state, name: PUBLIC_STATE_NAMES[state], says: sentenceOf(state, facts), steps };
}

/** What its addressee said or was told comes before where it lies; a release is the end of it all. */
function stateOf({ refused, releasedOn, path }: PublicFacts, reached: Step): PublicState {
  if (releasedOn !== null) return reached;
  if (path.end === 'done') return 'ended';
  if (path.rights !== null || path.end !== null) return 'stopped';
  return refused !== null && reached !== 'cleared' ? 'stopped' : reached;
}

function sentenceOf(state: PublicState, { isToPay, refused, awaits, path }: PublicFacts): Text {
  if (state === 'ended' && path.way !== null) return ENDED[path.way];
  if (state === 'stopped' && (path.end === 'asked' || path.end === 'ordered')) return OF_END[path.end];
  if (state === 'stopped' && path.rights !== null) return OF_RIGHTS[path.rights];
  if (state === 'stopped' && refused === 'stays') return STAYS;
  const isWaiting = state === 'arrived' || state === 'in-clearance';
  if (!isWaiting) return PUBLIC_STATE_SAYS[state];
  if (awaits !== null && (awaits !== 'look' || !isToPay)) return AWAITS[awaits];
  return isToPay ? TO_PAY : PUBLIC_STATE_SAYS[state];
}

/** What has arrived is in clearance from the next day on, whatever is done with it; what is accepted is cleared once it is paid. */
function stepOf(
  { departedOn, arrivesOn, acceptedOn, releasedOn, isToPay, path }: PublicFacts,
  today: Day,
): Step {
  const isKept = path.rights !== null || path.end !== null;
  if (releasedOn !== null || (acceptedOn !== null && !isToPay && !isKept)) return 'cleared';
  if (arrivesOn === null) return 'ordered';
  if (arrivesOn < today || acceptedOn !== null) return 'in-clearance';
  if (arrivesOn === today) return 'arrived';
  return departedOn === null || departedOn <= today ? 'shipped' : 'ordered';
}
