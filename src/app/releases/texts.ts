/** The text of a stored version of a release: read and written, held to its figures, and put into a file. */
import {
  cellsInWords,
  cellsUnsaid,
  checkLines,
  type EditedLine,
  editedLines,
  type Figures,
  fillTemplate,
  type Judgement,
  type Part,
  type Release,
  readFigures,
  releaseOf,
  writeRelease,
} from '../../areas/statistics/index.ts';
import { Fault, type Problem } from '../../core/problem.ts';
import type { Language } from '../../core/text.ts';
import type {
  ReleaseCell,
  ReleaseEdit,
  ReleaseLine,
  ReleaseMark,
  ReleaseText,
} from '../../exchange/contract/releases.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { releaseAs } from '../../exchange/release/forms.ts';
import type { ReleaseBytes, ReleaseFile } from '../../exchange/release-ports.ts';
import type { PressVersionRow } from '../../store/queries/press-releases.ts';
import type { StoredTemplate } from './own-kinds.ts';

/** Throws `Refusal` with everything that is wrong with the file. */
export function figuresOfFile(file: string): { readonly figures: Figures; readonly body: unknown } {
  let body: unknown;
  try {
    body = JSON.parse(file.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Refusal('invalid', undefined, [notJson((error as Error).message)]);
  }
  const read = readFigures(body);
  if (!read.ok) throw new Refusal('invalid', undefined, read.problems);
  return { figures: read.value, body };
}

/** What was stored was read before it was stored. */
export function storedFigures(stored: string): Figures {
  const read = readFigures(JSON.parse(stored));
  if (!read.ok) throw new Fault('release/figures', 'Stored figures can no longer be read.');
  return read.value;
}

export function linesOf(stored: string): readonly EditedLine[] {
  return (JSON.parse(stored) as [Part, string][]).map(([part, text]) => ({ part, text }));
}

export function storedLines(lines: readonly ReleaseLine[]): string {
  return JSON.stringify(lines.map(({ part, text }) => [part, text]));
}

export function titleIn(lines: readonly ReleaseLine[]): string {
  return lines.find(({ part }) => part === 'title')?.text ?? '';
}

/** As the writer says it, or the template of the house. Throws `Refusal` with every place that these figures do not fill. */
export function writtenLines(
  figures: Figures,
  language: Language,
  own: StoredTemplate | undefined,
): readonly EditedLine[] {
  if (own === undefined) return editedLines(writeRelease(figures, language));
  const filled = fillTemplate(own.template, figures, language);
  if (!filled.ok) throw new Refusal('invalid', undefined, filled.problems);
  return filled.value;
}

export function textView(
  figures: Figures,
  lines: readonly EditedLine[],
  language: Language,
  own: StoredTemplate | undefined,
): ReleaseText {
  const judgements = checkLines(lines, figures);
  const written = checkLines(writtenLines(figures, language, own), figures);
  return { lines, marks: judgements.map(markOf), unsaid: cellsUnsaid(written, judgements) };
}

function markOf({ line, start, end, verdict, cell, expected, why }: Judgement): ReleaseMark {
  const told = { cell: cell ?? null, expected: expected ?? null, why: why ?? null };
  return { line, start, end, verdict, ...told };
}

export function isDoubt({ verdict }: Pick<ReleaseMark, 'verdict'>): boolean {
  return verdict !== 'supported';
}

export function cellViews(figures: Figures): readonly ReleaseCell[] {
  return cellsInWords(figures).map(({ formula, ...cell }) => ({ ...cell, formula: formula ?? null }));
}

/** How many statements of both languages no figure supports. */
export function doubtsIn({ figures, linesKo, linesEn }: PressVersionRow): number {
  const read = storedFigures(figures);
  return [linesKo, linesEn].flatMap((lines) => checkLines(linesOf(lines), read)).filter(isDoubt).length;
}

/** Every problem of a text at once: no title or two, lines without a word. */
export function textProblems({ ko, en }: Pick<ReleaseEdit, 'ko' | 'en'>): readonly Problem[] {
  return Object.entries({ ko, en }).flatMap(([language, lines]) => {
    const titles = lines.filter(({ part }) => part === 'title');
    const empty = lines.flatMap(({ text }, at) =>
      text.trim() === '' ? [lineEmpty(`/${language}/${at}/text`)] : [],
    );
    return titles.length === 1 ? empty : [oneTitle(`/${language}`), ...empty];
  });
}

/** The release of a version as it goes into files and on the public page. */
export function releaseOfVersion(version: PressVersionRow, language: Language): Release {
  const figures = storedFigures(version.figures);
  const lines = linesOf(language === 'ko' ? version.linesKo : version.linesEn);
  return releaseOf(writeRelease(figures, language), lines, checkLines(lines, figures));
}

const ENDINGS: Partial<Readonly<Record<ReleaseFile, string>>> = { markdown: 'md' };

export async function fileOf(
  version: PressVersionRow,
  form: ReleaseFile,
  language: Language,
  isMadeUp: boolean,
): Promise<ReleaseBytes> {
  const release = releaseOfVersion(version, language);
  const told = isMadeUp ? { ...release, stamps: [...release.stamps, MADE_UP[language]] } : release;
  return {
    bytes: await releaseAs(told, form),
    name: `${(language === 'ko' ? version.titleKo : version.titleEn).slice(0, 80)}.${ENDINGS[form] ?? form}`,
  };
}

const MADE_UP: Readonly<Record<Language, string>> = {
  ko: '시연용 가상 자료입니다.',
  en: 'Made-up data of a demonstration.',
};

function notJson(said: string): Problem {
  return {
    code: 'release/not-json',
    message: { ko: `JSON으로 읽을 수 없습니다: ${said}`, en: `It cannot be read as JSON: ${said}` },
    pointer: '',
  };
}

function lineEmpty(pointer: string): Problem {
  const message = {
    ko: '빈 줄입니다. 지우거나 내용을 쓰십시오.',
    en: 'An empty line: take it out or write in it.',
  };
  return { code: 'release/line-empty', message, pointer };
}

function oneTitle(pointer: string): Problem {
  return {
    code: 'release/one-title',
    message: { ko: '제목은 한 줄이어야 합니다.', en: 'There has to be one title.' },
    pointer,
  };
}
