/**
 * How long what is kept of people and firms is kept, class by class, what goes at the end and how (관세법 제12조, 시행령 제3조;
 * 개인정보 보호법 제21조). The terms of the Customs Act bind those who file; how long customs itself has to keep what was filed is
 * not among the statutes that were read, so an office sets its own, and never a shorter one.
 */
import type { Problem } from '../core/problem.ts';
import type { Text } from '../core/text.ts';

export const RETENTION_IDS = [
  'declaration',
  'attachment',
  'objection',
  'draft',
  'examination',
  'access',
] as const;
export type RetentionId = (typeof RETENTION_IDS)[number];

export interface RetentionClassRow {
  readonly id: RetentionId;
  readonly title: Text;
  /** What can be read no more. */
  readonly what: Text;
  readonly how: Text;
  /** Whole years after the year in which it began. */
  readonly years: number;
  readonly leastYears: number;
  readonly article: string;
}

const KEYS: Text = {
  ko: '봉인한 열쇠를 없애 복구할 수 없게 합니다.',
  en: 'The keys that sealed it are destroyed, for good.',
};
const PAPERS = '관세법 제12조제1항, 시행령 제3조제1항제1호';
const PURPOSE = '개인정보 보호법 제21조제1항';
/** Within these years duty can still be levied on what was found; customs’ own term was not among what was read. */
const LEVY = '관세법 제21조제1항 (부과제척기간 5년, 부정한 방법이면 10년; 세관의 보존기간은 미확인)';
/** The duty to keep them stands in the Decree, the years in a notice that was not among what was read. */
const ACCESS = '개인정보 보호법 제29조, 시행령 제30조제1항제5호 (기간을 정한 고시는 미확인)';
const PROOF: Text = {
  ko: '봉인한 열쇠와, 행을 기록에 묶는 솔트를 없앱니다. 기록의 사슬은 그대로 검증됩니다.',
  en: 'The keys that sealed it and the salts that tie the rows to the log are destroyed; the chain still verifies.',
};

export const RETENTION_CLASSES: readonly RetentionClassRow[] = [
  {
    id: 'declaration',
    title: { ko: '신고서', en: 'Declarations' },
    what: {
      ko: '신고 내용, 화주와 거래처의 부호, 품명, 처리 사유와 답변에 적힌 말. 결정과 기록은 남습니다.',
      en: 'What was declared, codes of owner and seller, names of goods, words of reasons and answers. Decisions and the log stay.',
    },
    how: KEYS,
    ...{ years: 5, leastYears: 5, article: PAPERS },
  },
  {
    id: 'attachment',
    title: { ko: '첨부 서류', en: 'Attached papers' },
    what: { ko: '파일의 내용과 이름', en: 'Bytes and names of the files.' },
    how: KEYS,
    ...{ years: 5, leastYears: 5, article: PAPERS },
  },
  {
    id: 'objection',
    title: { ko: '이의의 사유와 결정의 이유', en: 'Grounds of objections and reasons of answers' },
    what: {
      ko: '신고인이 적은 사유와 세관이 적은 이유. 결정의 결과는 남습니다.',
      en: 'What the trader wrote and what customs answered. The result stays.',
    },
    how: KEYS,
    ...{ years: 5, leastYears: 1, article: PURPOSE },
  },
  {
    id: 'draft',
    title: { ko: '작성 중인 신고서', en: 'Drafts' },
    what: { ko: '내지 않은 신고서의 내용과 제목', en: 'Content and title of what was never filed.' },
    how: KEYS,
    ...{ years: 1, leastYears: 0, article: PURPOSE },
  },
  {
    id: 'examination',
    title: { ko: '검사 결과', en: 'Results of examinations' },
    what: {
      ko: '담당자의 메모와 수입자의 부호. 결과 부호와 판정은 남습니다.',
      en: 'Notes of the examiner and the code of the importer. Code and verdict stay.',
    },
    how: PROOF,
    ...{ years: 5, leastYears: 5, article: LEVY },
  },
  {
    id: 'access',
    title: { ko: '개인식별정보 조회 기록', en: 'Looks at identifiers' },
    what: {
      ko: '누가 어느 항목을 무슨 목적으로 보았는지와 메모. 신고번호와 시각은 남습니다.',
      en: 'Who looked at which field, for which purpose, and the note. Number and time stay.',
    },
    how: PROOF,
    ...{ years: 5, leastYears: 2, article: ACCESS },
  },
];

