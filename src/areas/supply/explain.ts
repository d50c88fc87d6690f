/** Says in words why an item stands where it does: each reading and each silence, in Korean and English. */
import { fill, fillText, type Text } from '../../core/text.ts';
import type { Reading, Silence } from './signal.ts';
import { SIGNAL_BY_ID } from './signals.ts';

export function sayReading({ signal, strength, parameters }: Reading): Text {
  const known = SIGNAL_BY_ID.get(signal);
  return known === undefined
    ? { ko: signal, en: signal }
    : fillText(strength > 0 ? known.says : known.quiet, parameters);
}

const WHY: Readonly<Record<Silence['why'], Text>> = {
  'no-data': { ko: '이 달의 자료가 없습니다.', en: 'Nothing is known of this month.' },
  'too-short': {
    ko: '비교할 지난 자료가 모자랍니다.',
    en: 'Too little of the past is known to compare with.',
  },
  intermittent: {
    ko: '거래가 없는 달이 많아 한 달의 증감으로 판단할 수 없습니다.',
    en: 'Trade comes and goes, so one month more or less tells nothing.',
  },
  'nothing-entered': { ko: '입력된 조치가 없습니다.', en: 'No measure was entered.' },
  'not-applicable': { ko: '이 품목에는 쓰지 않습니다.', en: 'Not used for this item.' },
};

export function saySilence({ why }: Silence): Text {
  return WHY[why];
}

/** One line for lists and notices. */
export function sayMissing(months: readonly string[]): Text | null {
  if (months.length === 0) return null;
  const shown = months.slice(-6).join(', ');
  return {
    ko: fill('공표되지 않은 달이 {n}개 있습니다: {shown}', { n: months.length, shown }),
    en: fill('{n} months were not published: {shown}', { n: months.length, shown }),
  };
}
