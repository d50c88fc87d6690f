/** `gwanmun bench law`: how often counsel finds the right article and refuses what is none of its business, on questions with known articles. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CARDS, makeCounsel, type Question, readCitation, readQuestion } from '../../areas/counsel/index.ts';
import { seoulDay } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import { wilson } from '../../learning/interval.ts';
import { findPacks, packFolder } from '../../packs/find-packs.ts';
import { readLaws } from '../counsel/read-laws.ts';
import { type Asked, dataFolderOf, settingsOf } from './workplace.ts';

const AT = [1, 3, 5] as const;

interface Known {
  readonly kind: string;
  readonly q: string;
  readonly gold: readonly string[];
}

interface QuestionFile {
  readonly questions: readonly Known[];
  readonly unanswerable: readonly string[];
}

export interface Hits {
  readonly n: number;
  readonly hitAt: Readonly<Record<(typeof AT)[number], number>>;
}

export interface LawReport extends Hits {
  readonly technical: Hits;
  readonly everyday: Hits;
  /** Shares that were answered with “not found”. */
  readonly refused: { readonly outOfScope: number; readonly answerable: number };
  readonly outOfScope: number;
  readonly laws: number;
  readonly ms: { readonly build: number; readonly p50: number; readonly p95: number };
}

/** Throws `packs/missing` without law text or questions, and `input/questions` where the file has another form. */
export async function benchLaw(asked: Asked): Promise<LawReport> {
  const dataFolder = dataFolderOf(settingsOf(asked));
  const file = asked.flags.questions ?? (await questionsOfPack(asked.env, dataFolder));
  const { questions, unanswerable } = readQuestions(await readFile(resolve(file), 'utf8'), file);
  const laws = await readLaws(asked.env, dataFolder);
  if (laws.length === 0)
    throw new Fault(
      'packs/missing',
      'The data pack korea-law was not found: set GWANMUN_PACKS to the folder that holds it.',
    );
  const started = performance.now();
  const counsel = makeCounsel({ laws, cards: CARDS });
  const day = seoulDay(Date.now());
  counsel.libraryOn(day);
  const build = performance.now() - started;
  const times: number[] = [];
  const ask = (text: string): ReturnType<typeof counsel.ask> | null => {
    const begun = performance.now();
    const question = readQuestion(text);
    const answer = question.ok ? counsel.ask(question.value as Question, day) : null;
    times.push(performance.now() - begun);
    return answer;
  };
  const answered = questions.map((one) => {
    const answer = ask(one.q);
    const gold = new Set(one.gold.map((ref) => readCitation(ref) ?? ref));
    const at = answer?.nearest.findIndex(({ ref }) => gold.has(ref)) ?? -1;
    return { kind: one.kind, at, isRefused: answer === null || answer.kind === 'not-found' };
  });
  const strange = unanswerable
    .map(ask)
    .filter((answer) => answer === null || answer.kind === 'not-found').length;
  return {
    ...hitsOf(answered),
    technical: hitsOf(answered.filter(({ kind }) => kind === 'technical')),
    everyday: hitsOf(answered.filter(({ kind }) => kind === 'everyday')),
    refused: {
      outOfScope: share(strange, unanswerable.length),
      answerable: share(answered.filter(({ isRefused }) => isRefused).length, answered.length),
    },
    outOfScope: unanswerable.length,
    laws: laws.length,
    ms: { build: Math.round(build), ...percentiles(times) },
  };
}

async function questionsOfPack(env: Asked['env'], dataFolder: string): Promise<string> {
  const folder = packFolder(await findPacks(env, dataFolder), 'law-questions');
  if (folder !== undefined) return join(folder, 'dev.json');
  throw new Fault(
    'packs/missing',
    'The data pack law-questions was not found: set GWANMUN_PACKS, or name a file with --questions.',
  );
}

function readQuestions(text: string, file: string): QuestionFile {
  const read: unknown = (() => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  })();
  const { questions, unanswerable = [] } = (read ?? {}) as Partial<QuestionFile>;
  const isGood =
    Array.isArray(questions) &&
    questions.every(({ q, gold }) => typeof q === 'string' && Array.isArray(gold)) &&
    Array.isArray(unanswerable) &&
    unanswerable.every((one) => typeof one === 'string');
  if (!isGood)
    throw new Fault(
      'input/questions',
      `${file} holds no questions: {"questions": [{"kind", "q", "gold"}], "unanswerable": [""]}.`,
    );
  return { questions, unanswerable };
}

function hitsOf(answered: readonly { readonly at: number }[]): Hits {
  const within = (count: number): number => answered.filter(({ at }) => at >= 0 && at < count).length;
  const [one, three, five] = AT.map((count) => share(within(count), answered.length));
  return { n: answered.length, hitAt: { 1: one!, 3: three!, 5: five! } };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function percentiles(times: readonly number[]): { p50: number; p95: number } {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part: number): number => Number((sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}

/** Lines for people, each share with its 95 % interval. */
export function lawLines(report: LawReport): string[] {
  const { n, technical, everyday, refused, outOfScope, laws, ms } = report;
  const shown = (value: number, of: number): string => {
    const { low, high } = wilson(Math.round(value * of), of);
    const percent = (one: number): string => (100 * one).toFixed(0);
    return of === 0 ? 'none' : `${percent(value)} % (${percent(low)}-${percent(high)})`;
  };
  const row = (name: string, hits: Hits): string =>
    `${name.padEnd(12)}n ${String(hits.n).padStart(4)}   @1 ${shown(hits.hitAt[1], hits.n)}   @3 ${shown(hits.hitAt[3], hits.n)}   @5 ${shown(hits.hitAt[5], hits.n)}`;
  return [
    row('all', report),
    row('technical', technical),
    row('everyday', everyday),
    `refused     out of scope ${shown(refused.outOfScope, outOfScope)} of ${outOfScope}   answerable ${shown(refused.answerable, n)} of ${n}`,
    `${laws} laws, decrees and rules; built in ${ms.build} ms; p50 ${ms.p50} ms, p95 ${ms.p95} ms. In brackets: 95 % intervals (Wilson).`,
  ];
}