export interface RetentionRules {
  readonly terms: readonly {
    readonly id: RetentionId;
    readonly years: number;
    /** Article or rule of the office that the term rests on. */
    readonly basis: string;
  }[];
}

export const USUAL_RETENTION: RetentionRules = {
  terms: RETENTION_CLASSES.map(({ id, years, article }) => ({ id, years, basis: article })),
};

/** A set from before a class was added says nothing of it: the usual term holds there. */
export function wholeRetention({ terms }: RetentionRules): RetentionRules {
  const missing = USUAL_RETENTION.terms.filter(({ id }) => !terms.some((term) => term.id === id));
  return { terms: [...terms, ...missing] };
}

const MOST_YEARS = 100;
const MOST_BASIS = 300;

/** Everything that stands against a set of terms, at once. */
export function retentionProblems(given: unknown): Problem[] {
  const terms = (given as { terms?: unknown } | null)?.terms;
  if (!Array.isArray(terms))
    return [
      problem('shape', '/terms', {
        ko: '종류별 기간의 목록이 필요합니다.',
        en: 'A list of terms is needed.',
      }),
    ];
  const seen = new Set<unknown>();
  const problems = terms.flatMap((term: unknown, place) => {
    const { id, years, basis } = (term ?? {}) as Readonly<Record<string, unknown>>;
    const row = RETENTION_CLASSES.find((one) => one.id === id);
    const at = `/terms/${place}`;
    if (row === undefined || seen.has(id))
      return [
        problem('class', `${at}/id`, {
          ko: '모르거나 두 번 적은 종류입니다.',
          en: 'An unknown class, or named twice.',
        }),
      ];
    seen.add(id);
    return [...yearProblems(row, years, at), ...basisProblems(basis, at)];
  });
  const missing = RETENTION_CLASSES.filter(({ id }) => !seen.has(id));
  return [
    ...problems,
    ...missing.map(({ title }) =>
      problem('missing', '/terms', {
        ko: `'${title.ko}'의 기간이 없습니다.`,
        en: `No term for “${title.en}”.`,
      }),
    ),
  ];
}

function yearProblems({ leastYears, article }: RetentionClassRow, years: unknown, at: string): Problem[] {
  if (Number.isInteger(years) && Number(years) >= leastYears && Number(years) <= MOST_YEARS) return [];
  return [
    problem('years', `${at}/years`, {
      ko: `${leastYears}부터 ${MOST_YEARS}까지의 정수여야 합니다 (${article}).`,
      en: `Has to be a whole number from ${leastYears} to ${MOST_YEARS} (${article}).`,
    }),
  ];
}

function basisProblems(basis: unknown, at: string): Problem[] {
  if (typeof basis === 'string' && basis.trim() !== '' && basis.length <= MOST_BASIS) return [];
  return [
    problem('basis', `${at}/basis`, {
      ko: '근거 조문이나 규정을 적어야 합니다.',
      en: 'The article or rule that it rests on is needed.',
    }),
  ];
}

function problem(code: string, pointer: string, message: Text): Problem {
  return { code: `retention/${code}`, message, pointer };
}

/** The last year of which nothing has to be kept any more. @param year of today */
export function lastYearToErase({ terms }: RetentionRules, id: string, year: number): number {
  const found = terms.find((term) => term.id === id) ?? USUAL_RETENTION.terms.find((term) => term.id === id);
  return year - (found?.years ?? MOST_YEARS) - 1;
}
