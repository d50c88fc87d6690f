/** Which articles an article of law names: its own law's by number alone, its Act's and decree's by 법 and 영, others by their name in brackets. */

const NUMBER = String.raw`제(\d+)조(?:의(\d+))?`;
const OTHER = new RegExp(`「([^「」]{2,90})」(?:\\s?\\([^()]*\\))?\\s?${NUMBER}`, 'g');
const ABOVE = new RegExp(`(?<![가-힣])(법|영)\\s?${NUMBER}`, 'g');
const OWN = new RegExp(`(?<![가-힣」]\\s?|[가-힣]법\\s?|[가-힣]령\\s?)${NUMBER}`, 'g');

/** In the one form, without the article itself. */
export function citedBy(ref: string, law: string, text: string): string[] {
  const act = law.replace(/ (시행령|시행규칙)$/, '');
  const found = new Set<string>();
  const left = text
    .replace(OTHER, (_, name: string, article: string, more?: string) => {
      found.add(`${name.replace(/\s+/g, ' ').trim()} ${numberOf(article, more)}`);
      return '';
    })
    .replace(ABOVE, (whole: string, level: string, article: string, more?: string) => {
      if (act === law) return whole;
      found.add(`${level === '법' ? act : `${act} 시행령`} ${numberOf(article, more)}`);
      return '';
    });
  for (const [, article, more] of left.matchAll(OWN)) found.add(`${law} ${numberOf(article!, more)}`);
  found.delete(ref);
  return [...found];
}

function numberOf(article: string, more: string | undefined): string {
  return `제${Number(article)}조${more === undefined ? '' : `의${Number(more)}`}`;
}
