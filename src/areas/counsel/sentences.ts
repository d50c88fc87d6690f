/** Cuts a passage of law into its sentences and marks amounts and periods in them: every sentence is a literal piece of the text. */

/** Where in a sentence an amount, rate, quantity or period stands: from (included), to (excluded). */
export type Span = readonly [number, number];

/** Such as `<개정 2014.12.23, 2018.12.31>`. */
const NOTE = /\s*<[^<>]*\d{4}\.[^<>]*>\s*/g;

/** In order; notes of changes are left out, and nothing is cut inside brackets. */
export function sentencesOf(text: string): string[] {
  return text.split(NOTE).flatMap(splitOutsideBrackets).filter(Boolean);
}

function splitOutsideBrackets(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if ('([「『'.includes(letter)) depth++;
    else if (')]」』'.includes(letter)) depth = Math.max(0, depth - 1);
    else if (
      letter === '.' &&
      depth === 0 &&
      /[가-힣)]/.test(text[at - 1] ?? '') &&
      /\s/.test(text[at + 1] ?? ' ')
    ) {
      found.push(text.slice(from, at + 1).trim());
      from = at + 1;
    }
  }
  // A bracket that never closes would swallow all that follows: then the rest stays one sentence.
  found.push(text.slice(from).trim());
  return found.filter((one) => one !== '');
}

const NUMBER = String.raw`(?:\d[\d,]*(?:\.\d+)?\s?(?:천|백|십)?(?:만|억|조)?\s?(?:\d[\d,]*)?(?:천|백)?(?:만)?)`;
const UNIT =
  '(?:원|달러|유로|퍼센트|%|배|개월|년|일|월|주|시간|분의\\s?\\d[\\d,]*|세|명|회|리터|밀리리터|킬로그램|그램|개비|병|제곱미터|톤)';
const FIGURE = new RegExp(`(?:미화\\s?)?${NUMBER}${UNIT}(?:\\s?(?:이내|이상|이하|초과|미만|이전|전))?`, 'g');
/** Numbers of articles and paragraphs, and dates, are no amounts. */
const NO_FIGURE = /제$/;

/** Amounts, rates, quantities and periods, for the eye. */
export function figuresOf(sentence: string): Span[] {
  return [...sentence.matchAll(FIGURE)].flatMap((found): Span[] =>
    NO_FIGURE.test(sentence.slice(0, found.index)) ? [] : [[found.index, found.index + found[0].length]],
  );
}
