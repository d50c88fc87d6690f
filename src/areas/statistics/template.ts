/**
 * Releases of kinds that are not built in: a template is data, lines of text in both languages with places for figures, and whoever
 * compiles a series of his own writes one. Unknown facts are refused, all at once, and so is a filled text that its figures do not
 * support.
 *
 * Places: `{/export/value}` the figure at that pointer, `{/export/yoy_pct|word}` its direction, `{/export/yoy_pct|signed}` with its
 * sign, `{period}` the time, `{은/는}` the particle that fits what stands before.
 */
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import type { Language } from '../../core/text.ts';
import { amountIn, rounded, signedAmountIn } from './amounts.ts';
import type { Cell } from './cells.ts';
import { checkLines, type EditedLine, PARTS, type Part } from './edited.ts';
import { englishNames } from './english-words.ts';
import type { Figures } from './figures.ts';
import { koreanNames, RUN_WORDS, trendWord } from './korean-words.ts';
import { PARTICLES, type Particle, particleAfter } from './particles.ts';

export type TemplateProblemCode =
  | 'template/no-lines'
  | 'template/line-wrong'
  | 'template/one-title'
  | 'template/fact-unknown'
  | 'template/form-unknown'
  | 'template/unsupported';

export interface Template {
  readonly lines: readonly TemplateLine[];
}

interface TemplateLine {
  readonly part: Part;
  readonly ko: string;
  readonly en: string;
  /** Left out where a figure of it is missing. */
  readonly isOptional: boolean;
}

export function readTemplate(given: unknown): Result<Template, TemplateProblemCode> {
  const { lines } = (typeof given === 'object' && given !== null ? given : {}) as { lines?: unknown };
  if (!Array.isArray(lines) || lines.length === 0) return bad([noLines()]);
  const wrong = lines.flatMap((line, at) => (isLine(line) ? [] : [lineWrong(at)]));
  if (wrong.length > 0) return bad(wrong);
  const read = (lines as TemplateLine[]).map(({ part, ko, en, isOptional }) => ({
    ...{ part, ko, en, isOptional: isOptional === true },
  }));
  return read.filter(({ part }) => part === 'title').length === 1 ? good({ lines: read }) : bad([oneTitle()]);
}

function isLine(line: unknown): boolean {
  const { part, ko, en, isOptional } = (line ?? {}) as Record<string, unknown>;
  const isSaid = (text: unknown): boolean =>
    typeof text === 'string' && text.trim() !== '' && !/[\r\n]/.test(text);
  const isFlag = isOptional === undefined || typeof isOptional === 'boolean';
  return PARTS.includes(part as Part) && isSaid(ko) && isSaid(en) && isFlag;
}

const PLACE = /\{([^{}]*)\}/g;

/** Places of a template that cannot be filled, whatever the figures: each fact that there never is, each form that nobody knows. */
export function placesProblems(
  { lines }: Template,
  isFact: (pointer: string) => boolean,
): readonly Problem<TemplateProblemCode>[] {
  return lines.flatMap((line, at) =>
    (['ko', 'en'] as const).flatMap((language) =>
      [...line[language].matchAll(PLACE)].flatMap(([, inside = '']) => {
        const pointer = `/lines/${at}/${language}`;
        const [name = '', form = 'amount'] = inside.split('|');
        if (name === 'period' || PARTICLES.includes(name as Particle)) return [];
        return [
          ...(isFact(name) ? [] : [factUnknown(pointer, inside)]),
          ...(Object.hasOwn(FORMS, form) ? [] : [formUnknown(pointer, inside)]),
        ];
      }),
    ),
  );
}

/** Problems point into the template. */
export function fillTemplate(
  { lines }: Template,
  figures: Figures,
  language: Language,
): Result<readonly EditedLine[], TemplateProblemCode> {
  const cells = new Map(figures.cells.map((cell) => [cell.id, cell]));
  const problems: Problem<TemplateProblemCode>[] = [];
  const filled: (EditedLine & { readonly at: number })[] = [];
  lines.forEach((line, at) => {
    const pointer = `/lines/${at}/${language}`;
    const { text, problems: found } = fillLine(line[language], pointer, cells, figures, language);
    const isMissing = found.some(({ code }) => code === 'template/fact-unknown');
    if (line.isOptional && isMissing && found.every(({ code }) => code === 'template/fact-unknown')) return;
    problems.push(...found);
    filled.push({ part: line.part, text, at });
  });
  if (problems.length > 0) return bad(problems);
  const doubts = checkLines(filled, figures).filter(({ verdict }) => verdict !== 'supported');
  if (doubts.length > 0)
    return bad(doubts.map(({ line, words }) => unsupported(`/lines/${filled[line]!.at}/${language}`, words)));
  return good(filled.map(({ part, text }) => ({ part, text })));
}

