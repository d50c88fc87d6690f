/**
 * Alters a release in one place: a number, a unit, a direction, a time, a country or an item. It knows nothing of how texts are
 * checked, and finds its places by the look of the text alone.
 */

import type { Figures } from '../../src/areas/statistics/figures.ts';
import { COUNTRIES, ITEMS, nameText } from '../../src/areas/statistics/names.ts';
import type { Random } from '../../src/core/random.ts';

export const ALTERATIONS = ['number', 'unit', 'direction', 'period', 'country', 'item'] as const;
export type Alteration = (typeof ALTERATIONS)[number];

export interface Altered {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Parts that are no figures: dates of release, notes, numbers of an issue. */
const ASIDE = /^\*|^배포일|^Released|\[\d차\]|\[no\. \d\]/;

/** @returns undefined where the release has nothing of the kind to alter */
export function alter(text: string, figures: Figures, what: Alteration, random: Random): Altered | undefined {
  const places = placesOf(text, figures, what);
  if (places.length === 0) return undefined;
  const { start, end, to } = random.pick(places);
  const before = text.slice(start, end);
  const after = to(before, random);
  return { text: text.slice(0, start) + after + text.slice(end), before, after };
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly to: (before: string, random: Random) => string;
}

function placesOf(text: string, figures: Figures, what: Alteration): readonly Place[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const at = start;
    start += line.length + 1;
    if (ASIDE.test(line)) return [];
    return placesIn(line, figures, what).map((place) => ({
      ...place,
      start: place.start + at,
      end: place.end + at,
    }));
  });
}

function placesIn(line: string, figures: Figures, what: Alteration): readonly Place[] {
  switch (what) {
    case 'number':
      // Not the container of 2TEU, the year, the month, the quarter or the day, which are times.
      return found(
        line,
        /(?<![\d,.’Q])\d[\d,]*(?:\.\d+)?(?=\s?(?:억|만|천|백만|달러|원|%|대|건|개|톤|일\b|일[,)]|\|| ?$| (?:billion|million|thousand|percentage|cars|cases|items|months|quarters|days)))(?!일~|월)/g,
        otherNumber,
      );
    case 'unit':
      return UNITS.flatMap(([from, to]) => found(line, from, () => to));
    case 'direction':
      return DIRECTIONS.flatMap(([from, to]) => found(line, from, () => to));
    case 'period':
      return PERIODS.flatMap(([from, to]) => found(line, from, to));
    case 'country':
      return names(line, [...COUNTRIES.keys()].slice(0, 20), figures, ({ country }) => country);
    case 'item':
      return names(line, [...ITEMS.keys()].slice(0, 40), figures, ({ item }) => item);
  }
}

function found(line: string, pattern: RegExp, to: Place['to']): readonly Place[] {
  return [...line.matchAll(pattern)].map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length },
    to,
  }));
}

/** One digit becomes another; a leading one never nothing. */
function otherNumber(before: string, random: Random): string {
  const digits = [...before].flatMap((letter, place) => (/\d/.test(letter) ? [place] : []));
  const place = random.pick(digits);
  const digit = Number(before[place]);
  const other = (digit + 1 + random.below(9)) % 10;
  const chosen = place === digits[0] && other === 0 ? (digit === 9 ? 8 : digit + 1) : other;
  return before.slice(0, place) + String(chosen) + before.slice(place + 1);
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)억(?= 달러)/g, '백만'],
  [/(?<=\d)억(?= 달러)/g, '조'],
  [/백만(?= 달러)/g, '억'],
  [/(?<=[\d억만] ?)달러(?!\/)/g, '원'],
  [/(?<=\d)천(?= 원)/g, '만'],
  [/(?<=\d)%(?! ?p)/g, '%p'],
  [/(?<=\d)%p/g, '%'],
  [/증감률\(%\)/g, '증감률(%p)'],
  [/(?<=\d)만(?= [대건])/g, '천'],
  [/(?<=[\d만] ?)대(?=[(,]|$)/g, '건'],
  [/개월(?= 연속)/g, '분기'],
  [/분기(?= 연속)/g, '개월'],
  [/billion/g, 'million'],
  [/million/g, 'billion'],
  [/(?<=\d)%(?= year)/g, ' percentage points'],
  [/USD(?= \d)/g, 'KRW'],
  [/months(?= in a row)/g, 'quarters'],
];

const DIRECTIONS: readonly (readonly [RegExp, string])[] = [
  [/증가/g, '감소'],
  [/감소/g, '증가'],
  [/상승/g, '하락'],
  [/하락/g, '상승'],
  [/흑자/g, '적자'],
  [/적자/g, '흑자'],
  // In a row of names that fell the sign says nothing that the word does not; in a table it stands alone.
  [/(?<=\| )-(?=\d)/g, ''],
  [/(?<=\()(?=\d+\.\d%\))/g, '-'],
  [/(?<=\| )(?=\d+\.\d(?: |$))/g, '-'],
  [/\bup\b/g, 'down'],
  [/\bdown\b/g, 'up'],
  [/\brose\b/g, 'fell'],
  [/\bfell\b/g, 'rose'],
  [/surplus/g, 'deficit'],
  [/deficit/g, 'surplus'],
  [/of increase/g, 'of decrease'],
];

const shift =
  (by: number): Place['to'] =>
  (before) =>
    before.replace(/\d+/, (number) => String(Number(number) + by));

const PERIODS: readonly (readonly [RegExp, Place['to']])[] = [
  [/\d{4}년(?= [\d설추])/g, shift(-1)],
  [/\d{4}년(?= \d+월)/g, shift(1)],
  [/(?<=년 )(?:[2-9]|1[0-2])월/g, shift(-1)],
  [/(?<=년 )(?:[1-9]|10)월/g, shift(1)],
  [/(?<=~)10일/g, () => '20일'],
  [/(?<=~)20일/g, () => '10일'],
  [/[1-3]분기(?! 연속)/g, shift(1)],
  [/’\d\d년/g, shift(3)],
  [/전년 (?:동기|동월|같은 시기)? ?대비/g, () => '전월 대비'],
  [/전월 대비/g, () => '전년 동월 대비'],
  [/year on year/g, () => 'month on month'],
  [/month on month/g, () => 'year on year'],
  [
    /(?<=(?:January|February|March|April|May|June|July|August|September|October|November|December) )\d{4}/g,
    shift(1),
  ],
  [/(?<=Q[1-4] )\d{4}/g, shift(1)],
];

/** A name that the line speaks of becomes another that is not in it. */
function names(
  line: string,
  all: readonly string[],
  { cells }: Figures,
  of: (subject: Figures['cells'][number]['subject']) => string | undefined,
): readonly Place[] {
  const isKorean = /[가-힣] (?:대비|상승|하락|증가|감소)|[가-힣]/.test(line);
  const spelt = (name: string): string => (isKorean ? name : nameText(name).en);
  const said = [...new Set(cells.flatMap(({ subject }) => of(subject) ?? []))].filter(
    (name) => !/^상위/.test(name),
  );
  const spellings = said.map(spelt).sort((one, other) => other.length - one.length);
  if (spellings.length === 0) return [];
  const pattern = new RegExp(
    spellings
      .map((name) => `(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])(?=[^\\n]*\\d)`)
      .join('|'),
    'gu',
  );
  return found(line, pattern, (before, random) => {
    const others = all.map(spelt).filter((name) => !line.includes(name) && name !== before);
    return random.pick(others);
  });
}
