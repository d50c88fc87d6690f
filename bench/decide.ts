/**
 * How many declarations a second one core takes from the parsed object to the finished record, with 1,000 and 10,000
 * criteria of the fixed mix and the models, and where the time goes; or what one detector costs. Run: `node bench/decide.ts [DETECTOR]`.
 */
import {
  canonicalOfRead,
  IMPORT_FIELDS,
  type ImportSubject,
  lookUp,
  validateDeclaration,
} from '../src/areas/clearance/index.ts';
import { sha256 } from '../src/core/hash.ts';
import { consignmentKey } from '../src/model/bills.ts';
import type { Declaration } from '../src/model/declaration.ts';
import { decide } from '../src/screening/decide.ts';
import { drawFor } from '../src/screening/draw.ts';
import type { Engine } from '../src/screening/engine.ts';
import { type DecisionInputs, writeRecord } from '../src/screening/record.ts';
import { makeWorld, type World, worldCriteria, worldEngine } from './world.ts';

export interface DecideFigures {
  readonly meanItems: number;
  readonly meanBytes: number;
  readonly meanRecordBytes: number;
  readonly rows: readonly DecideRow[];
  /** Time with ten times the criteria over time with 1,000; target at most 1.5. */
  readonly tenfold: number;
  /** Microseconds a declaration. */
  readonly stages: Readonly<Record<string, number>>;
}

export interface DecideRow {
  readonly criteria: number;
  /** Median over rounds. */
  readonly perSecond: number;
  readonly micros: number;
  /** By the processor time of the thread instead of the clock: what a core does when nothing else runs on it. */
  readonly perCoreSecond: number;
  readonly criteriaHits: number;
}

const SECRET = new Uint8Array(32).fill(7);
const AT = '2026-11-19T09:00:00.000Z';

/** @param past declarations of the year before @param rounds odd; the median counts */
export async function benchDecide(past = 60_000, count = 8_000, rounds = 9): Promise<DecideFigures> {
  const world = makeWorld(past, count);
  const { few, many } = worldCriteria(world, IMPORT_FIELDS, 1000, 10_000);
  const engines = [await worldEngine(world, few), await worldEngine(world, many)] as const;
  const times: number[][] = [[], []];
  const busy: number[][] = [[], []];
  // In turns, so that whatever else the machine does falls on both alike; the first round warms up.
  for (let round = -1; round < rounds; round++) {
    for (const [place, engine] of engines.entries()) {
      const before = process.threadCpuUsage();
      const micros = timed(world.declarations, (declaration) => toRecord(world, engine, declaration));
      const { user, system } = process.threadCpuUsage(before);
      if (round < 0) continue;
      times[place]!.push(micros);
      busy[place]!.push((user + system) / world.declarations.length);
    }
  }
  const rows = engines.map((engine, place) => {
    const micros = median(times[place]!);
    const hits = meanOf(world.subjects, (subject: ImportSubject) => criteriaHits(engine, subject));
    const criteriaCount = engine.edition.manifest.criteria.length;
    const perCoreSecond = 1e6 / median(busy[place]!);
    return { criteria: criteriaCount, perSecond: 1e6 / micros, micros, perCoreSecond, criteriaHits: hits };
  });
  return {
    meanItems: meanOf(world.declarations, ({ items }) => items.length),
    meanBytes: meanOf(world.declarations, (one) => Buffer.byteLength(canonicalOfRead(one))),
    meanRecordBytes: meanOf(world.declarations, (one) =>
      Buffer.byteLength(toRecord(world, engines[0], one).record),
    ),
    rows,
    tenfold: rows[0]!.perCoreSecond / rows[1]!.perCoreSecond,
    stages: measureStages(world, engines[0]),
  };
}