function fillLine(
  template: string,
  pointer: string,
  cells: ReadonlyMap<string, Cell>,
  figures: Figures,
  language: Language,
): { readonly text: string; readonly problems: readonly Problem<TemplateProblemCode>[] } {
  const problems: Problem<TemplateProblemCode>[] = [];
  let text = '';
  let from = 0;
  for (const { 0: place, 1: inside = '', index } of template.matchAll(PLACE)) {
    text += template.slice(from, index);
    from = index + place.length;
    const [name = '', form = 'amount'] = inside.split('|');
    const cell = cells.get(name);
    if (name === 'period') text += (language === 'ko' ? koreanNames : englishNames).period(figures.period);
    else if (PARTICLES.includes(name as Particle)) text += particleAfter(text, name as Particle);
    else if (cell === undefined) problems.push(factUnknown(pointer, inside));
    else if (!Object.hasOwn(FORMS, form)) problems.push(formUnknown(pointer, inside));
    else text += FORMS[form as keyof typeof FORMS](cell, language, figures);
  }
  return { text: text + template.slice(from), problems };
}

const FORMS = {
  amount: (cell: Cell, language: Language, { kind }: Figures) => amountIn(cell, language, kind),
  signed: (cell: Cell, language: Language, { kind }: Figures) => signedAmountIn(cell, language, kind),
  word: (cell: Cell, language: Language) => (language === 'ko' ? koreanWord(cell) : englishWord(cell)),
} as const;

function koreanWord({ what, flow, value, measure, trend }: Cell): string {
  if (what === 'run') return RUN_WORDS[trend ?? 'up'];
  if (what === 'level' && flow === 'balance') return value < 0 ? '적자' : '흑자';
  return trendWord(value, measure);
}

function englishWord({ what, flow, value, trend }: Cell): string {
  if (what === 'run')
    return trend === 'surplus' || trend === 'deficit' ? trend : trend === 'down' ? 'decrease' : 'increase';
  if (what === 'level' && flow === 'balance') return value < 0 ? 'deficit' : 'surplus';
  return rounded(value, 1) === '0.0' ? 'stood still' : value > 0 ? 'up' : 'down';
}

function problem(
  code: TemplateProblemCode,
  pointer: string,
  ko: string,
  en: string,
): Problem<TemplateProblemCode> {
  return { code, pointer, message: { ko, en } };
}

function noLines(): Problem<TemplateProblemCode> {
  return problem('template/no-lines', '/lines', '서식에 줄이 없습니다.', 'A template has `lines`.');
}

function lineWrong(at: number): Problem<TemplateProblemCode> {
  return problem(
    'template/line-wrong',
    `/lines/${at}`,
    `줄에는 part(${PARTS.join(', ')}), 한 줄의 ko와 en, 있으면 isOptional(true, false)이 있어야 합니다.`,
    `A line has part (${PARTS.join(', ')}), ko and en of one line each, and isOptional (true, false) where it may be left out.`,
  );
}

function oneTitle(): Problem<TemplateProblemCode> {
  return problem('template/one-title', '/lines', '제목은 한 줄이어야 합니다.', 'There has to be one title.');
}

function factUnknown(pointer: string, said: string): Problem<TemplateProblemCode> {
  return problem(
    'template/fact-unknown',
    pointer,
    `수치에 없습니다: ${said}`,
    `There is no such fact in the figures: ${said}`,
  );
}

function formUnknown(pointer: string, said: string): Problem<TemplateProblemCode> {
  const forms = Object.keys(FORMS).join(', ');
  return problem(
    'template/form-unknown',
    pointer,
    `${said}: 꼴은 ${forms} 가운데 하나여야 합니다.`,
    `${said}: expected one of ${forms}.`,
  );
}

function unsupported(pointer: string, words: string): Problem<TemplateProblemCode> {
  return problem(
    'template/unsupported',
    pointer,
    `수치가 뒷받침하지 않는 표현입니다: ${words}`,
    `The figures do not support it: ${words}`,
  );
}
