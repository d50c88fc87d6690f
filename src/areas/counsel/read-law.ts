/** Reads one law from its Markdown (front matter, headings, articles, supplementary provisions) into articles, for the library. */
import { isDay } from '../../core/day.ts';
import type { Article, Law } from './law.ts';
import { readPassages } from './read-passages.ts';

const HEADING = /^(#{1,6})\s+(.*)$/;
const ARTICLE = /^(제\d+조(?:의\d+)?)\s*(.*)$/;
/** Notes on when something was changed: they are no part of the law's words. */
const CHANGED = /\s*<(?:개정|신설|삭제|전문개정|본조신설|제목개정)[^>]*>\s*$/;
const ARTICLE_LEVEL = 5;

/** Null where the text does not say which law it is, or from when it holds: nobody could cite it. */
export function readLaw(text: string): Law | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const { fields, from } = frontMatter(lines);
  const name = fields.get('제목');
  const effective = fields.get('시행일자');
  if (name === undefined || !isDay(effective)) return null;
  const promulgated = fields.get('공포일자');
  const { articles, broken } = readArticles(name, lines, from);
  return {
    ...{ name, effective, promulgated: isDay(promulgated) ? promulgated : null },
    ...{ number: fields.get('공포번호') ?? null, source: fields.get('출처') ?? null, articles, broken },
  };
}

function frontMatter(lines: readonly string[]): { fields: Map<string, string>; from: number } {
  const fields = new Map<string, string>();
  if (lines[0]?.trim() !== '---') return { fields, from: 0 };
  const end = lines.indexOf('---', 1);
  if (end === -1) return { fields, from: 0 };
  for (const line of lines.slice(1, end)) {
    const found = /^([^\s:-][^:]*):\s*(.*)$/.exec(line);
    if (found) fields.set(found[1]!.trim(), found[2]!.trim().replace(/^'(.*)'$/, '$1'));
  }
  return { fields, from: end + 1 };
}

function readArticles(
  law: string,
  lines: readonly string[],
  from: number,
): { articles: Article[]; broken: string[] } {
  const found = new Map<string, Article>();
  const broken: string[] = [];
  const above: string[] = [];
  let open: { number: string; title: string; place: string; body: string[] } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const article = articleOf(law, open);
    const before = found.get(open.number);
    // The same number twice is a broken text; the one that says something stands.
    if (before !== undefined) broken.push(`${open.number}: twice`);
    if (before === undefined || before.isRepealed) found.set(open.number, article);
    if (!article.isRepealed && article.passages.length === 0) broken.push(`${open.number}: empty`);
    open = undefined;
  };
  for (const line of lines.slice(from)) {
    const heading = HEADING.exec(line);
    if (!heading) {
      open?.body.push(line);
      continue;
    }
    close();
    const [, marks = '', words = ''] = heading;
    if (/^부\s*칙/.test(words)) break;
    const numbered = ARTICLE.exec(words.trim());
    if (numbered)
      open = { number: numbered[1]!, title: titleOf(numbered[2]!), place: placeAbove(above), body: [] };
    else if (marks.length < ARTICLE_LEVEL) {
      above.length = marks.length - 1;
      above[marks.length - 1] = words.replace(CHANGED, '').trim();
    }
  }
  close();
  return { articles: [...found.values()], broken };
}

function placeAbove(above: readonly (string | undefined)[]): string {
  return above.slice(1).filter(Boolean).join(' › ');
}

/** `(정의) <개정 …>` without brackets and notes. */
function titleOf(words: string): string {
  const said = words.replace(CHANGED, '').trim();
  return said.startsWith('(') && said.endsWith(')') ? said.slice(1, -1).trim() : said;
}

function articleOf(
  law: string,
  { number, title, place, body }: { number: string; title: string; place: string; body: readonly string[] },
): Article {
  const passages = readPassages(body);
  const words = passages.map(({ text }) => text).join(' ');
  const isRepealed = /^삭제\b|^삭제\s*<|^삭제$/.test(`${title} ${words}`.trim());
  return {
    ref: `${law} ${number}`,
    law,
    number,
    title: isRepealed ? '' : title,
    place,
    isRepealed,
    passages,
  };
}
