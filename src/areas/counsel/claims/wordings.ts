/** The ways in which one sentence of law may be said shorter: only brackets that limit nothing may go. */

/** Denial, condition, list, exception, choice, duty and power, bounds, and what is settled elsewhere. */
const LIMITS =
  /아니|않|못하|없|금지|제외|불구하고|예외|경우|때|한하|한정|한 ?한다|다만|단서|포함|각 ?호|각 ?목|하나|모두|또는|거나|수 ?있|여야|대통령령|부령|고시|이상|이하의|초과|미만|이내|까지|부터|\d/;
const BRACKETS = /\s*\([^()]*\)/g;
/** More are left as they are: each doubles the ways. */
const MOST_BRACKETS = 5;

/** The sentence itself first. */
export function wordingsOf(sentence: string): string[] {
  const mayGo = [...sentence.matchAll(BRACKETS)]
    .filter(([bracket]) => !LIMITS.test(bracket))
    .slice(0, MOST_BRACKETS);
  return Array.from({ length: 2 ** mayGo.length }, (_, ways) =>
    mayGo.reduceRight(
      (text, { index, 0: bracket }, at) =>
        ways & (1 << at) ? text.slice(0, index) + text.slice(index + bracket.length) : text,
      sentence,
    ),
  );
}