/** Processor time with a detector over that without it, side by side in one run: of each round, in turns. */
export async function costOfDetector(
  id: string,
  past = 60_000,
  count = 8_000,
  rounds = 15,
): Promise<number[]> {
  const world = makeWorld(past, count);
  const { few } = worldCriteria(world, IMPORT_FIELDS, 1000, 1000);
  const [whole, lacking] = [await worldEngine(world, few), await worldEngine(world, few, id)];
  if (whole.detectors.length === lacking.detectors.length) throw new Error(`There is no detector ${id}.`);
  const busy = (engine: Engine<ImportSubject>): number => {
    const before = process.threadCpuUsage();
    timed(world.declarations, (declaration) => toRecord(world, engine, declaration));
    const { user, system } = process.threadCpuUsage(before);
    return user + system;
  };
  const ratios: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const first = busy(round % 2 === 0 ? whole : lacking);
    const second = busy(round % 2 === 0 ? lacking : whole);
    if (round >= 0) ratios.push(round % 2 === 0 ? first / second : second / first);
  }
  return ratios.sort((one, other) => one - other);
}

/** Everything between the parsed declaration and what is stored of it; the result is used so that nothing is optimised away. */
function toRecord(
  { history }: World,
  engine: Engine<ImportSubject>,
  declaration: Declaration,
): { record: string; recordHash: string } {
  const content = canonicalOfRead(declaration);
  const inputs = inputsOf(declaration, sha256(content));
  const facts = lookUp(history, declaration);
  const subject: ImportSubject = { kind: 'import-declaration', declaration, facts };
  const decision = decide(engine, subject, facts, inputs);
  const record = writeRecord(decision);
  return { record, recordHash: sha256(record) };
}

function inputsOf(declaration: Declaration, subjectHash: string): DecisionInputs {
  const place = (inspection: 'x-ray' | 'physical' | 'laboratory') => ({
    inspection,
    threshold: 0.4,
    left: 3,
  });
  return {
    id: '01JD4Z0000000000000000000',
    number: declaration.declarationNumber,
    version: declaration.version,
    subjectHash,
    occurredAt: AT,
    recordedAt: AT,
    draw: drawFor(SECRET, 'bench', consignmentKey(declaration), 0.01),
    places: [place('x-ray'), place('physical'), place('laboratory')],
    previous: null,
  };
}

function measureStages(world: World, engine: Engine<ImportSubject>): Record<string, number> {
  const { history, subjects, declarations } = world;
  const texts = declarations.map(canonicalOfRead);
  const decisions = subjects.map((subject) =>
    decide(engine, subject, subject.facts, inputsOf(subject.declaration, '')),
  );
  const records = decisions.map(writeRecord);
  const { kind } = engine;
  return {
    parse: stage(texts, (text) => JSON.parse(text)),
    validate: stage(declarations, (one) => validateDeclaration(one)),
    canonical: stage(declarations, canonicalOfRead),
    'hash of content': stage(texts, sha256),
    'draw and inputs': stage(declarations, (one) => inputsOf(one, '')),
    'look up': stage(declarations, (one) => lookUp(history, one)),
    criteria: stage(subjects, (one) =>
      engine.matchCriteria(one, one.declaration.items.length, kind.dayOf(one)),
    ),
    detectors: stage(subjects, (one) => {
      for (const { detector, rule } of engine.detectors) detector.assess(one as never, rule.parameters);
    }),
    models: stage(subjects, (one) => engine.score?.(one)),
    'whole decision': stage(subjects, (one) => decide(engine, one, one.facts, inputsOf(one.declaration, ''))),
    record: stage(decisions, writeRecord),
    'hash of record': stage(records, sha256),
  };
}

function stage<Value>(values: readonly Value[], work: (value: Value) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < 4; round++) times.push(timed(values, work));
  return median(times.slice(1));
}

let kept: unknown;

/** Mean microseconds a value. */
function timed<Value>(values: readonly Value[], work: (value: Value) => unknown): number {
  const start = performance.now();
  for (const value of values) kept = work(value);
  return ((performance.now() - start) * 1000) / values.length;
}

function criteriaHits(engine: Engine<ImportSubject>, subject: ImportSubject): number {
  return engine.matchCriteria(subject, subject.declaration.items.length, engine.kind.dayOf(subject)).hits
    .length;
}

function meanOf<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0) / values.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1]!;
}

if (import.meta.main) {
  const [detector] = process.argv.slice(2);
  const figures = detector === undefined ? await benchDecide() : await costOfDetector(detector);
  console.log(JSON.stringify(figures, null, 2));
  if (kept === undefined) process.exitCode = 1;
}
