/** What people are told whose move of a criterion is not made: what is missing, or who was there first. */
import { seoulTime } from '../../core/day.ts';
import { fillText, type Text } from '../../core/text.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Queryable } from '../../store/open.ts';
import { type CriterionVersionRow, readCriterionEvents } from '../../store/queries/criteria.ts';
import { namesOf } from '../views/texts.ts';
import { eventTitle } from './event-titles.ts';

const WORDS = {
  reason: { ko: '이유를 적으십시오.', en: 'Give a reason.' },
  waiting: {
    ko: '시험 운영 중인 판이 확정을 기다리고 있습니다. 먼저 그 요청을 처리하십시오.',
    en: 'The version in shadow waits for a second person. Settle that proposal first.',
  },
  'back-test': {
    ko: '과거 자료 대조를 먼저 하십시오. 걸릴 건수를 보지 않고 적용을 요청할 수 없습니다.',
    en: 'Run the back-test first: nothing is proposed for use without seeing what it would hit.',
  },
  shadow: {
    ko: '대조할 지난 자료가 아직 없습니다. 시험 운영에서 한 건이라도 판단한 뒤에 적용을 요청할 수 있습니다.',
    en: 'There is no stored past to test it on yet: it is proposed for use once it was asked in shadow about at least one case.',
  },
  'no-hits': {
    ko: '과거 자료나 시험 운영에서 한 건도 걸리지 않았습니다. 그래도 적용할 까닭을 확인란에 적으십시오.',
    en: 'It hit nothing, in the back-test or in shadow. Write in the sign-off why it should be used all the same.',
  },
  'over-half': {
    ko: '지난 자료의 절반보다 많이 걸립니다. 그래도 적용할 까닭을 확인란에 적으십시오.',
    en: 'It hit more than half of the past. Write in the sign-off why it should be used all the same.',
  },
  gap: {
    ko: '유효기간이 아직 시작되지 않아 지금 확정하면 그때까지 앞 판도 뒤 판도 적용되지 않습니다. 시작하는 날에 확정하십시오.',
    en: 'Its validity has not begun: confirmed now, neither the earlier nor this version would be in force until then. Confirm it on the day it begins.',
  },
  expired: {
    ko: '유효기간이 지났습니다. 기간을 고친 새 판을 저장하십시오.',
    en: 'Its validity has ended. Save a new version with another period.',
  },
} satisfies Record<string, Text>;

export type MoveRefusal = keyof typeof WORDS;

export function refuseNow(what: MoveRefusal): Refusal {
  const problem = { code: `criterion/${what}`, message: WORDS[what] };
  return new Refusal(what === 'reason' ? 'invalid' : 'not-allowed-now', WORDS[what], [problem]);
}

const MOVED: Text = {
  ko: '{who}이(가) {time}에 이 기준을 먼저 처리했습니다({what}). 화면을 새로 고쳐 지금 상태를 확인하십시오.',
  en: '{who} was first, at {time} ({what}). Reload to see how it stands now.',
};
const WRITTEN_OVER: Text = {
  ko: '이 초안 뒤에 새 판이 저장되어 더 진행할 수 없습니다.',
  en: 'A later version was saved over this draft; it goes no further.',
};

/** The state does not allow the move any more: tells who changed it last. */
export async function overtaken(
  db: Queryable,
  row: CriterionVersionRow,
  isLatest: boolean,
): Promise<Refusal> {
  if (row.state === 'draft' && !isLatest) return new Refusal('not-allowed-now', WRITTEN_OVER);
  const [latest] = (await readCriterionEvents(db, row.id)).filter(
    ({ detail }) => detail.version === row.version,
  );
  if (latest === undefined) return new Refusal('not-allowed-now');
  const who = (await namesOf(db, [latest.who]))(latest.who);
  const what = eventTitle(latest.kind);
  const time = seoulTime(Date.parse(latest.at)).slice(0, 5);
  return new Refusal('conflict', {
    ko: fillText(MOVED, { who: who.ko, time, what: what.ko }).ko,
    en: fillText(MOVED, { who: who.en, time, what: what.en }).en,
  });
}
