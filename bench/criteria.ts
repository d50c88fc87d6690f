/**
 * How fast a declaration of three lines is asked about 1,000 and 10,000 criteria: behind the index, one by one, and in
 * two published rule engines on the same criteria, with the same hits. Run: `node bench/criteria.ts`.
 */
import { cpus } from 'node:os';
import { IMPORT_FIELDS } from '../src/areas/clearance/fields.ts';
import type { ImportSubject } from '../src/areas/clearance/subject.ts';
import {
  type CriteriaSet,
  compileCriteria,
  compileCriterion,
  match,
  matchStraight,
} from '../src/screening/criteria/index.ts';
import { asCriterion, type MixRule, mixRules, mixSubjects } from './criteria-mix.ts';
import { jsonRulesEngine, type Rival, zenEngine } from './criteria-rivals.ts';

const DAY = '2026-03-02';
const SUBJECTS = 2000;

export interface CriteriaRow {
  readonly engine: string;
  readonly criteria: number;
  /** Median over rounds of the mean microseconds a declaration. */
  readonly micros: number;
  readonly hitsPerDeclaration: number;
}

export interface CriteriaBench {
  readonly machine: string;
  readonly node: string;
  readonly rows: readonly CriteriaRow[];
  readonly compileMillis: number;
}

/** Runs everything in this process. @param rounds odd; the median counts */
export async function benchCriteria(rounds = 5): Promise<CriteriaBench> {
  const subjects = mixSubjects(SUBJECTS, 7);
  const rules = mixRules(10_000, 1000, SUBJECTS * 0.005, 11, (rule) => hitsOf(rule, subjects));
  const thousand = rules.slice(0, 1000);
  const started = performance.now();
  const small = compile(thousand, subjects);
  const compileMillis = performance.now() - started;
  const large = compile(rules, subjects);
  const sets = [small, large];
  const rows: CriteriaRow[] = [];
  rows.push(...(await measureTogether(sets, rounds, subjects)));
  for (const set of sets) {
    const few = subjects.slice(0, set.criteria.length > 1000 ? 60 : 400);
    rows.push(await measure('gwanmun, one by one', set.criteria.length, rounds, few, 1, straight(set)));
  }
  const few = subjects.slice(0, 150);
  const rivals: readonly [string, Rival][] = [
    ['@gorules/zen-engine', zenEngine(thousand)],
    ['json-rules-engine', jsonRulesEngine(thousand)],
  ];
  for (const [name, rival] of rivals) {
    const asked = name.startsWith('json') ? few.slice(0, 12) : few;
    await sameHits(name, rival, small, asked);
    const ask = async (subject: ImportSubject) => (await rival(subject)).size;
    rows.push(await measure(name, thousand.length, Math.min(rounds, 3), asked, 1, ask));
  }
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores`;
  return { machine, node: process.version, rows, compileMillis };
}

function hitsOf(rule: MixRule, subjects: readonly ImportSubject[]): number {
  const compiled = compileCriterion(asCriterion(rule), IMPORT_FIELDS);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { evaluate } = compiled.value;
  const lines = rule.scope === 'item' ? [0, 1, 2] : [0];
  let hits = 0;
  for (const subject of subjects) if (lines.some((line) => evaluate(subject, line).answer === 'met')) hits++;
  return hits;
}

function compile(rules: readonly MixRule[], subjects: readonly ImportSubject[]): CriteriaSet<ImportSubject> {
  const sample = subjects.slice(0, 200).map((subject) => ({ subject, itemCount: 3 }));
  const compiled = compileCriteria(rules.map(asCriterion), IMPORT_FIELDS, { sample });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems.slice(0, 3)));
  return compiled.value;
}

type Ask = (subject: ImportSubject) => number | Promise<number>;

function indexed(set: CriteriaSet<ImportSubject>): Ask {
  return (subject) => match(set, subject, 3, DAY).hits.length;
}

function straight(set: CriteriaSet<ImportSubject>): Ask {
  return (subject) => matchStraight(set, subject, 3, DAY).hits.length;
}

/** The indexed sets in turns, so that whatever else the machine does falls on both alike. */
async function measureTogether(
  sets: readonly CriteriaSet<ImportSubject>[],
  rounds: number,
  subjects: readonly ImportSubject[],
): Promise<readonly CriteriaRow[]> {
  const turns = sets.map((): CriteriaRow[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [place, set] of sets.entries())
      turns[place]!.push(await measure('gwanmun, index', set.criteria.length, 1, subjects, 10, indexed(set)));
  return turns.map((rows) => rows.sort((one, other) => one.micros - other.micros)[rows.length >> 1]!);
}

async function measure(
  engine: string,
  criteria: number,
  rounds: number,
  subjects: readonly ImportSubject[],
  repeats: number,
  ask: Ask,
): Promise<CriteriaRow> {
  const times: number[] = [];
  let hits = 0;
  for (let round = -1; round < rounds; round++) {
    hits = 0;
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat++)
      for (const subject of subjects) {
        const found = ask(subject);
        hits += typeof found === 'number' ? found : await found;
      }
    // The first round warms up.
    if (round >= 0) times.push(((performance.now() - start) * 1000) / (subjects.length * repeats));
  }
  times.sort((one, other) => one - other);
  const micros = times[times.length >> 1]!;
  return { engine, criteria, micros, hitsPerDeclaration: hits / (subjects.length * repeats) };
}

async function sameHits(
  name: string,
  rival: Rival,
  set: CriteriaSet<ImportSubject>,
  subjects: readonly ImportSubject[],
): Promise<void> {
  for (const subject of subjects) {
    const ours = match(set, subject, 3, DAY).hits.map(({ criterion }) => criterion.id);
    const theirs = [...(await rival(subject))].sort();
    if (ours.join() !== theirs.join()) throw new Error(`${name} finds ${theirs}, ours ${ours}`);
  }
}

export function criteriaTable({ machine, node, rows, compileMillis }: CriteriaBench): string {
  const lines = rows.map(
    ({ engine, criteria, micros, hitsPerDeclaration }) =>
      `${engine.padEnd(22)} ${String(criteria).padStart(8)} ${micros.toFixed(2).padStart(14)} ${hitsPerDeclaration.toFixed(2).padStart(8)}`,
  );
  return [
    `${machine}, node ${node}; compiling 1,000 criteria: ${compileMillis.toFixed(0)} ms`,
    `${'engine'.padEnd(22)} criteria  µs/declaration     hits`,
    ...lines,
  ].join('\n');
}

if (import.meta.main) {
  const result = await benchCriteria();
  console.log(criteriaTable(result));
  console.log(JSON.stringify(result));
}
