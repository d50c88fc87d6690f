/** Codes of goods of another edition of the Harmonized System in questions to the tables and in tables of others: correlated exactly, or refused. */
import { type KnownEditions, sameGoods } from '../../areas/classification/index.ts';
import { monthsOf, type OutsideFigure, type TradeQuery } from '../../areas/statistics/index.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { TradeAsked } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { HS_EDITIONS, type HsEditionName, hsEditionOn } from '../../reference/hs-edition.ts';

/** `HS 2028` or `2028`. */
export function editionNamed(said: string): HsEditionName | undefined {
  return HS_EDITIONS.find(({ edition }) => edition === said || edition === `HS ${said}`)?.edition;
}

/** In force in a month or year of trade. */
const editionIn = (period: string): HsEditionName | undefined =>
  hsEditionOn(`${period.slice(0, 7)}${period.length === 4 ? '-01-01' : '-01'}`)?.edition;

/**
 * Editions that codes of goods in the answer are of, with what it is compared with; empty where it is one, or goods are not divided
 * below chapters.
 */
export function editionsAcross({ by, where, from, to }: TradeQuery): readonly HsEditionName[] {
  const isFine = by.some((one) => /^item(4|6|10)$/.test(one)) || where.items.some((code) => code.length > 2);
  if (!isFine) return [];
  const found = new Set([from, ...monthsOf(from, to)].flatMap((month) => editionIn(month) ?? []));
  return found.size > 1 ? [...found] : [];
}

/** Whether one month’s codes are of another edition than another’s. */
export const isOtherEdition = (month: string, other: string): boolean =>
  editionIn(month) !== editionIn(other);

/** The same question with its codes in the edition of its time. Throws `Refusal` with everything that cannot be said in it. */
export async function inItsEdition(
  asked: TradeAsked,
  readKnown: () => Promise<KnownEditions>,
  span: { readonly from: string; readonly to: string },
): Promise<TradeAsked> {
  const { edition: said = '', item, hsSgn, ...rest } = asked;
  const [edition, own] = [editionNamed(said), editionIn(span.from)];
  if (edition === undefined || own === undefined || own !== editionIn(span.to))
    throw new Refusal('invalid', undefined, [
      problem('/edition', {
        ko: `판은 ${HS_EDITIONS.map((one) => one.edition).join(', ')} 중 하나이고, 기간은 한 판 안에 있어야 합니다.`,
        en: `The edition is one of ${HS_EDITIONS.map((one) => one.edition).join(', ')}, and the time lies within one.`,
      }),
    ]);
  const codes = (item ?? hsSgn ?? '').split(',').filter((code) => code !== '');
  const known = await readKnown();
  const problems: Problem[] = [];
  const translated = codes.flatMap((code) => {
    const result = ofSix(code, edition, own, known);
    if (result.ok) return result.value.codes;
    problems.push(...result.problems);
    return [];
  });
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  return { ...rest, ...(codes.length === 0 ? {} : { item: translated.join(',') }) };
}

function ofSix(code: string, from: HsEditionName, to: HsEditionName, known: KnownEditions) {
  if (from === to || /^\d{6}$/.test(code)) return sameGoods(code, from, to, known);
  const message = {
    ko: `다른 판의 부호는 여섯 자리로 적어 주십시오: ${code}`,
    en: `Codes of another edition are written with six digits: ${code}`,
  };
  return { ok: false, problems: [problem('/item', message)] } as const;
}

/**
 * Figures of somebody else’s table with their codes in the edition in force in each period. @param said edition of the table; the one in force
 * where nobody says it. A figure cannot be divided: a code whose goods lie in several is a problem.
 */
export function figuresInEdition(
  figures: readonly OutsideFigure[],
  said: HsEditionName | undefined,
  known: KnownEditions,
): { readonly figures: readonly OutsideFigure[]; readonly problems: readonly Problem<'outside/edition'>[] } {
  const problems = new Map<string, Problem<'outside/edition'>>();
  const told = figures.map((figure) => {
    const { code, period } = figure;
    const own = editionIn(period);
    const six = code.replace(/\D/g, '');
    if (own === undefined || !/^(\d{6}|\d{10})$/.test(six)) return figure;
    if (said === undefined || said === own) {
      const isKnown = own !== known.edition || !known.has('010121') || known.has(six.slice(0, 6));
      if (!isKnown) problems.set(code, notIn(code, own));
      return figure;
    }
    const result = ofSix(six, said, own, known);
    if (result.ok && result.value.codes.length === 1) return { ...figure, code: result.value.codes[0]! };
    const why = result.ok ? result.value.codes.join(', ') : result.problems[0]!.message;
    problems.set(code, cannot(code, why));
    return figure;
  });
  return { figures: told, problems: [...problems.values()] };
}

const notIn = (code: string, edition: string): Problem<'outside/edition'> => ({
  ...{ code: 'outside/edition', pointer: `/${code}` },
  message: {
    ko: `${code}은(는) ${edition}에 없는 번호입니다. 다른 판의 표라면 판을 적어 주십시오(--edition).`,
    en: `${code} is not in ${edition}. If the table is of another edition, say which (--edition).`,
  },
});

const cannot = (code: string, why: string | Text): Problem<'outside/edition'> => ({
  ...{ code: 'outside/edition', pointer: `/${code}` },
  message:
    typeof why === 'string'
      ? {
          ko: `${code}의 물품은 여러 번호(${why})에 나뉘어 있어 수치를 옮길 수 없습니다.`,
          en: `The goods of ${code} lie in several codes (${why}): the figure cannot be moved.`,
        }
      : why,
});

const problem = (pointer: string, message: Text): Problem => ({ code: 'trade/edition', pointer, message });
