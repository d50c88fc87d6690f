/** `gwanmun release`: writes a press release from our own tables or from a figures file, and checks any text against one. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import {
  checkLines,
  checkText,
  type Figures,
  type FiguresProblemCode,
  fillTemplate,
  type Judgement,
  type Release,
  readFigures,
  readTemplate,
  releaseOf,
  type TableRelease,
  type Template,
  type TemplateProblemCode,
  type Verdict,
  writeRelease,
} from '../../areas/statistics/index.ts';
import { Fault, good, type Result } from '../../core/problem.ts';
import type { Language } from '../../core/text.ts';
import { FORMS, type Form, READABLE_FORMS, releaseAs } from '../../exchange/release/forms.ts';
import { readText } from '../../exchange/release/read-text.ts';
import { figuresOfTables } from './statistics.ts';
import type { Asked } from './workplace.ts';

/** From a file, or from the tables of the store there is. */
type From =
  | { readonly figures: string; readonly kind?: string | undefined }
  | { readonly tables: TableRelease };

export type WriteWish = From & {
  readonly format?: string | undefined;
  readonly language?: string | undefined;
  /** A template of one's own, instead of what is built in. */
  readonly template?: string | undefined;
  /** The file to write; absent for standard output. */
  readonly out?: string | undefined;
};

export interface Written {
  readonly bytes: Uint8Array;
  readonly form: Form;
  /** Pointers of figures that the release does not use. */
  readonly leftOut: readonly string[];
}

/** Throws `settings/wrong` on a wish that makes no sense, `input/…` on a file that cannot be read. */
export async function writeReleaseFile(wish: WriteWish, asked: Asked): Promise<Result<Written>> {
  const form = chosen('--format', wish.format ?? 'text', FORMS);
  const language: Language = chosen('--lang', wish.language ?? 'ko', ['ko', 'en'] as const);
  if (wish.out === undefined && !READABLE_FORMS.includes(form))
    throw new Fault('settings/wrong', `${form} is no text for a terminal: name a file with --out.`);
  const read = await figuresFor(wish, asked);
  if (!read.ok) return read;
  const { figures, own } = read.value;
  const release = releaseIn(figures, language, wish.template, own);
  if (!release.ok) return release;
  const bytes = await releaseAs(release.value, form);
  if (wish.out !== undefined) writeFileSync(wish.out, bytes);
  return { ok: true, value: { bytes, form, leftOut: figures.leftOut } };
}

interface Found {
  readonly figures: Figures;
  /** Of a kind of the house. */
  readonly own?: Template;
}

async function figuresFor(wish: From, asked: Asked): Promise<Result<Found>> {
  if ('figures' in wish) {
    const read = figuresIn(wish.figures, wish.kind);
    return read.ok ? good({ figures: read.value }) : read;
  }
  const told = await figuresOfTables(asked, wish.tables);
  if (!told.ok) return told;
  const { figures, template } = told.value;
  const read = readFigures(figures);
  return read.ok ? good({ figures: read.value, ...(template === undefined ? {} : { own: template }) }) : read;
}

function releaseIn(
  figures: Figures,
  language: Language,
  file: string | undefined,
  own: Template | undefined,
): Result<Release, TemplateProblemCode> {
  const base = writeRelease(figures, language);
  if (file === undefined && own === undefined) return good(base);
  const template = file === undefined ? good(own!) : readTemplate(jsonIn(file));
  if (!template.ok) return template;
  const lines = fillTemplate(template.value, figures, language);
  if (!lines.ok) return lines;
  return { ok: true, value: releaseOf(base, lines.value, checkLines(lines.value, figures)) };
}

export interface Checked {
  readonly judgements: readonly Judgement[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

export function checkReleaseFile(file: string, figures: string): Result<Checked, FiguresProblemCode> {
  const read = figuresIn(figures);
  if (!read.ok) return read;
  const judgements = checkText(readText(bytesOf(file)), read.value);
  const count = (verdict: Verdict): number => judgements.filter((one) => one.verdict === verdict).length;
  return {
    ok: true,
    value: {
      judgements,
      counts: {
        supported: count('supported'),
        contradicted: count('contradicted'),
        unsupported: count('unsupported'),
      },
    },
  };
}

function figuresIn(file: string, kind?: string): Result<Figures, FiguresProblemCode> {
  return readFigures(jsonIn(file), kind);
}

function jsonIn(file: string): unknown {
  const text = new TextDecoder().decode(bytesOf(file));
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Fault('input/not-json', `${file} is no JSON: ${(error as Error).message}`);
  }
}

const MOST_BYTES = 20_000_000;

function bytesOf(file: string): Uint8Array {
  const state = statSync(file);
  if (state.isDirectory()) throw new Fault('input/folder', `${file} is a folder.`);
  if (state.size > MOST_BYTES)
    throw new Fault('input/too-large', `${file} has more than ${MOST_BYTES} bytes.`);
  return readFileSync(file);
}

function chosen<Name extends string>(flag: string, given: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === given);
  if (found === undefined)
    throw new Fault('settings/wrong', `${flag} must be ${names.join(', ')}, not “${given}”.`);
  return found;
}
