/** What is said to a place that no list of ours gave out. */
import { Refusal } from '../../exchange/refusal.ts';

export function badCursor(): Refusal {
  return new Refusal('invalid', {
    ko: '목록의 위치(after)가 올바르지 않습니다.',
    en: 'The place in the list (after) is not one that this list gave out.',
  });
}
