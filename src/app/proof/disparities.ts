/** How often each office, origin and size of firm is selected, and whether what is found justifies it. */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Disparity, DisparityRow } from '../../exchange/contract.ts';
import { belowQuestion, type Question } from '../../learning/alarms.ts';
import { lookUp } from '../../reference/code-list.ts';
import { CODE_LISTS } from '../../reference/code-lists.ts';
import type { GroupCount } from '../../store/queries/proof.ts';
import { officeName, rateOf } from '../views/texts.ts';
import { SMALL } from './rows.ts';

/** Origins shown by themselves; the rest is one row. */
const MOST_ORIGINS = 12;
/** A hit rate this much below that of everybody else matters. */
const MATTERS = 0.05;

const SIZES: Readonly<Record<GroupCount['size'], Text>> = {
  small: { ko: '작은 업체 (기간 중 신고 5건까지)', en: 'Small firms (up to 5 declarations in the time)' },
  middle: { ko: '중간 업체 (6~30건)', en: 'Middle firms (6 to 30)' },
  large: { ko: '큰 업체 (31건부터)', en: 'Large firms (31 and more)' },
  unknown: { ko: '수입자 부호 없음', en: 'Without an importer code' },
};

export interface Disparities {
  readonly views: readonly Disparity[];
  readonly questions: readonly Question[];
}

export function disparitiesOf(groups: readonly GroupCount[], day: Day): Disparities {
  const origins = biggest(groups);
  const views: Disparity[] = [
    {
      by: 'office',
      title: { ko: '세관별', en: 'By office' },
      rows: rowsBy(
        groups,
        ({ office }) => office,
        (key) => officeName(key, day),
      ),
    },
    {
      by: 'origin',
      title: { ko: '원산지별', en: 'By origin' },
      rows: rowsBy(
        groups,
        ({ origin }) => (origins.has(origin) ? origin : OTHERS),
        (key) => originName(key, day),
      ),
    },
    {
      by: 'size',
      title: { ko: '업체 규모별', en: 'By size of firm' },
      rows: rowsBy(
        groups,
        ({ size }) => size,
        (key) => SIZES[key as GroupCount['size']],
      ),
    },
  ];
  return { views, questions: views.flatMap(questionsOf) };
}

const OTHERS = '*';

function originName(key: string, day: Day): Text {
  if (key === OTHERS) return { ko: '그 밖의 나라', en: 'Other countries' };
  if (key === '') return { ko: '원산지 없음', en: 'No origin' };
  const list = CODE_LISTS.get('countries');
  const row = list && lookUp(list, key, day);
  return row === undefined ? { ko: key, en: key } : { ko: row.ko, en: row.en };
}

function biggest(groups: readonly GroupCount[]): ReadonlySet<string> {
  const sums = new Map<string, number>();
  for (const { origin, declarations } of groups) sums.set(origin, (sums.get(origin) ?? 0) + declarations);
  return new Set(
    [...sums]
      .sort((one, other) => other[1] - one[1])
      .slice(0, MOST_ORIGINS)
      .map(([origin]) => origin),
  );
}

function rowsBy(
  groups: readonly GroupCount[],
  keyOf: (group: GroupCount) => string,
  titleOf: (key: string) => Text,
): DisparityRow[] {
  const sums = new Map<string, { declarations: number; selected: number; examined: number; hits: number }>();
  for (const group of groups) {
    const key = keyOf(group);
    const sum = sums.get(key) ?? { declarations: 0, selected: 0, examined: 0, hits: 0 };
    sum.declarations += group.declarations;
    sum.selected += group.selected;
    sum.examined += group.examined;
    sum.hits += group.hits;
    sums.set(key, sum);
  }
  return [...sums]
    .map(([key, { declarations, selected, examined, hits }]) => ({
      ...{ key, title: titleOf(key), declarations },
      selected: rateOf(selected, declarations),
      found: rateOf(hits, examined),
      isSmall: examined < SMALL,
    }))
    .sort((one, other) => other.declarations - one.declarations);
}

/**
 * Whoever is selected with less to find than everybody else is selected too readily (an outcome test, after Becker 1957): asked of
 * groups that are selected oftener than the rest.
 */
function questionsOf({ by, rows }: Disparity): Question[] {
  const all = rows.reduce(
    (sum, { declarations, selected, found }) => ({
      declarations: sum.declarations + declarations,
      selected: sum.selected + selected.hits,
      n: sum.n + found.n,
      hits: sum.hits + found.hits,
    }),
    { declarations: 0, selected: 0, n: 0, hits: 0 },
  );
  return rows.flatMap(({ key, declarations, selected, found, isSmall }) => {
    const rest = { n: all.n - found.n, hits: all.hits - found.hits };
    const restShare = (all.selected - selected.hits) / Math.max(1, all.declarations - declarations);
    if (isSmall || rest.n === 0 || (selected.rate ?? 0) <= restShare) return [];
    return [belowQuestion(`disparity/${by}/${key}`, found, rest, MATTERS)];
  });
}
