/** Whether a goods code can be one at all, and whether the edition of its day knows it: for validation and profiles. */
import type { Day } from '../core/day.ts';
import { good, type Problem, type Result } from '../core/problem.ts';
import { type HsEditionName, hsEditionOn } from './hs-edition.ts';

export type HsProblemCode = 'hs/shape' | 'hs/chapter' | 'hs/edition' | 'hs/unknown';

/** A code read by the edition of its day. */
export interface HsReading {
  readonly code: string;
  readonly hs6: string;
  readonly heading: string;
  readonly chapter: string;
  readonly edition: HsEditionName;
  /** Whether the nomenclature lists the six digits; undefined where none of that edition was given. */
  readonly isListed: boolean | undefined;
}

/** The six-digit codes of one edition, as a data pack or any other source gives them. */
export interface HsNomenclature {
  readonly edition: HsEditionName;
  readonly has: (hs6: string) => boolean;
}

/** Chapter 77 is reserved; 98 and 99 are left to countries, and the Korean schedule has no goods there. */
export function isHsChapter(chapter: string): boolean {
  return /^\d\d$/.test(chapter) && chapter !== '00' && chapter !== '77' && chapter < '98';
}

/**
 * Reads a code of 6 or 10 digits by the edition in force on `day`. Whether it exists is judged only by a nomenclature of
 * that same edition: a code of 2020 is not wrong because the edition of 2022 has dropped it.
 */
export function readHsCode(code: string, day: Day, known?: HsNomenclature): Result<HsReading, HsProblemCode> {
  if (!/^(\d{6}|\d{10})$/.test(code)) return wrong(shapeProblem(code));
  const chapter = code.slice(0, 2);
  if (!isHsChapter(chapter)) return wrong(chapterProblem(chapter));
  const edition = hsEditionOn(day)?.edition;
  if (edition === undefined) return wrong(editionProblem(day));
  const hs6 = code.slice(0, 6);
  const isListed = known?.edition === edition ? known.has(hs6) : undefined;
  if (isListed === false) return wrong(unknownProblem(hs6, edition));
  return good({ code, hs6, heading: code.slice(0, 4), chapter, edition, isListed });
}

function wrong(problem: Problem<HsProblemCode>): Result<never, HsProblemCode> {
  return { ok: false, problems: [problem], count: 1 };
}

function shapeProblem(code: string): Problem<HsProblemCode> {
  const shown = code.slice(0, 20);
  return {
    code: 'hs/shape',
    message: {
      ko: `품목번호는 숫자 6자리 또는 10자리여야 합니다. 입력값: '${shown}'`,
      en: `An HS code has 6 or 10 digits, got '${shown}'`,
    },
  };
}

function chapterProblem(chapter: string): Problem<HsProblemCode> {
  return {
    code: 'hs/chapter',
    message: {
      ko: `제${chapter}류는 품목분류표에 없는 류입니다. 01부터 97까지(77 제외)여야 합니다.`,
      en: `Chapter ${chapter} is no chapter of the nomenclature: expected 01 to 97, without 77`,
    },
  };
}

function editionProblem(day: Day): Problem<HsProblemCode> {
  return {
    code: 'hs/edition',
    message: {
      ko: `${day}에 시행 중인 HS 판을 알 수 없습니다.`,
      en: `No edition of the Harmonized System is known for ${day}`,
    },
  };
}

function unknownProblem(hs6: string, edition: HsEditionName): Problem<HsProblemCode> {
  return {
    code: 'hs/unknown',
    message: {
      ko: `${hs6}은(는) ${edition} 품목분류표에 없는 번호입니다.`,
      en: `${hs6} is not in the nomenclature of ${edition}`,
    },
  };
}
