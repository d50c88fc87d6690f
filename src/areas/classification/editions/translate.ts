/** What a code of one edition of the Harmonized System is called in another: by a table where one was read, else refused with the reason. */
import { bad, good, type Problem, type Result } from '../../../core/problem.ts';
import { HS_EDITIONS, type HsEditionName } from '../../../reference/hs-edition.ts';
import type { Correlation, OtherEditions } from '../subject.ts';

export type TranslationProblemCode =
  | 'edition/unknown'
  | 'edition/not-in'
  | 'edition/no-table'
  | 'edition/split';

export interface Translation {
  readonly from: HsEditionName;
  readonly to: HsEditionName;
  readonly code: string;
  /**
   * `same`: one edition; `table`: as a table says; `number-stands`: both editions have the number, and whether it still means the
   * same goods is not known here.
   */
  readonly by: 'same' | 'table' | 'number-stands';
  readonly targets: Correlation['targets'];
  /** Where the table comes from; '' where none was asked. */
  readonly source: string;
}

export interface KnownEditions {
  /** The edition that is in use here, and whether it has a code. */
  readonly edition: HsEditionName;
  readonly has: (hs6: string) => boolean;
  readonly others: OtherEditions | undefined;
}

/** @param code six or ten digits: the six are translated */
export function translateCode(
  code: string,
  from: string,
  to: string,
  known: KnownEditions,
): Result<Translation, TranslationProblemCode> {
  const [one, other] = [from, to].map((name) => HS_EDITIONS.find(({ edition }) => edition === name)?.edition);
  if (one === undefined || other === undefined)
    return bad([translationProblem('unknown', one === undefined ? from : to)]);
  const hs6 = code.slice(0, 6);
  const [isThere, goesOn] = [hasCode(hs6, one, known), hasCode(hs6, other, known)];
  if (isThere === false) return bad([translationProblem('not-in', `${hs6}, ${one}`)]);
  const answer = { from: one, to: other, code: hs6, source: '' };
  const whole = [{ code: hs6, isPartial: false, note: '' }];
  if (one === other) return good({ ...answer, by: 'same', targets: whole });
  const table = known.others?.tables.find((each) => each.from === one && each.to === other);
  if (table !== undefined && isThere === true) {
    const row = table.rows.find((each) => each.from === hs6);
    return good({ ...answer, by: 'table', source: table.source, targets: row?.targets ?? whole });
  }
  if (isThere === true && goesOn === true) return good({ ...answer, by: 'number-stands', targets: whole });
  return bad([translationProblem('no-table', `${hs6}: ${one} → ${other}`)]);
}

/** Undefined where the codes of that edition were not read. */
function hasCode(
  hs6: string,
  edition: HsEditionName,
  { edition: here, has, others }: KnownEditions,
): boolean | undefined {
  if (edition === here) return has(hs6);
  return others?.codes.find((one) => one.edition === edition)?.hs6.includes(hs6);
}

const MESSAGES = {
  unknown: { ko: '알지 못하는 판입니다: ', en: 'No known edition: ' },
  'not-in': { ko: '그 판의 품목분류표에 없는 번호입니다: ', en: 'Not in the nomenclature of that edition: ' },
  'no-table': {
    ko: '두 판 사이의 연계표가 없어 옮기지 않습니다. 물품 설명으로 다시 분류하십시오: ',
    en: 'There is no correlation table between the two, so it is not translated. Classify the goods anew by their description: ',
  },
  split: {
    ko: '두 판 사이에서 물품이 나뉘거나 섞여, 같은 물품만 담은 번호가 없습니다: ',
    en: 'Goods were split or joined between the two: no codes hold the same goods alone: ',
  },
} as const;

export function translationProblem(
  kind: keyof typeof MESSAGES,
  what: string,
): Problem<TranslationProblemCode> {
  const { ko, en } = MESSAGES[kind];
  return {
    code: `edition/${kind}`,
    message: { ko: `${ko}${what.slice(0, 60)}`, en: `${en}${what.slice(0, 60)}` },
    pointer: kind === 'unknown' ? '/from' : '/code',
  };
}
