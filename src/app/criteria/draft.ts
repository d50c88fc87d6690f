/** Reads what an author wrote as a criterion and says everything that is wrong with its shape; the condition itself is checked apart. */
import { isDay } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { CriterionDraft } from '../../exchange/contract.ts';
import { DEMANDS } from '../../screening/answers.ts';
import { type Criterion, isForParcels } from '../../screening/criterion.ts';

/** Numbers that people write: a letter first, then letters, digits and dashes. */
const ID = /^[A-Z][A-Z0-9-]{1,19}$/;
const MOST_TITLE = 120;
const MOST_LOOK = 1000;
const MOST_LINE = 300;

export function isCriterionId(text: string): boolean {
  return ID.test(text);
}

/** @returns every problem with the shape of a draft, at its place */
export function draftProblems(draft: CriterionDraft): Problem[] {
  const problems: Problem[] = [];
  const need = (pointer: string, text: string, most: number, what: Text): void => {
    const length = text.trim().length;
    if (length > 0 && length <= most) return;
    problems.push({
      code: 'criterion/text',
      message: {
        ko: `${what.ko}: 1자 이상 ${most}자 이하여야 하는데 ${length}자입니다.`,
        en: `${what.en}: expected 1 to ${most} characters, got ${length}.`,
      },
      pointer,
    });
  };
  need('/title/ko', draft.title.ko, MOST_TITLE, { ko: '이름', en: 'Korean name' });
  need('/look/ko', draft.look.ko, MOST_LOOK, { ko: '볼 것', en: 'What to look at, in Korean' });
  need('/owner', draft.owner, MOST_LINE, { ko: '소관', en: 'Owner' });
  need('/basis', draft.basis, MOST_LINE, { ko: '근거', en: 'Basis' });
  need('/expression', draft.expression, 4000, { ko: '조건', en: 'Condition' });
  for (const [pointer, text, most] of [
    ['/title/en', draft.title.en, MOST_TITLE],
    ['/look/en', draft.look.en, MOST_LOOK],
  ] as const)
    if (text.length > most) need(pointer, text, most, { ko: '영문', en: 'English text' });
  if (!demandsOf(draft).includes(draft.demand))
    problems.push({
      code: 'criterion/demand',
      message: { ko: '걸렸을 때 요구할 것을 고르십시오.', en: 'Choose what a hit demands.' },
      pointer: '/demand',
    });
  return [...problems, ...validityProblems(draft)];
}

/** Nobody audits a parcel afterwards, and none is sent to a laboratory by what speaks against it. */
function demandsOf(draft: Pick<CriterionDraft, 'direction'>): readonly string[] {
  const refused = isForParcels(draft) ? ['none', 'audit', 'laboratory'] : ['none'];
  return DEMANDS.filter((demand) => !refused.includes(demand));
}

function validityProblems({ validFrom, validTo }: CriterionDraft): Problem[] {
  const problems: Problem[] = [];
  const day = (pointer: string, value: string): void => {
    if (isDay(value)) return;
    problems.push({
      code: 'criterion/day',
      message: {
        ko: `날짜는 2026-03-02처럼 적어야 하는데 “${value}”입니다.`,
        en: `A day is written like 2026-03-02, not “${value}”.`,
      },
      pointer,
    });
  };
  day('/validFrom', validFrom);
  if (validTo === undefined) return problems;
  day('/validTo', validTo);
  if (isDay(validFrom) && isDay(validTo) && validTo < validFrom)
    problems.push({
      code: 'criterion/validity',
      message: {
        ko: `끝나는 날(${validTo})이 시작하는 날(${validFrom})보다 앞섭니다.`,
        en: `It ends (${validTo}) before it begins (${validFrom}).`,
      },
      pointer: '/validTo',
    });
  return problems;
}

/** The English words stand in for themselves; where nobody wrote them the Korean ones do. */
export function criterionOf(draft: CriterionDraft, id: string, version: number): Criterion {
  const { scope, direction, kind, expression, demand, owner, basis, validFrom, validTo } = draft;
  return {
    id,
    version,
    title: bothLanguages(draft.title),
    scope,
    // Imports are what is meant where nothing is said.
    ...(direction === undefined || direction === 'import' ? {} : { direction }),
    kind,
    expression: expression.trim(),
    demand,
    look: bothLanguages(draft.look),
    owner: owner.trim(),
    basis: basis.trim(),
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
  };
}

function bothLanguages({ ko, en }: Text): Text {
  return { ko: ko.trim(), en: en.trim() === '' ? ko.trim() : en.trim() };
}

const FIRST_OWN = 1001;

/** The next free number of an office's own criteria. */
export function nextId(known: readonly string[]): string {
  const numbers = known.map((id) => Number(/^C-(\d{1,8})$/.exec(id)?.[1] ?? 0));
  return `C-${Math.max(FIRST_OWN - 1, ...numbers) + 1}`;
}
