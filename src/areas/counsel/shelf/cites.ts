/**
 * Which articles an article of law names: its own law's by number alone, its Act's and decree's by 법 and 영, others by their
 * name in brackets. A list of numbers goes on with the law that stands before it.
 */

const NUMBER = /제(\d+)조(?:의(\d+))?/g;
/** What may stand between a law and its article, or between two articles of one list. */
const GOES_ON =
  /^(?:제\d+(?:항|호)(?:의\d+)?|[가-하]목|각 ?호|본문|단서|전단|후단|및|또는|이나|부터|까지|내지|와|과|의|규정|에 ?따른|[\s,ㆍ·~]|\([^()]*\))*$/;
/** The law that is named right before an article; `같은` goes on with the one before. */
const NAMED =
  /(?:「([^「」]{2,90})」|(?<![가-힣])(법|영)|같은 ?(?:법|영|규칙)(?: ?시행(?:령|규칙))?)\s?(?:\([^()]*\)\s?)?$/;

/** In the one form, without the article itself. */
export function citedBy(ref: string, law: string, text: string): string[] {
  const act = law.replace(/ (시행령|시행규칙)$/, '');
  const found = new Set<string>();
  let named = law;
  let end = 0;
  for (const match of text.matchAll(NUMBER)) {
    const between = text.slice(end, match.index);
    const before = NAMED.exec(between);
    if (before !== null) {
      const [, name, level] = before;
      if (name !== undefined) named = name.replace(/\s+/g, ' ').trim();
      else if (level === undefined) named = '';
      else named = level === '법' ? act : `${act} 시행령`;
    } else if (end === 0 || !GOES_ON.test(between)) named = law;
    end = match.index + match[0].length;
    // What “the same law” is cannot be told for certain: it is left out.
    if (named !== '')
      found.add(`${named} 제${Number(match[1])}조${match[2] === undefined ? '' : `의${Number(match[2])}`}`);
  }
  found.delete(ref);
  return [...found];
}
