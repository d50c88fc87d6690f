/** What has to be looked at in a rule of the agency: no article delegates it, or the article is gone, says nothing of it, or has changed since. */
import type { Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import { plainText, type Shelf, standingOn } from '../shelf/shelf.ts';
import type { AgencyRule } from './rule.ts';

export const RULE_FLAGS = {
  'no-delegation': { ko: '위임 조문 없음', en: 'No delegating article' },
  'article-missing': { ko: '없는 조문', en: 'No such article' },
  'article-repealed': { ko: '삭제된 조문', en: 'Article repealed' },
  'article-changed': { ko: '조문이 바뀜', en: 'Article changed since' },
  'not-delegating': { ko: '위임하는 말이 없음', en: 'Article says nothing of a rule' },
  'not-comparable': { ko: '견줄 옛 법령 없음', en: 'No earlier version to compare' },
  'not-loaded': { ko: '법령 자료 없음', en: 'Law not loaded' },
  'not-published': { ko: '비공개', en: 'Not published' },
} as const satisfies Record<string, Text>;
export type RuleFlagCode = keyof typeof RULE_FLAGS;

export interface RuleFlag {
  readonly code: RuleFlagCode;
  /** The article that it is about; null where it is about the rule. */
  readonly ref: string | null;
  /** For a changed article: the versions that were compared. */
  readonly from?: Day;
  readonly to?: Day;
}

/** An office that is told to settle something, or words of settling by notice. */
const DELEGATING =
  /(?:관세청장|세관장|장관)(?:이|은)?[^.]{0,60}?(?:정하|정한|고시)|(?:고시|훈령)(?:로|으로|한다|하여)/;

/** @param day whose law the rule is held against */
export function flagsOf(rule: AgencyRule, shelf: Shelf, day: Day): RuleFlag[] {
  const flags: RuleFlag[] = rule.delegatedBy.length === 0 ? [{ code: 'no-delegation', ref: null }] : [];
  for (const ref of rule.delegatedBy) flags.push(...flagsOfArticle(rule, ref, shelf, day));
  if (!rule.isPublished) flags.push({ code: 'not-published', ref: null });
  return flags;
}

function flagsOfArticle(rule: AgencyRule, ref: string, shelf: Shelf, day: Day): RuleFlag[] {
  const now = standingOn(shelf, ref, day);
  if (now.standing === 'law-not-loaded' || now.standing === 'none-of-that-day')
    return [{ code: 'not-loaded', ref }];
  if (now.standing === 'missing') return [{ code: 'article-missing', ref }];
  if (now.standing === 'repealed') return [{ code: 'article-repealed', ref }];
  const flags: RuleFlag[] = [];
  if (!DELEGATING.test(plainText(now.article!))) flags.push({ code: 'not-delegating', ref });
  const since = rule.checkedOn ?? rule.effectiveOn ?? rule.issuedOn;
  const then = since === null ? undefined : standingOn(shelf, ref, since);
  if (then?.article === undefined) {
    // A version that holds since before the rule was made has not changed since.
    if (since === null || now.law!.effective > since) flags.push({ code: 'not-comparable', ref });
  } else if (plainText(then.article) !== plainText(now.article!))
    flags.push({ code: 'article-changed', ref, from: then.law!.effective, to: now.law!.effective });
  return flags;
}
