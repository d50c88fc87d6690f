/** `gwanmun criteria back-test`: tries one criterion on the store's past, or on a file of declarations, without a store. */
import { validateDeclaration } from '../../areas/clearance/index.ts';
import { isDay, seoulDay } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import { isTelling } from '../../reference/outcome-codes.ts';
import {
  type BackTestReport,
  CHUNK_ROWS,
  type Chunk,
  chunkWriter,
  openTally,
  type PastOutcome,
  type Share,
} from '../../screening/back-test/index.ts';
import type { CriterionProof } from '../../screening/criteria/proof/index.ts';
import { type Criterion, isForParcels } from '../../screening/criterion.ts';
import { questionOf } from '../back-test.ts';
import { type PastKind, withPastOf } from '../past-kinds.ts';
import { proveOf } from '../prove-criterion.ts';
import { NAMING, runBackTest } from '../run-back-test.ts';
import { readCriterionFile } from './criterion-file.ts';
import { every } from './import.ts';
import { inputRows, openInput } from './input.ts';
import { type Asked, withStore } from './workplace.ts';

export type BackTestAnswer =
  | { readonly report: BackTestReport; readonly seconds: number }
  /** The static check refuses it. */
  | { readonly proof: CriterionProof };

const WHOLE_PAST = { from: '0000-01-01', to: '9999-12-31' };

/** Flags: `from`, `to`, `past`, `data`. Throws `settings/wrong`, `input/criterion`, `store/none`. */
export async function backTestFile(asked: Asked, file: string): Promise<BackTestAnswer> {
  const { from, to, past } = asked.flags;
  for (const [name, day] of Object.entries({ from, to }))
    if (day !== undefined && !isDay(day))
      throw new Fault('settings/wrong', `--${name} must be a day such as 2026-01-31, not “${day}”.`);
  const [criterion, ...more] = readCriterionFile(file);
  if (criterion === undefined || more.length > 0)
    throw new Fault('input/criterion', `${file}: a back-test takes one criterion.`);
  if (past !== undefined && isForParcels(criterion))
    throw new Fault(
      'settings/wrong',
      '--past takes declarations; a criterion on parcels is tried on the store.',
    );
  const today = seoulDay(Date.now());
  const proof = proveOf(criterion, to ?? today);
  if (proof.answer !== 'open') return { proof };
  const started = performance.now();
  const window = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const report =
    past === undefined
      ? await onStore(asked, { criterion, ...window }, today)
      : await withPastOf(criterion, (kind) =>
          onFile(asked, kind, criterion, { ...WHOLE_PAST, ...window }, past),
        );
  return { report, seconds: (performance.now() - started) / 1000 };
}

function onStore(
  asked: Asked,
  request: Parameters<typeof questionOf>[1],
  today: string,
): Promise<BackTestReport> {
  return withStore(asked, async ({ pool, vault, dataFolder }) => {
    const say = every(2000, asked.tell);
    const question = await questionOf(pool, request, today);
    return runBackTest({ pool, vault, dataFolder }, question, (done, of) => say(`${done} of ${of}`));
  });
}

/** Facts grow with the file as they would have with the days. Lines of the other direction or of none are left out. */
async function onFile<Subject>(
  { tell, flags }: Asked,
  kind: PastKind<Subject>,
  criterion: Criterion,
  window: { readonly from: string; readonly to: string },
  past: string,
): Promise<BackTestReport> {
  const input = await openInput(past, flags.format);
  const memory = kind.openMemory();
  const writer = chunkWriter(kind.fields);
  const chunks: Chunk[] = [];
  const outcomes: PastOutcome[] = [];
  const left = { refused: 0, other: 0 };
  for await (const row of inputRows(input)) {
    const valid = 'problems' in row ? undefined : validateDeclaration(row.value);
    if (valid?.ok !== true || 'problems' in row) {
      left.refused += 1;
      continue;
    }
    const declaration = valid.value;
    if (declaration.direction !== kind.direction) {
      left.other += 1;
      continue;
    }
    memory.reach(declaration.declaredOn);
    const subject = kind.subjectOf(declaration, memory.lookUp(declaration));
    writer.add(subject, kind.itemCountOf(subject));
    const { outcome } = row;
    const isKnown = outcome !== undefined && isTelling(outcome.code, outcome.verdict);
    memory.arrival(declaration, isKnown ? outcome : undefined);
    if (isKnown) {
      const { declarationNumber: number, version } = declaration;
      const recoveredKrw = outcome.recoveredKrw ?? 0;
      outcomes.push({ number, version, verdict: outcome.verdict, recoveredKrw, isRandom: false });
    }
    if (writer.rows() >= CHUNK_ROWS) chunks.push(writer.take());
  }
  chunks.push(writer.take());
  if (left.refused > 0) tell(`${left.refused} lines are no declaration and were left out.`);
  if (left.other > 0) tell(`${left.other} declarations are no ${kind.direction}s and were left out.`);
  const question = { criterion, others: kind.criteria, outcomes, ...window };
  const tally = openTally(question, kind.fields, NAMING);
  for (const chunk of chunks) tally.take(chunk);
  return tally.report();
}

/** The report for somebody who reads a terminal. */
export function linesOfReport(report: BackTestReport): readonly string[] {
  const { window, hits, precision, byChance, found, overlap, nearMisses, months, offices } = report;
  return [
    `${report.declarations} declarations, ${report.lines} lines, ${window.from} to ${window.to}, ${report.days} days`,
    `hits         ${said(hits)}; ${report.perDay.toFixed(1)} a day; unknown ${report.unknown}, faults ${report.faults}`,
    `precision    ${said(precision)} of the hits that were examined`,
    `by chance    ${said(byChance)} of what was examined by chance`,
    `found        ${found.fraud} (${found.critical} critical), KRW ${found.recoveredKrw} recovered`,
    `only this    ${report.onlyThis} hits that no criterion in force meets`,
    ...overlap
      .filter(({ both }) => both > 0)
      .map(({ id, both, title }) => `  with ${id}  ${both}  ${title.en}`),
    ...nearMisses.map(
      ({ condition, isNegated, count }) =>
        `near miss    ${count} fail only ${isNegated ? 'not ' : ''}${condition}`,
    ),
    ...offices
      .filter((one) => one.hits > 0)
      .map((one) => `office ${one.office}   ${one.hits}, ${one.perDay.toFixed(2)} a day`),
    ...months.map((one) => `${one.month}      ${one.hits} of ${one.declarations}`),
    ...report.examples.map(
      ({ number, version, item }) =>
        `hit          ${number}/${version}${item === null ? '' : ` line ${item + 1}`}`,
    ),
  ];
}

function said({ hits, n, rate, low, high }: Share): string {
  const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(2)} %`);
  return n === 0 ? 'no case' : `${hits} of ${n} = ${percent(rate)} (${percent(low)} to ${percent(high)})`;
}
