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
  const rows = (forth ?? back)!.rows;
  const older = forth === undefined ? to : from;
  /** Of the older edition, and going on as it was. */
  const goesOn = (one: string): boolean =>
    !rows.some((row) => row.from === one) && (older !== known.edition || known.has(one));
  const codes = forth === undefined ? sourcesOf(code, rows, goesOn) : targetsOf(code, rows, goesOn);
  const isNamed = rows.some((row) => row.from === code || row.targets.some((target) => target.code === code));
  if (!isNamed && !goesOn(code)) return bad([translationProblem('not-in', `${code}, ${from}`)]);
  if (codes === undefined) return bad([translationProblem('split', `${code}: ${from} → ${to}`)]);
  return good({ codes, source: (forth ?? back)!.source });
}

/** A code that the table does not name goes on as it was, unless other goods came to it. */
function targetsOf(
  code: string,
  rows: readonly Correlation[],
  goesOn: (code: string) => boolean,
): readonly string[] | undefined {
  const own = rows.find(({ from }) => from === code);
  const targets = own === undefined ? [code] : own.targets.map((target) => target.code);
  const others = rows.filter((row) => row !== own).flatMap((row) => row.targets.map((target) => target.code));
  const isMixed = (one: string): boolean => others.includes(one) || (one !== code && goesOn(one));
  return targets.some(isMixed) ? undefined : targets;
}

function sourcesOf(
  code: string,
  rows: readonly Correlation[],
  goesOn: (code: string) => boolean,
): readonly string[] | undefined {
  const into = rows.filter(({ targets }) => targets.some((target) => target.code === code));
  if (into.some(({ targets }) => targets.length > 1)) return undefined;
  const own = goesOn(code) ? [code] : [];
  const codes = [...into.map(({ from }) => from), ...own];
  return codes.length === 0 ? undefined : codes;
}
