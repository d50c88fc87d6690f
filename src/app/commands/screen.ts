/** `gwanmun screen`: decides every declaration of a file as the gate would, and stores nothing; memory does not grow with the file. */
import {
  canonicalDeclaration,
  countArrival,
  countExport,
  countOutcome,
  type ExportSubject,
  type ImportSubject,
  lookUp,
  lookUpExport,
  validateDeclaration,
} from '../../areas/clearance/index.ts';
import { type Day, seoulDay, seoulMidnight, toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import { consignmentKey } from '../../model/bills.ts';
import type { Declaration } from '../../model/declaration.ts';
import { type CapacityBook, resetThreshold, startDay } from '../../screening/capacity.ts';
import { decide } from '../../screening/decide.ts';
import { drawFor } from '../../screening/draw.ts';
import { placesOf, quotasOf, takePlaces } from '../../screening/places.ts';
import type { Policy } from '../../screening/policy.ts';
import type { Decision } from '../../screening/record.ts';
import { exportEngine } from '../export-engine.ts';
import type { GoodFileRow } from '../import-files.ts';
import { every } from './import.ts';
import { inputRows, openInput } from './input.ts';
import { openOutput } from './output.ts';
import { openScreenEngine, type ScreenEngine } from './screen-engine.ts';
import type { Asked } from './workplace.ts';

export interface Screened {
  readonly lines: number;
  readonly refused: number;
  readonly byLane: Readonly<Record<string, number>>;
  readonly random: number;
  readonly seconds: number;
  readonly from: string;
  /** The first problems. */
  readonly problems: readonly Problem[];
}

/** Filed at noon of its day: a rehearsal has no clock, and the same file gives the same bytes again. */
const NOON_MILLIS = 12 * 3_600_000;
const PROBLEMS_SHOWN = 200;

/** Flags: `data`, `model`, `format`, `out`, `summary` (then no lines are written unless `out` names a file). */
export async function screenFile(
  asked: Asked,
  file: string,
  toScreen: (text: string) => Promise<void>,
): Promise<Screened> {
  const { flags, tell } = asked;
  const input = await openInput(file, flags.format);
  const setting = await openScreenEngine(asked);
  tell(`Screening with ${setting.from}.`);
  const isQuiet = flags.summary !== undefined && flags.out === undefined;
  const output = isQuiet ? undefined : openOutput(flags.out, toScreen);
  const screening = openScreening(setting);
  const started = performance.now();
  const progress = every(2000, (lines: number) =>
    tell(`${lines} lines, ${Math.round(lines / ((performance.now() - started) / 1000))} a second`),
  );
  let lines = 0;
  let refused = 0;
  const problems: Problem[] = [];
  try {
    for await (const row of inputRows(input)) {
      lines += 1;
      const done = 'problems' in row ? row : screening.take(row.line, row.value, row.outcome);
      if ('problems' in done) {
        refused += 1;
        for (const one of done.problems) if (problems.length < PROBLEMS_SHOWN) problems.push(one);
        await output?.write(
          `${JSON.stringify({ line: row.line, result: 'refused', problems: done.problems })}\n`,
        );
      } else await output?.write(lineOf(row.line, done));
      progress(lines);
    }
  } finally {
    await output?.close();
  }
  const seconds = (performance.now() - started) / 1000;
  return { lines, refused, ...screening.count(), seconds, from: setting.from, problems };
}

interface Screening {
  take(
    line: number,
    value: unknown,
    outcome: GoodFileRow['outcome'],
  ): Decision | { readonly problems: readonly Problem[] };
  count(): { byLane: Record<string, number>; random: number };
}

function openScreening(setting: ScreenEngine): Screening {
  const { history, book } = setting;
  const byLane: Record<string, number> = { release: 0, documents: 0, examine: 0, hold: 0 };
  let random = 0;
  let today: Day = '';
  return {
    take(line, value, outcome) {
      const valid = validateDeclaration(value);
      if (!valid.ok)
        return {
          problems: valid.problems.map((one) => ({ ...one, pointer: `/${line}${one.pointer ?? ''}` })),
        };
      const declaration = valid.value;
      if (declaration.declaredOn > today) {
        if (today !== '') nextDay(setting);
        today = declaration.declaredOn;
      }
      const isExport = declaration.direction === 'export';
      const decision = isExport ? decideExport(setting, declaration) : decideImport(setting, declaration);
      if (outcome !== undefined && !isExport)
        countOutcome(history, declaration, outcome, seoulDay(Date.parse(outcome.occurredAt)));
      byLane[decision.lane] = (byLane[decision.lane] ?? 0) + 1;
      if (decision.isRandom) random += 1;
      return decision;
    },
    count: () => ({ byLane, random }),
  };

  function nextDay({ book: lines, exportBook }: ScreenEngine): void {
    startDay(lines);
    startDay(exportBook);
    for (const line of book.lines.values())
      resetThreshold(
        line,
        line.strengths.reduce((sum, count) => sum + count, 0),
      );
  }
}

function decideImport(setting: ScreenEngine, declaration: Declaration): Decision {
  const { engine, history, book } = setting;
  const { policy } = engine.edition.manifest;
  const facts = lookUp(history, declaration);
  const subject: ImportSubject = { kind: 'import-declaration', declaration, facts };
  const decision = decide(engine, subject, facts, inputsOf(policy, book, declaration));
  takePlaces(book, policy, declaration.office, decision);
  countArrival(history, declaration);
  return decision;
}

function decideExport(setting: ScreenEngine, declaration: Declaration): Decision {
  const { exportHistory, exportBook: book } = setting;
  const engine = exportEngine(setting.engine);
  const { policy } = engine.edition.manifest;
  const facts = lookUpExport(exportHistory, declaration);
  const subject: ExportSubject = { kind: 'export-declaration', declaration, facts };
  const inputs = { ...inputsOf(policy, book, declaration), direction: 'export' as const };
  const decision = decide(engine, subject, facts, inputs);
  takePlaces(book, policy, declaration.office, decision);
  countExport(exportHistory, declaration);
  return decision;
}

/** A rehearsal is drawn with a key that everybody knows: it can be repeated, and tells nobody what the gate would draw. */
const REHEARSAL = Buffer.from('gwanmun screen', 'utf8');

function inputsOf(policy: Policy, book: CapacityBook, declaration: Declaration): Decision['inputs'] {
  const { declarationNumber: number, version, office, declaredOn } = declaration;
  const at = toInstant(seoulMidnight(declaredOn) + NOON_MILLIS);
  const probability = policy.random.byOffice?.[office] ?? policy.random.probability;
  const quotas = quotasOf(book, policy, office);
  return {
    id: `${number}/${version}`,
    number,
    version,
    subjectHash: sha256(canonicalDeclaration(declaration)),
    occurredAt: at,
    recordedAt: at,
    draw: drawFor(REHEARSAL, 'rehearsal', consignmentKey(declaration), probability),
    places: placesOf(book, policy, office),
    ...(quotas === undefined ? {} : { quotas }),
    previous: null,
  };
}

function lineOf(
  line: number,
  { inputs, lane, answers, isRandom, scores, findings, edition }: Decision,
): string {
  const found = findings.map(({ source, id, version, score, demand, reason, evidence }) => ({
    source,
    id,
    version,
    score,
    demand,
    reason,
    evidence,
  }));
  const { number, version } = inputs;
  return `${JSON.stringify({ line, number, version, lane, answers, isRandom, scores, findings: found, edition })}\n`;
}
