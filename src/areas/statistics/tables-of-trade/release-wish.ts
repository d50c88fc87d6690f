/** Which releases our own tables can feed, and what has to be said of one: its kind, its time, its item. Everything wrong is told at once. */
import { addDays, type Day } from '../../../core/day.ts';
import { bad, good, type Problem, type Result } from '../../../core/problem.ts';
import type { Text } from '../../../core/text.ts';
import type { Kind } from '../figures.ts';
import { KINDS } from '../figures.ts';
import { type Period, readPeriod } from '../periods.ts';
import { publicationsOf } from '../trade/months.ts';

type Grain = Period['grain'];

/** Times that a release of each kind is of. */
const GRAINS: Readonly<Record<Kind, readonly Grain[]>> = {
  ten_day: ['days'],
  monthly: ['month'],
  quarterly_cars: ['quarter'],
  item_feature: ['month', 'quarter', 'year'],
  agri_import_price: ['month', 'days'],
  freight_cost: ['month'],
  e_commerce: ['month', 'quarter', 'year'],
};

/** What a release of the kind does not tell when it is written from our own tables. */
const LACKING: Partial<Readonly<Record<Kind, Text>>> = {
  freight_cost: {
    ko: '수입만, 항공과 해상 모두 총중량 kg당으로 씁니다. 신고서에는 컨테이너 수가 없어 해상 2TEU당 비용은 알 수 없습니다.',
    en: 'Imports alone, by air and by sea a kilogram of gross mass: declarations name no containers, so that costs of 2TEU are not known.',
  },
  e_commerce: {
    ko: '반출된 소포의 수입만 씁니다. 수출은 따로 구분되지 않습니다.',
    en: 'Imports in released parcels alone: exports are not told apart.',
  },
};

export interface TableKind {
  readonly kind: Kind;
  readonly grains: readonly Grain[];
  /** What such a release does not tell; null where it tells everything. */
  readonly lacks: Text | null;
}

export const TABLE_KINDS: readonly TableKind[] = KINDS.map((kind) => ({
  ...{ kind, grains: GRAINS[kind], lacks: LACKING[kind] ?? null },
}));

/** As it is asked for. */
export interface TableRelease {
  readonly kind: string;
  /** `2026-10-01..10`, `2026-10`, `2026-Q3`, `2026` */
  readonly period: string;
  /** Of a month: as it was first published, or as it stands. */
  readonly status?: string;
  /** Of a feature: a name or code of goods by nature, or the beginning of an HS code. */
  readonly item?: string;
  /** Of prices: the time that they are compared with; a year before where absent. */
  readonly against?: string;
}

export interface ReleaseWish {
  readonly kind: Kind;
  readonly period: Period;
  readonly written: string;
  readonly status?: 'provisional' | 'final';
  readonly item?: string;
  readonly against?: Period;
}

export type WishProblemCode =
  | 'release/kind-unknown'
  | 'release/period-unreadable'
  | 'release/period-of-kind'
  | 'release/period-not-over'
  | 'release/status'
  | 'release/item'
  | 'release/against';

/** @param today by the business clock */
export function readWish(asked: TableRelease, today: Day): Result<ReleaseWish, WishProblemCode> {
  const kind = KINDS.find((one) => one === asked.kind);
  const period = readPeriod(asked.period);
  const against = asked.against === undefined ? undefined : readPeriod(asked.against);
  const problems = [
    ...kindProblems(asked.kind, kind),
    ...(period === undefined ? [UNREADABLE] : periodProblems(kind, period, today)),
    ...statusProblems(asked.status, kind, period, today),
    ...itemProblems(asked.item, kind),
    ...(asked.against === undefined ? [] : againstProblems(kind, period, against)),
  ];
  if (problems.length > 0 || kind === undefined || period === undefined) return bad(problems);
  const { status, item } = asked;
  return good({
    ...{ kind, period, written: asked.period.trim() },
    ...(status === 'provisional' || status === 'final' ? { status } : {}),
    ...(item === undefined ? {} : { item: item.trim() }),
    ...(against === undefined ? {} : { against }),
  });
}

function kindProblems(given: string, kind: Kind | undefined): Problem<WishProblemCode>[] {
  if (kind !== undefined) return [];
  const kinds = KINDS.join(', ');
  return [
    problem('release/kind-unknown', '/kind', {
      ko: `“${given}”은(는) 없는 종류입니다. 우리 통계로 쓸 수 있는 종류: ${kinds}`,
      en: `There is no kind “${given}”. Our tables feed ${kinds}.`,
    }),
  ];
}

