/**
 * Where a parcel stands, as its addressee may know it: one of five public states, computed from a closed list of facts. Whatever
 * else customs knows or does (selection, X-ray, examination, controlled delivery) is no argument here and so cannot show.
 */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

const PUBLIC_STATES = ['ordered', 'shipped', 'arrived', 'in-clearance', 'cleared'] as const;
export type PublicState = (typeof PUBLIC_STATES)[number];

const PUBLIC_STATE_NAMES: Readonly<Record<PublicState, Text>> = {
  ordered: { ko: '주문', en: 'Ordered' },
  shipped: { ko: '해외 발송', en: 'Sent abroad' },
  arrived: { ko: '한국 도착', en: 'Arrived in Korea' },
  'in-clearance': { ko: '세관 심사', en: 'In clearance' },
  cleared: { ko: '통관 완료', en: 'Cleared' },
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
};

export interface PublicFacts {
  readonly orderedOn: Day | null;
  readonly departedOn: Day | null;
  /** As listed by the carrier; null where there is no parcel yet. */
  readonly arrivesOn: Day | null;
  /** Day of the acceptance of the import declaration filed for it. */
  readonly acceptedOn: Day | null;
}

export interface PublicStep {
  readonly state: PublicState;
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
  const state = stateOf(facts, today);
  const now = PUBLIC_STATES.indexOf(state);
  const days: Readonly<Record<PublicState, Day | null>> = {
    ordered: facts.orderedOn,
    shipped: facts.departedOn,
    arrived: facts.arrivesOn,
    'in-clearance': null,
    cleared: facts.acceptedOn,
  };
  const steps = PUBLIC_STATES.map(
    (one, place): PublicStep => ({
      state: one,
      name: PUBLIC_STATE_NAMES[one],
      day: days[one],
      is: place < now || state === 'cleared' ? 'done' : place === now ? 'now' : 'ahead',
    }),
  );
  return { state, name: PUBLIC_STATE_NAMES[state], says: PUBLIC_STATE_SAYS[state], steps };
}

/** What has arrived is in clearance from the next day on, whatever is done with it. */
function stateOf({ departedOn, arrivesOn, acceptedOn }: PublicFacts, today: Day): PublicState {
  if (acceptedOn !== null) return 'cleared';
  if (arrivesOn === null) return 'ordered';
  if (arrivesOn < today) return 'in-clearance';
  if (arrivesOn === today) return 'arrived';
  return departedOn === null || departedOn <= today ? 'shipped' : 'ordered';
}
