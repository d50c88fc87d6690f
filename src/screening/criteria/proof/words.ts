/** How the proof says in words what a part of a condition demands of a field, for officers who read no intervals. */
import { toDay } from '../../../core/day.ts';
import { formatNumber, type Text } from '../../../core/text.ts';
import type { Asked } from './leaf.ts';
import type { Stretch } from './proof.ts';
import { boundsOf, complement, pointOf, prefixOf, type Stretches, type Value } from './stretches.ts';
import type { Variable } from './variables.ts';

const SHOWN = 8;

export const MUST_BE_ABSENT: Text = { ko: '값이 없음', en: 'says nothing' };
export const MUST_BE_PRESENT: Text = { ko: '값이 있음', en: 'says something' };

const ANYTHING: Text = { ko: '무엇이든', en: 'anything' };
const NOT_EMPTY: Text = { ko: '비어 있지 않은 글', en: 'a text that is not empty' };

/** `관세율 (item.dutyRatePercent)`, or its size, or a code that it holds. */
export function nameOf({ field, about, code }: Variable): Text {
  const { ko, en } = field.title;
  if (about === 'size') return { ko: `${ko}의 길이(개수)`, en: `size of ${en}` };
  if (about === 'member') return { ko: `${ko}의 '${code}'`, en: `'${code}' in ${en}` };
  return { ko, en };
}

export function saysOf(asked: Asked): Text {
  if (asked.kind === 'within') return saysSet(asked.variable, asked.set);
  const { test, part, isWanted } = asked;
  const how =
    test === 'endsWith' ? { ko: '로 끝남', en: 'ends with' } : { ko: '을(를) 포함', en: 'contains' };
  return isWanted
    ? { ko: `'${part}'${how.ko}`, en: `${how.en} '${part}'` }
    : {
        ko: `'${part}'${how.ko}하지 않음`.replace('끝남하지', '끝나지'),
        en: `does not: ${how.en} '${part}'`,
      };
}

export function saysSet(variable: Variable, set: Stretches): Text {
  const { field, about } = variable;
  if (set.length === 0) return { ko: '가능한 값 없음', en: 'no value' };
  if (about === 'member' || (field.type === 'boolean' && about === 'value')) return saysTruth(about, set);
  const inside = listOf(variable, set);
  if (inside !== undefined) return inside;
  const outside = complement(set);
  const excluded = outside.length > 0 && listOf(variable, outside);
  if (excluded) return { ko: `${excluded.ko} 아님`, en: `not ${excluded.en}` };
  return {
    ko: set
      .slice(0, SHOWN)
      .map((one) => stretchText(variable, one).ko)
      .join(' 또는 '),
    en: set
      .slice(0, SHOWN)
      .map((one) => stretchText(variable, one).en)
      .join(' or '),
  };
}

function saysTruth(about: Variable['about'], set: Stretches): Text {
  const [low, high] = boundsOf(set);
  if (low !== high) return { ko: '참 또는 거짓', en: 'true or false' };
  if (about === 'member')
    return low === 1 ? { ko: '있음', en: 'is there' } : { ko: '없음', en: 'is not there' };
  return low === 1 ? { ko: '참', en: 'true' } : { ko: '거짓', en: 'false' };
}

/** A set of single values and prefixes, or nothing where it is no such set. */
function listOf(variable: Variable, set: Stretches): Text | undefined {
  const ko: string[] = [];
  const en: string[] = [];
  for (const stretch of set.slice(0, SHOWN)) {
    const value = pointOf(stretch);
    const prefix = prefixOf(stretch);
    if (value !== undefined) {
      ko.push(shown(variable, value));
      en.push(shown(variable, value));
    } else if (prefix !== undefined) {
      ko.push(`'${prefix}'(으)로 시작`);
      en.push(`starting with '${prefix}'`);
    } else return undefined;
  }
  const more = set.length - ko.length;
  return {
    ko: ko.join(', ') + (more > 0 ? ` 외 ${more}개` : ''),
    en: en.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}

function stretchText(variable: Variable, stretch: Stretch): Text {
  const { from, to, isFromIncluded, isToIncluded } = stretch;
  const value = pointOf(stretch);
  if (value !== undefined) return { ko: shown(variable, value), en: shown(variable, value) };
  const low = from === undefined || from === '' ? undefined : shown(variable, from);
  const high = to === undefined ? undefined : shown(variable, to);
  const isDay = variable.field.type === 'day' && variable.about === 'value';
  const more = isDay ? '이후' : '이상';
  const less = isDay ? '이전' : '이하';
  const ko = [
    ...(low === undefined ? [] : [`${low} ${isFromIncluded ? more : '초과'}`]),
    ...(high === undefined ? [] : [`${high} ${isToIncluded ? less : '미만'}`]),
  ];
  const en = [
    ...(low === undefined ? [] : [isFromIncluded ? `${low} or more` : `more than ${low}`]),
    ...(high === undefined ? [] : [isToIncluded ? `${high} or less` : `less than ${high}`]),
  ];
  const any = from === '' && !isFromIncluded ? NOT_EMPTY : ANYTHING;
  return { ko: ko.join(' ') || any.ko, en: en.join(' and ') || any.en };
}

function shown({ field, about }: Variable, value: Value): string {
  if (typeof value === 'string') return `'${value}'`;
  return field.type === 'day' && about === 'value' ? toDay(value) : formatNumber(value);
}

/** Days are numbers inside the proof and days outside. */
export function shownStretches({ field, about }: Variable, set: Stretches): Stretches {
  if (field.type !== 'day' || about !== 'value') return set;
  return set.map((stretch) => ({
    ...stretch,
    ...(stretch.from === undefined ? {} : { from: toDay(stretch.from as number) }),
    ...(stretch.to === undefined ? {} : { to: toDay(stretch.to as number) }),
  }));
}

export function joined(parts: readonly Text[]): Text {
  return { ko: parts.map(({ ko }) => ko).join(', '), en: parts.map(({ en }) => en).join(', ') };
}
