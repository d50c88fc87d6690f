/** Reads what follows "However": materials that may be used all the same, up to a share, and materials that may not. */
import type { Allowance, Condition, Part } from '../subject.ts';
import { readPart } from './part.ts';
import { readSentence } from './sentence.ts';

const MAY =
  /^(?:the )?(?<of>.+?) (?:may be|may also be) (?:used|incorporated(?: into the set)?)(?:,? provided (?:that )?their (?:total )?value does not exceed (?<n>\d+(?:\.\d+)?) ?% of the (?:transaction value or )?ex-works? price of the (?:product|set))?$/i;
const MAY_NOT = /^(?<of>.+?) may not be used$/i;
const SAME =
  /^([^\d]+?) (?:of|classified (?:within|in)) (?:this heading|(?:the )?same heading(?: as the product)?)$/i;

/** The conditions with the exception worked in, or null where it is not understood. */
export function withException(
  conditions: readonly Condition[],
  sentence: string,
): readonly Condition[] | null {
  const place = conditions.findIndex(({ kind }) => kind === 'change' || kind === 'wholly-obtained');
  const may = MAY_NOT.test(sentence) ? null : MAY.exec(sentence);
  if (may !== null) {
    const percent = may.groups!.n ?? null;
    const same = SAME.exec(may.groups!.of!);
    if (same !== null) {
      const words = /^(?:other )?(?:non-originating )?materials$/i.test(same[1]!) ? '' : same[1]!;
      return changed(conditions, place, { of: 'same-heading', words, percent });
    }
    const of = readPart(may.groups!.of!);
    return of === null ? null : changed(conditions, place, { of, words: '', percent });
  }
  const not = MAY_NOT.exec(sentence);
  if (not !== null) {
    const of = readPart(not.groups!.of!);
    return of === null ? null : excepted(conditions, of);
  }
  const also = readSentence(sentence);
  return also === null ? null : [...conditions, also];
}

function changed(conditions: readonly Condition[], place: number, allowance: Allowance): Condition[] | null {
  const change = conditions[place];
  if (change?.kind !== 'change') return null;
  return conditions.with(place, { ...change, allowed: [...change.allowed, allowance] });
}

function excepted(conditions: readonly Condition[], part: Part): Condition[] | null {
  const place = conditions.findIndex(({ kind }) => kind === 'change');
  const change = conditions[place];
  if (change?.kind !== 'change') return null;
  return conditions.with(place, { ...change, except: [...change.except, part] });
}
