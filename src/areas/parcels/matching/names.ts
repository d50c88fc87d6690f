/** Whether two names of people may be one person's, across Korean, Latin and Chinese writing and across the order of its parts. */
import type { Recipient } from '../../../model/order.ts';
import { fold, likeness } from './fold.ts';
import { hasHan, readingsOf, simplified } from './han.ts';
import { latinOf, soundOf } from './sounds.ts';

/** A name in the forms that can be held against another's. */
export interface NameForms {
  /** As written, folded, without spaces. */
  readonly written: readonly string[];
  /** Rough sounds: each with its parts in one order. */
  readonly sounds: readonly string[];
  readonly hasUnreadHan: boolean;
}

const HANGUL = /[가-힣]/;
/** Family names of two syllables. */
const LONG_FAMILY = /^(?:남궁|황보|제갈|사공|선우|서문|독고)/;

export function nameForms({ name, latinName }: Pick<Recipient, 'name' | 'latinName'>): NameForms {
  const written: string[] = [];
  const sounds = new Set<string>();
  let hasUnreadHan = false;
  for (const given of latinName === undefined ? [name] : [name, latinName]) {
    const folded = fold(given);
    if (hasHan(folded)) {
      written.push(simplified(folded).replaceAll(' ', ''));
      const readings = readingsOf(folded);
      if (readings === undefined) hasUnreadHan = true;
      else {
        for (const sound of soundsOfHangul(readings.korean)) sounds.add(sound);
        sounds.add(soundOf(readings.pinyin));
      }
      continue;
    }
    written.push(folded.replaceAll(' ', ''));
    for (const sound of HANGUL.test(folded) ? soundsOfHangul(folded) : soundsOfLatin(folded))
      sounds.add(sound);
  }
  return { written, sounds: [...sounds], hasUnreadHan };
}

function soundsOfHangul(hangul: string): string[] {
  const whole = hangul.replaceAll(' ', '');
  const cut = LONG_FAMILY.test(whole) ? 2 : 1;
  const family = soundOf(latinOf(whole.slice(0, cut)));
  const given = soundOf(latinOf(whole.slice(cut)));
  return [family + given, given + family];
}

/** Family name first or last: the two are told apart by nobody, so both stand. */
function soundsOfLatin(latin: string): string[] {
  const words = latin.split(' ').filter(Boolean);
  if (words.length < 2) return words.map(soundOf);
  const join = (parts: readonly string[]): string => soundOf(parts.join(''));
  return [
    soundOf(words[0]!) + join(words.slice(1)),
    soundOf(words.at(-1)!) + join(words.slice(0, -1)),
    join(words.slice(0, -1)) + soundOf(words.at(-1)!),
  ];
}

/** 0 to 1; undefined where the two are written in ways that cannot be compared. */
export function nameLikeness(one: NameForms, other: NameForms): number | undefined {
  let best = 0;
  for (const mine of one.written)
    for (const theirs of other.written) best = Math.max(best, likeness(mine, theirs));
  if (best === 1) return 1;
  for (const mine of one.sounds)
    for (const theirs of other.sounds) best = Math.max(best, likeness(mine, theirs));
  const isUnread = (one.hasUnreadHan || other.hasUnreadHan) && best < 0.5;
  return isUnread ? undefined : best;
}
