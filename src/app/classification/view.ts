/** A recommendation and a decision as the API tells them: general rules step by step, and what is not for everybody left out. */
import { may } from '../../access/index.ts';
import type { Candidate, CaseSource, NearCase, Recommendation } from '../../areas/classification/index.ts';
import { fillText, type Text } from '../../core/text.ts';
import type {
  ClassificationDecisionView,
  CodeCandidate,
  NearCaseView,
  RecommendationView,
} from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import type { ClassificationRow } from '../../store/queries/classification.ts';

const SOURCES: Readonly<Record<CaseSource, Text>> = {
  kr: { ko: '관세청 결정', en: 'Korea Customs Service' },
  eu: { ko: 'EU 구속적 품목분류 정보', en: 'EU binding tariff information' },
  uk: { ko: '영국 사전심사 결정', en: 'UK advance ruling' },
  us: { ko: '미국 CROSS 결정', en: 'US CROSS ruling' },
  goods: { ko: '분류된 품명', en: 'Classified description' },
  own: { ko: '이 세관의 결정', en: 'Decision of this office' },
  ruling: { ko: '공표된 사전심사 결정', en: 'Published advance ruling' },
  'made-up': { ko: '가상 물품', en: 'Invented goods' },
};

const RULINGS: ReadonlySet<CaseSource> = new Set(['kr', 'eu', 'uk', 'us', 'ruling']);

const RULE_1: Text = {
  ko: '호의 용어와 비교했습니다. 같은 말: {words}',
  en: 'Compared with the terms of the heading. Words in common: {words}',
};
const RULE_6: Text = {
  ko: '같은 호의 소호끼리 비교했습니다. 같은 말: {words}',
  en: 'Compared with the subheadings of the same heading. Words in common: {words}',
};

export function recommendationView(
  { candidates, band, edition, linesOf, questions, rules, notes, parts, known }: Recommendation,
  who: Who,
): RecommendationView {
  const mayDecide = may(personOf(who), 'classification.decide', {});
  const isInside = who.role !== 'trader';
  return {
    ...{ band, edition, linesOf, questions, rules, notes, parts, known, mayDecide },
    candidates: candidates.map((one) => candidateView(one, isInside)),
  };
}

function candidateView(candidate: Candidate, isInside: boolean): CodeCandidate {
  const { hs6, chance, name, heading, koreanOf, headingWords, nameWords, cases, notes, lines } = candidate;
  const step = (rule: string, says: Text, words: readonly string[]) =>
    words.length === 0 ? [] : [{ rule, says: fillText(says, { words: words.join(', ') }) }];
  return {
    ...{ hs6, chance, name, heading, koreanOf, lines },
    // Subheadings are compared within a heading: where none is known, no rule was applied.
    steps:
      heading.ko + heading.en === ''
        ? []
        : [...step('1', RULE_1, headingWords), ...step('6', RULE_6, nameWords)],
    cases: cases.map((one) => caseView(one, isInside)),
    notes: notes.map(({ id, isExclusion, text, leadsTo }) => ({ id, isExclusion, text, leadsTo })),
  };
}

/** What an applicant told one office is not for other firms to read. */
export function caseView(
  { source, ref, date, code, text, words, likeness }: NearCase,
  isInside: boolean,
): NearCaseView {
  const isHidden = source === 'own' && !isInside;
  return {
    ...{ source: SOURCES[source], ref, date, code, likeness },
    isRuling: ref !== '' && RULINGS.has(source),
    ...{ text: isHidden ? null : text, words: isHidden ? [] : words },
  };
}

export function decisionView(
  row: ClassificationRow,
  nameOf: (account: string) => Text,
): ClassificationDecisionView {
  const { id, description: text, code, edition, rule, ruling, why, decidedBy, decidedAt, supersedes } = row;
  return { id, text, code, edition, rule, ruling, why, by: nameOf(decidedBy), at: decidedAt, supersedes };
}
