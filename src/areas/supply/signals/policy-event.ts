/** A measure abroad that an officer entered, weighed by how much comes from there. */
import { defineSignal } from '../define-signal.ts';
import { EVENT_NAMES, type EventKind, isLive } from '../policy-event.ts';
import { percent } from '../signal.ts';

const STRENGTH: Readonly<Record<EventKind, number>> = { announced: 3, permit: 4.5, quota: 6, ban: 9 };
/** From half of all goods on a measure counts in full. */
const FULL_SHARE = 0.5;
const YEAR = 12;

export default defineSignal({
  id: 'policy-event',
  title: { ko: '정책 조치', en: 'Policy event' },
  basis: {
    ko: '담당자가 입력한 상대국 조치와 그 나라의 최근 12개월 비중 (공급망안정화법 제15조제1항)',
    en: 'a measure that an officer entered and the share of its country in the last twelve months (Act on supply chains, art. 15(1))',
  },
  says: {
    ko: '{country}의 조치({kind}, {effective} 시행): {title}. 이 나라 비중은 {share}%입니다.',
    en: 'Measure of {country} ({kindEn}, in force {effective}): {titleEn}. The share of this country is {share} %.',
  },
  quiet: {
    ko: '입력된 조치가 있으나 그 나라에서 들어온 물량이 없습니다.',
    en: 'A measure was entered, and nothing came from its country.',
  },
  read({ item, flow, at, day, events }) {
    const live = events.filter((event) => event.items.includes(item.id) && isLive(event, day));
    if (live.length === 0) return 'nothing-entered';
    const from = Math.max(0, at - YEAR);
    const sumOf = (place: number): number =>
      place < 0 ? 0 : flow.value[place]!.subarray(from, at + 1).reduce((all, value) => all + value, 0);
    const all = flow.partners.reduce((sum, _, place) => sum + sumOf(place), 0);
    const weighed = live.map((event) => {
      const share = all > 0 ? sumOf(flow.partners.indexOf(event.country)) / all : 0;
      return { event, share, strength: STRENGTH[event.kind] * Math.min(1, share / FULL_SHARE) };
    });
    const { event, share, strength } = weighed.reduce((a, b) => (b.strength > a.strength ? b : a));
    const kind = EVENT_NAMES[event.kind];
    return {
      strength,
      isEntered: true,
      parameters: {
        ...{ country: event.country, kind: kind.ko, kindEn: kind.en, effective: event.effectiveOn },
        ...{ title: event.title.ko, titleEn: event.title.en, share: percent(share) },
      },
    };
  },
});
