/** Which codes of one edition of the Harmonized System hold exactly the goods of a code of another, for figures that must not be mixed. */
import { bad, good, type Result } from '../../../core/problem.ts';
import type { HsEditionName } from '../../../reference/hs-edition.ts';
import type { Correlation } from '../subject.ts';
import {
  type KnownEditions,
  type TranslationProblemCode,
  translateCode,
  translationProblem,
} from './translate.ts';

export interface SameGoods {
  readonly codes: readonly string[];
  /** Of the table; '' where it is one edition. */
  readonly source: string;
}

/** @param code six digits. Refused where no table was read, and where the goods were split so that no codes hold them exactly. */
export function sameGoods(
  code: string,
  from: HsEditionName,
  to: HsEditionName,
  known: KnownEditions,
): Result<SameGoods, TranslationProblemCode> {
  if (from === to) return good({ codes: [code], source: '' });
  const tables = known.others?.tables ?? [];
  const forth = tables.find((table) => table.from === from && table.to === to);
  const back = tables.find((table) => table.from === to && table.to === from);
  if (forth === undefined && back === undefined) {
    const said = translateCode(code, from, to, known);
    return said.ok ? bad([translationProblem('no-table', `${code}: ${from} → ${to}`)]) : said;
  }
  const codes = forth !== undefined ? targetsOf(code, forth.rows) : sourcesOf(code, back!.rows);
  if (codes === undefined) return bad([translationProblem('split', `${code}: ${from} → ${to}`)]);
  const isKept = from !== known.edition || known.has(code);
  if (!isKept) return bad([translationProblem('not-in', `${code}, ${from}`)]);
  if (to === known.edition && !codes.every(known.has))
    return bad([translationProblem('not-in', `${code}, ${from}`)]);
  return good({ codes, source: (forth ?? back)!.source });
}

/** A code that the table does not name goes on as it was, unless other goods came to it. */
function targetsOf(code: string, rows: readonly Correlation[]): readonly string[] | undefined {
  const own = rows.find(({ from }) => from === code);
  const targets = own === undefined ? [code] : own.targets.map((target) => target.code);
  const others = rows.filter((row) => row !== own).flatMap((row) => row.targets.map((target) => target.code));
  return targets.some((one) => others.includes(one)) ? undefined : targets;
}

function sourcesOf(code: string, rows: readonly Correlation[]): readonly string[] | undefined {
  const into = rows.filter(({ targets }) => targets.some((target) => target.code === code));
  if (into.some(({ targets }) => targets.length > 1)) return undefined;
  const isNamed = rows.some(({ from }) => from === code);
  if (into.length === 0) return isNamed ? undefined : [code];
  return into.map(({ from }) => from);
}
