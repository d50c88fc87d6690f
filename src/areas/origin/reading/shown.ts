/** Sentences that no code and no value can decide: processes and named starting materials, which somebody has to show. */
import type { Condition } from '../subject.ts';
import { readPart } from './part.ts';

/** How sentences about working begin. */
const PROCESS =
  /^(?:weaving|spinning|knitting|printing|making-up|embroidering|coating|(?:yarn )?dyeing|extrusion|twisting|flocking|tufting|carding|combing|bleaching|retreading|refining|retanning|cutting|(?:crushing|calcination)\b|grinding|beading|splicing|planing|electrolytic|alloying|removal|purification|hand-decoration|blending|made into powder|cell manufacture|a chemical reaction|the operation of diffusion|operations of refining|manufacture by |production by )/i;
/** "Manufacture from yarn", "Manufacture from: - natural fibres, or - paper". */
const FROM = /^(?:manufacture|production) from\b/i;
/** Of the goods themselves and not of materials: "All the animals of chapter 1 shall be wholly obtained". */
const WHOLLY =
  /^(?:manufacture in which )?all (?!.*\bused\b).+ (?:are|is|shall be|must be) wholly obtained$/i;
const AT_MOST =
  /^(?<process>.+?),? (?:provided that|where) the (?:total )?value of the (?<of>[a-z -]+) used does not exceed (?<n>\d+(?:\.\d+)?) ?% of the (?:transaction value or )?ex-works? price(?: \(EXW\))? of the products?$/i;

/** What has to be shown, with a limit of value where the sentence sets one; null where it is none of these. */
export function readShown(sentence: string): readonly Condition[] | null {
  const limited = AT_MOST.exec(sentence);
  const words = limited?.groups?.process ?? sentence;
  if (WHOLLY.test(sentence)) return [{ kind: 'shown', words: sentence }];
  // A figure that was not read, or a list of codes with a limit, would be lost in words: then the rule is not read.
  if (
    !(PROCESS.test(words) || FROM.test(words)) ||
    /\d ?%|provided that|however|materials of any|, except/i.test(words)
  )
    return null;
  const shown: Condition = { kind: 'shown', words };
  if (limited === null) return [shown];
  const of = readPart(limited.groups!.of!);
  return of === null ? null : [shown, { kind: 'most-value', percent: limited.groups!.n!, of }];
}
