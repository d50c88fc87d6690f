/** Countries that delivered nearly every month deliver nothing. */
import { defineSignal } from '../define-signal.ts';
import { percent } from '../signal.ts';

const YEAR = 12;
/** Months with goods among the twelve before that make a supplier a regular one. */
const REGULAR = 10;
/** A lost share of 30 % is as strong as three spreads. */
const STRENGTH_OF_ALL = 10;

export default defineSignal({
  id: 'supplier-exits',
  title: { ko: '공급국 이탈', en: 'Supplier exits' },
  basis: {
    ko: '지난 12개월 중 10개월 이상 공급한 나라가 이 달 공급하지 않을 때 그 나라들의 비중',
    en: 'share of countries that delivered in ten of the twelve months before and not in this one',
  },
  says: {
    ko: '꾸준히 공급하던 {count}개국({names})의 공급이 없습니다. 지난 12개월 비중 {share}%입니다.',
    en: '{count} regular suppliers ({names}) delivered nothing; their share of the twelve months before was {share} %.',
  },
  quiet: {
    ko: '꾸준히 공급하던 나라가 모두 공급했습니다.',
    en: 'All regular suppliers delivered.',
  },
  read({ flow, at }) {
    if (at < YEAR) return 'too-short';
    if (Number.isNaN(flow.totalValue[at]!)) return 'no-data';
    let [all, lost] = [0, 0];
    const gone: { readonly partner: string; readonly value: number }[] = [];
    for (let place = 0; place < flow.partners.length; place++) {
      const own = flow.value[place]!;
      let [sum, months] = [0, 0];
      for (let back = at - YEAR; back < at; back++) {
        sum += own[back]!;
        if (own[back]! > 0) months++;
      }
      all += sum;
      if (months < REGULAR || own[at]! > 0) continue;
      lost += sum;
      gone.push({ partner: flow.partners[place]!, value: sum });
    }
    const share = all > 0 ? lost / all : 0;
    const names = gone.sort((a, b) => b.value - a.value).map(({ partner }) => partner);
    return {
      strength: share * STRENGTH_OF_ALL,
      parameters: { count: gone.length, names: names.slice(0, 5).join(', '), share: percent(share) },
    };
  },
});
