/** Criteria that no longer earn their keep, with the figures that say so: each is a proposal, and people decide. */
import { type Day, daysBetween } from '../../core/day.ts';
import { formatNumber, type Text } from '../../core/text.ts';
import type { CriteriaReview, CriterionRow, Rate, ReviewReason, ReviewRow } from '../../exchange/contract.ts';
import { type Counted, shareDifference } from '../../learning/interval.ts';
import { aboutOf } from '../../screening/criterion.ts';
import { readKnowledge } from '../criteria/knowledge.ts';
import type { House } from '../house.ts';
import { criterionRow, engineCounts } from './criteria.ts';

/** So long after the last hit a criterion is asked for. */
const SILENT_DAYS = 180;
/** Fewer days of counting prove nothing of one that never hit. */
const LEAST_DAYS = 90;
/** Fewer examinations prove nothing of a rate. */
const LEAST_EXAMINED = 30;

export async function criteriaReview(house: House): Promise<CriteriaReview> {
  const knowledge = await readKnowledge(house);
  const counts = engineCounts(house);
  const rows = [...knowledge.versions.keys()].map((id) => criterionRow(knowledge, counts, id));
  const active = rows.filter(({ state }) => state !== 'draft' && state !== 'shadow' && state !== 'retired');
  const found = active.flatMap((row) => {
    const judged = judge(row, knowledge.day, knowledge.random[aboutOf(row.criterion)]);
    return judged === undefined ? [] : [reviewRow(row, judged)];
  });
  const { from, declarations } = knowledge.screened;
  return {
    random: knowledge.random.import,
    year: { from, declarations },
    inOrder: active.length - found.length,
    rows: found.sort((one, other) => ORDER.indexOf(one.reason) - ORDER.indexOf(other.reason)),
  };
}

const ORDER: readonly ReviewReason[] = [
  'broken',
  'expired',
  'no-better-than-chance',
  'never-hit',
  'long-silent',
  'not-yet-hit',
];

interface Judged {
  readonly reason: ReviewReason;
  readonly says: Text;
}

function judge(row: CriterionRow, day: Day, random: Rate): Judged | undefined {
  const { criterion, state, year, examined, problems } = row;
  if (state === 'broken') {
    const why = problems[0]?.message ?? { ko: '', en: '' };
    return judged('broken', `지금 적용되지 않습니다. ${why.ko}`, `It decides nothing now. ${why.en}`);
  }
  if (state === 'expired')
    return judged(
      'expired',
      `${criterion.validTo}에 유효기간이 끝났습니다. 기간을 늘린 새 판을 쓰거나 폐지하십시오.`,
      `Its validity ended on ${criterion.validTo}. Write a version with a longer one, or retire it.`,
    );
  if (isNoBetter(row, random))
    return judged(
      'no-better-than-chance',
      `검사 ${formatNumber(examined.n)}건 가운데 ${formatNumber(examined.hits)}건 적발로, 무작위 검사의 적발률보다 낫다고 할 수 없습니다.`,
      `${formatNumber(examined.hits)} found in ${formatNumber(examined.n)} examinations: no better than chance.`,
    );
  return year.from === null || state === 'future' ? undefined : silence(row, year.from, day);
}

function silence({ criterion, year }: CriterionRow, from: Day, day: Day): Judged | undefined {
  const watchedFrom = from > criterion.validFrom ? from : criterion.validFrom;
  const watched = daysBetween(watchedFrom, day) + 1;
  const declarations = formatNumber(year.declarations);
  if (year.lastHit === null && watched >= LEAST_DAYS)
    return judged(
      'never-hit',
      `${watched}일 동안 신고 ${declarations}건 가운데 한 건도 걸리지 않았습니다.`,
      `In ${watched} days and ${declarations} declarations it hit nothing.`,
    );
  if (year.lastHit === null)
    return judged(
      'not-yet-hit',
      `지켜본 ${watched}일 동안 걸린 신고가 없습니다. ${LEAST_DAYS}일이 지나야 판단할 수 있습니다.`,
      `Nothing yet in the ${watched} days watched; ${LEAST_DAYS} days are needed to judge.`,
    );
  const since = daysBetween(year.lastHit, day);
  if (since < SILENT_DAYS) return undefined;
  return judged(
    'long-silent',
    `${year.lastHit} 뒤로 ${since}일 동안 걸린 신고가 없습니다.`,
    `Nothing since ${year.lastHit}, ${since} days ago.`,
  );
}

/** The law's own demands need not find anything. */
function isNoBetter({ criterion, examined }: CriterionRow, random: Rate): boolean {
  return criterion.kind !== 'mandatory' && isBelowChance(examined, random);
}

/**
 * The whole interval of the difference lies at or below nothing, so that one that is exactly as good as chance is called so once
 * in forty times at most, however few examinations by chance it is held against.
 */
export function isBelowChance(examined: Counted, random: Counted): boolean {
  if (examined.n < LEAST_EXAMINED) return false;
  const difference = shareDifference(examined, random);
  return difference !== undefined && difference.high <= 0;
}

function judged(reason: ReviewReason, ko: string, en: string): Judged {
  return { reason, says: { ko: ko.trim(), en: en.trim() } };
}

function reviewRow(row: CriterionRow, { reason, says }: Judged): ReviewRow {
  const { criterion, state, year, examined, waiting } = row;
  const { id, version, title } = criterion;
  return { id, version, title, reason, says, state, year, examined, waiting };
}
