/** What a release of any kind tells, from our own tables, as a file of figures; what they lack is refused in a sentence and never filled in. */
import { monthsOf, type ReleaseWish, readWish, type TableRelease } from '../../areas/statistics/index.ts';
import type { Day } from '../../core/day.ts';
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { CubeEngine } from './engine.ts';
import { figuresOfDays, figuresOfMonth } from './general-figures.ts';
import { figuresOfCars, figuresOfFarm, figuresOfItem, itemOf } from './item-figures.ts';
import type { TradeNames } from './names.ts';
import type { SpecialFigures } from './special-figures.ts';

export interface FigureParts {
  readonly engine: CubeEngine;
  readonly names: TradeNames;
  readonly special: SpecialFigures;
  /** Named in the file. */
  readonly source: string;
  /** By the business clock. */
  readonly today: Day;
}

type File = Readonly<Record<string, unknown>>;

/** As `release write --figures` takes it. */
export async function releaseFigures(
  of: Omit<FigureParts, 'source'>,
  asked: TableRelease,
  isMadeUp: boolean,
): Promise<Result<File>> {
  const parts = { ...of, source: isMadeUp ? '가상 자료 (made-up data)' : '관세청 무역통계' };
  const wish = readWish(asked, parts.today);
  if (!wish.ok) return wish;
  const { kind, period } = wish.value;
  // Parcels are no part of the cube.
  if (kind === 'e_commerce') return figuresOf(parts, wish.value);
  const known = new Set(parts.engine.months());
  const missing = monthsOf(period.from.slice(0, 7), period.to.slice(0, 7)).filter(
    (month) => !known.has(month),
  );
  if (missing.length > 0) return bad([nothingCounted(missing.join(', '))]);
  return figuresOf(parts, wish.value);
}

async function figuresOf(parts: FigureParts, wish: ReleaseWish): Promise<Result<File>> {
  const { kind, period, status, item = '' } = wish;
  const orNothing = (file: File | undefined): Result<File> =>
    file === undefined ? bad([nothingOfKind(wish)]) : good(file);
  switch (kind) {
    case 'ten_day':
      return good(await figuresOfDays(parts, period));
    case 'monthly':
      return good(await figuresOfMonth(parts, period.from.slice(0, 7), status));
    case 'quarterly_cars':
      return orNothing(await figuresOfCars(parts, wish));
    case 'agri_import_price':
      return orNothing(await figuresOfFarm(parts, wish));
    case 'item_feature': {
      const found = await itemOf(parts, item);
      return found === undefined
        ? bad([itemUnknown(item)])
        : orNothing(await figuresOfItem(parts, wish, found));
    }
    case 'freight_cost':
      return orNothing(await parts.special.freight(wish, parts.source));
    case 'e_commerce':
      return orNothing(await parts.special.commerce(wish, parts.source));
  }
}

function nothingCounted(months: string): Problem {
  return problem('release/nothing-counted', '/period', {
    ko: `${months}은 집계된 신고가 없습니다. 수리된 신고가 있는 기간을 고르십시오.`,
    en: `Nothing is counted of ${months}. Choose a time with accepted declarations.`,
  });
}

function nothingOfKind({ kind }: ReleaseWish): Problem {
  return problem(
    'release/nothing-counted',
    '/period',
    NOTHING_OF[kind] ?? {
      ko: '이 기간에 해당 품목의 수출입이 없습니다.',
      en: 'Nothing of it was traded in this time.',
    },
  );
}

const NOTHING_OF: Partial<Readonly<Record<ReleaseWish['kind'], Text>>> = {
  agri_import_price: {
    ko: '두 기간에 모두, 같은 HS 판의 부호로 수입된 품목이 없어 가격을 비교할 수 없습니다.',
    en: 'Not one of the goods was imported in both times under one edition of the HS: no price can be compared.',
  },
  freight_cost: {
    ko: '항공 운임을 적은 수입신고가 알릴 수 있을 만큼 있는 노선이 없습니다.',
    en: 'On no route do enough imports by air state their freight for it to be told.',
  },
  e_commerce: {
    ko: '이 기간에 반출된 소포가 알릴 수 있을 만큼 없습니다.',
    en: 'Too few parcels were released in this time for it to be told.',
  },
};

function itemUnknown(said: string): Problem {
  return problem('release/item', '/item', {
    ko: `“${said}”을(를) 품목으로 알지 못합니다. 성질별 품목 이름(화장품)이나 HS 부호와 짧은 이름(3304 화장품)을 적어 주십시오.`,
    en: `“${said}” is no item that is known. Give a name of goods by nature (화장품) or an HS code with a short name (3304 화장품).`,
  });
}

function problem(code: string, pointer: string, message: Text): Problem {
  return { code, pointer, message };
}
