/**
 * Codes that no list in force holds: declaring one is let in with a warning, so this is no matter of logic, and nothing is
 * concluded from it but that a criterion which looks for nothing else was misspelt or has outlived its list.
 */
import type { CodeList } from '../../../reference/code-list.ts';
import { isHsChapter } from '../../../reference/hs-code.ts';
import { hsEditionOn } from '../../../reference/hs-edition.ts';
import type { Span } from '../problems.ts';
import type { Within } from './leaf.ts';
import type { ProofOptions, UnknownCode } from './proof.ts';
import { type Held, presenceOf, type State, withinOf } from './state.ts';
import { pointOf, prefixOf, type Stretches } from './stretches.ts';
import type { AnyField } from './variables.ts';

/** Whether a code (or a prefix of codes) of a field can still be declared rightly; undefined where no list says so. */
export type IsLive = (field: AnyField, code: string, isPrefix: boolean) => boolean | undefined;

/** @param until last day on which the criterion holds, if there is one */
export function liveCodes({ codeLists, day, nomenclature }: ProofOptions, until: string | undefined): IsLive {
  const edition = hsEditionOn(day)?.edition;
  const isOneEdition = until !== undefined && hsEditionOn(until)?.edition === edition;
  const listed = nomenclature?.edition === edition && isOneEdition ? nomenclature : undefined;
  const known = new Map<string, ReadonlySet<string>>();
  return (field, code, isPrefix) => {
    if (field.domain?.isHsCode === true) return isHs(code, listed);
    const list = field.codeList === undefined ? undefined : codeLists.get(field.codeList);
    if (list === undefined) return undefined;
    const codes = known.get(list.id) ?? codesFrom(list, day, until);
    known.set(list.id, codes);
    return isPrefix ? [...codes].some((one) => one.startsWith(code)) : codes.has(code);
  };
}

function codesFrom(list: CodeList, day: string, until: string | undefined): ReadonlySet<string> {
  const live = list.rows.filter(
    ({ validFrom, validTo }) =>
      (validTo === undefined || validTo >= day) && (until === undefined || validFrom <= until),
  );
  return new Set(live.map(({ code }) => code));
}

const LONGEST = 6;

function isHs(code: string, listed: ProofOptions['nomenclature']): boolean | undefined {
  if (code.length >= 2 && !isHsChapter(code.slice(0, 2))) return false;
  if (listed === undefined || code.length < 4) return undefined;
  const start = code.slice(0, LONGEST);
  const missing = LONGEST - start.length;
  for (let end = 0; end < 10 ** missing; end++)
    if (listed.has(missing === 0 ? start : start + String(end).padStart(missing, '0'))) return true;
  return false;
}

/** A field of which nothing is left but codes that no list holds, and which a test names; its unknown codes. */
export function deadCodes(
  state: State,
  isLive: IsLive,
): { readonly held: Held; readonly codes: readonly UnknownCode[] } | undefined {
  for (const held of state.held.values()) {
    if (presenceOf(state, held.variable.field).mayBeAbsent) continue;
    const codes = withinOf(held).flatMap(({ asked, span }) =>
      span === undefined ? [] : unknownCodes(asked, span, isLive),
    );
    if (codes.length > 0 && !hasLive(held, isLive)) return { held, codes };
  }
  return undefined;
}

function hasLive({ variable, set }: Held, isLive: IsLive): boolean {
  const { field, about, code } = variable;
  if (about === 'member')
    return isOnly(set, 0) || set.length === 0 || isLive(field, code ?? '', false) !== false;
  return set.some((stretch) => {
    const value = pointOf(stretch);
    if (typeof value === 'string') return isLive(field, value, false) !== false;
    const prefix = prefixOf(stretch);
    return prefix === undefined || isLive(field, prefix, true) !== false;
  });
}

const isOnly = (set: Stretches, value: number): boolean => set.length === 1 && pointOf(set[0]!) === value;

/** Codes that a test wants and no list holds. */
export function unknownCodes(
  { field, variable, named, isPrefix }: Within,
  span: Span,
  isLive: IsLive,
): readonly UnknownCode[] {
  return named
    .filter((code) => {
      const isStart = variable.field.name !== field.name;
      const ofList = isLive(field, code, isPrefix);
      const ofWhole = isStart ? isLive(variable.field, code, true) : undefined;
      return (ofList ?? true) === false || (ofWhole ?? true) === false;
    })
    .map((code) => ({
      field: field.name,
      title: field.title,
      list: field.codeList ?? 'hs',
      code,
      span,
    }));
}