function periodProblems(kind: Kind | undefined, period: Period, today: Day): Problem<WishProblemCode>[] {
  const found: Problem<WishProblemCode>[] = [];
  if (kind !== undefined && !isOfKind(kind, period))
    found.push(problem('release/period-of-kind', '/period', PERIODS[kind] ?? UNREADABLE.message));
  if (period.to >= today)
    found.push(
      problem('release/period-not-over', '/period', {
        ko: `${period.to}까지인 기간이 아직 끝나지 않았습니다(오늘 ${today}).`,
        en: `The time until ${period.to} is not over (today is ${today}).`,
      }),
    );
  return found;
}

/** Ten days are the first ten or twenty of one month. */
function isOfKind(kind: Kind, { grain, from, to }: Period): boolean {
  if (!GRAINS[kind].includes(grain)) return false;
  return (
    kind !== 'ten_day' || (from.endsWith('-01') && (to === addDays(from, 9) || to === addDays(from, 19)))
  );
}

const OF_A_MONTH: Text = { ko: '한 달이어야 합니다: 2026-10', en: 'It is of a month: 2026-10' };
const MONTH_QUARTER_YEAR: Text = {
  ko: '한 달, 한 분기 또는 한 해여야 합니다: 2026-10, 2026-Q3, 2026',
  en: 'It is of a month, a quarter or a year: 2026-10, 2026-Q3, 2026',
};

const PERIODS: Partial<Readonly<Record<Kind, Text>>> = {
  ten_day: {
    ko: '한 달의 1~10일 또는 1~20일이어야 합니다: 2026-10-01..10',
    en: 'It is of the first ten or twenty days of a month: 2026-10-01..10',
  },
  monthly: OF_A_MONTH,
  quarterly_cars: { ko: '한 분기여야 합니다: 2026-Q3', en: 'It is of a quarter: 2026-Q3' },
  item_feature: MONTH_QUARTER_YEAR,
  e_commerce: MONTH_QUARTER_YEAR,
  freight_cost: OF_A_MONTH,
  agri_import_price: {
    ko: '한 달 또는 며칠이어야 합니다: 2026-10, 2026-09-10..16',
    en: 'It is of a month or of some days: 2026-10, 2026-09-10..16',
  },
};

const UNREADABLE = problem('release/period-unreadable', '/period', {
  ko: '기간을 읽을 수 없습니다. 2026-10-01..10, 2026-10, 2026-Q3 또는 2026으로 적어 주십시오.',
  en: 'The period is unreadable. Write 2026-10-01..10, 2026-10, 2026-Q3 or 2026.',
});

function statusProblems(
  status: string | undefined,
  kind: Kind | undefined,
  period: Period | undefined,
  today: Day,
): Problem<WishProblemCode>[] {
  if (status === undefined) return [];
  if (kind !== 'monthly' || (status !== 'provisional' && status !== 'final'))
    return [
      problem('release/status', '/status', {
        ko: '잠정(provisional)과 확정(final)은 월간 보도자료에만 있습니다.',
        en: 'Only a month is provisional or final.',
      }),
    ];
  const due = period && publicationsOf(period.from.slice(0, 7)).find((one) => one.status !== 'provisional');
  if (status !== 'final' || due === undefined || due.on <= today) return [];
  return [
    problem('release/status', '/status', {
      ko: `확정치는 ${due.on}에 나옵니다.`,
      en: `Final figures are out on ${due.on}.`,
    }),
  ];
}

function itemProblems(item: string | undefined, kind: Kind | undefined): Problem<WishProblemCode>[] {
  const isSaid = item !== undefined && item.trim() !== '';
  if (kind === undefined || isSaid === (kind === 'item_feature')) return [];
  return [
    problem(
      'release/item',
      '/item',
      isSaid
        ? { ko: '품목은 품목 특집에만 있습니다.', en: 'Only a feature is of an item.' }
        : {
            ko: '품목 특집의 품목을 적어 주십시오: 화장품, 8542',
            en: 'Say which item the feature is of: 화장품, 8542',
          },
    ),
  ];
}

function againstProblems(
  kind: Kind | undefined,
  period: Period | undefined,
  against: Period | undefined,
): Problem<WishProblemCode>[] {
  const isRight =
    kind === 'agri_import_price' &&
    against?.grain === period?.grain &&
    (against?.to ?? '9') < (period?.from ?? '');
  if (isRight) return [];
  return [
    problem('release/against', '/against', {
      ko: '비교 기간은 농축수산물 가격에만 있고, 같은 꼴의 더 이른 기간이어야 합니다.',
      en: 'Only prices have a time to compare with, of the same form and before the period.',
    }),
  ];
}

function problem(code: WishProblemCode, pointer: string, message: Text): Problem<WishProblemCode> {
  return { code, pointer, message };
}
