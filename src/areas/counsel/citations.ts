/** How people and laws cite articles (`관세법 제38조의2`, `FTA관세법 10조`, `법 제241조`), turned into the one form by which articles are known. */

const DRAWBACK = '수출용 원재료에 대한 관세 등 환급에 관한 특례법';
const FTA = '자유무역협정의 이행을 위한 관세법의 특례에 관한 법률';
const ZONES = '자유무역지역의 지정 및 운영에 관한 법률';
const TOURISTS = '외국인관광객 등에 대한 부가가치세 및 개별소비세 특례규정';

/** The laws that counsel searches; a law of the pack that is not here is left to others. */
const COUNSEL_LAWS = [
  '관세법',
  '관세사법',
  DRAWBACK,
  FTA,
  '대외무역법',
  '외국환거래법',
  ZONES,
  TOURISTS,
] as const;

/** Short names, without spaces, and the law each means. */
const SHORT: readonly (readonly [string, string])[] = [
  ['환급특례법', DRAWBACK],
  ['관세환급특례법', DRAWBACK],
  ['관세등환급특례법', DRAWBACK],
  ['FTA관세법', FTA],
  ['FTA관세특례법', FTA],
  ['FTA특례법', FTA],
  ['자유무역협정관세법', FTA],
  ['자유무역지역법', ZONES],
  ['외국인관광객특례규정', TOURISTS],
  ['외국환법', '외국환거래법'],
];

const squeezed = (text: string): string => text.replace(/[\s「」]/g, '').toUpperCase();

const NAMES: readonly (readonly [string, string])[] = [
  ...COUNSEL_LAWS.map((name) => [squeezed(name), name] as const),
  ...SHORT.map(([short, name]) => [squeezed(short), name] as const),
].sort(([one], [other]) => other.length - one.length);

const LEVELS = ['시행규칙', '시행령'] as const;

/** Whether a law, decree or rule of this name is one that counsel searches. */
export function isCounselLaw(name: string): boolean {
  return lawNamed(name) !== undefined;
}

/** The full name of a law said in any usual way, with its decree or rule; undefined where it is none of ours. */
function lawNamed(said: string): string | undefined {
  const plain = squeezed(said);
  const level = LEVELS.find((one) => plain.endsWith(one));
  const base = level === undefined ? plain : plain.slice(0, -level.length);
  const found = NAMES.find(([short]) => short === base)?.[1];
  if (found === undefined) return undefined;
  return level === undefined ? found : `${found} ${level}`;
}

/** `제38조의2`, `38조의2` or `38조의 2`. */
const NUMBER = String.raw`제?\s?(\d+)\s?조(?:\s?의\s?(\d+))?`;
const SHORT_OR_LONG = NAMES.map(([name]) => [...name].join('\\s*')).join('|');
const CITED = new RegExp(`(${SHORT_OR_LONG})\\s*(시행령|시행규칙)?\\s*${NUMBER}`, 'gi');

const BARE = new RegExp(
  `(?<![가-힣A-Za-z「])(${SHORT_OR_LONG})(\\s*(?:시행령|시행규칙))?(?=\\s?(?:\\([^()]*\\)\\s?)?제\\d+조)`,
  'gi',
);

/** The text with laws of counsel that stand bare before an article in brackets, under their full names. */
export function bracketLaws(text: string): string {
  return text.replace(BARE, (said: string, name: string, level = '') => {
    const law = lawNamed(`${name}${level}`);
    return law === undefined ? said : `「${law}」`;
  });
}

/** Every article that a question names with its law, in the one form. */
export function citedIn(text: string): string[] {
  const found = [...text.replace(/[「」]/g, '').matchAll(CITED)].flatMap(
    ([, name = '', level = '', article, more]) => {
      const law = lawNamed(`${name}${level}`);
      return law === undefined ? [] : [`${law} ${numberOf(article!, more)}`];
    },
  );
  return [...new Set(found)];
}

function numberOf(article: string, more: string | undefined): string {
  return `제${Number(article)}조${more === undefined ? '' : `의${Number(more)}`}`;
}

/** One citation such as `FTA관세법 시행령 제4조` in the one form; undefined where it is none. */
export function readCitation(text: string): string | undefined {
  return citedIn(text)[0];
}

const BY_DECREE = /(?<![가-힣])(법|영)\s?제(\d+)조(?:의(\d+))?/g;

/** The articles of its Act (법) or decree (영) that an article of a decree or rule names. */
export function namedAbove(law: string, text: string): string[] {
  const act = law.replace(/ (시행령|시행규칙)$/, '');
  if (act === law) return [];
  const found = [...text.matchAll(BY_DECREE)].map(
    ([, level, article, more]) => `${level === '법' ? act : `${act} 시행령`} ${numberOf(article!, more)}`,
  );
  return [...new Set(found)];
}
