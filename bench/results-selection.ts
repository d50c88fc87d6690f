/** Rows of the benches about criteria, policies, draws and dealing, for the page of results. */
import type { BackTestBench } from './back-test.ts';
import type { DealingFigures } from './dealing.ts';
import type { DrawFigures } from './draw.ts';
import type { PreviewFigures } from './policy-preview.ts';
import { ms, type ResultRow, row, whole } from './result-row.ts';
import type { StaticCheckFigures } from './static-check.ts';

export interface SelectionResults {
  readonly 'back-test'?: BackTestBench;
  readonly 'policy-preview'?: PreviewFigures;
  readonly draw?: DrawFigures;
  readonly dealing?: DealingFigures;
  readonly 'static-check'?: StaticCheckFigures;
}

export function selectionRows(results: SelectionResults): ResultRow[] {
  const { draw, dealing, 'back-test': backTest, 'policy-preview': preview } = results;
  const { 'static-check': check } = results;
  return [
    ...(check === undefined ? [] : checkRows(check)),
    ...(backTest === undefined ? [] : backTestRows(backTest)),
    ...(preview === undefined ? [] : previewRows(preview)),
    ...(draw === undefined ? [] : drawRows(draw)),
    ...(dealing === undefined ? [] : dealingRows(dealing)),
  ];
}

function checkRows({ criteria, right, notProved, wrong, ...times }: StaticCheckFigures): ResultRow[] {
  const { medianMillis, worstMillis, worstCoreMillis } = times;
  return [
    row(
      `Static check of ${criteria} criteria with known answers`,
      `${right} right, ${notProved} not proved, ${wrong} wrong`,
      '0 wrong',
      '',
      'known answers and starting criteria',
    ),
    row(
      'The same, slowest and median',
      `${ms(worstMillis)}, ${ms(medianMillis)}`,
      '≤ 100 ms each',
      '',
      `the slowest is the first of all, nothing compiled yet: ${ms(worstCoreMillis)} of the processor`,
    ),
  ];
}

function backTestRows({ declarations, distinct, gatherSeconds, rows, mostMb }: BackTestBench): ResultRow[] {
  const gathered = `columns made once: ${gatherSeconds.toFixed(0)} s for ${whole(distinct)}; highest memory ${mostMb} MB`;
  return rows.map(({ criterion, seconds, processorSeconds, hits }) =>
    row(
      `Back-test over ${whole(declarations)}: ${criterion}`,
      `${seconds.toFixed(1)} s`,
      '≤ 30 s',
      '≤ 10 s',
      `${processorSeconds.toFixed(1)} s of the processor; ${whole(hits)} hits; ${gathered}`,
    ),
  );
}

function previewRows({ rows, drafts }: PreviewFigures): ResultRow[] {
  return drafts.map(({ draft, seconds, coreSeconds, perCoreSecond }) =>
    row(
      `Policy preview over ${whole(rows)} decisions: ${draft}`,
      `${seconds.toFixed(0)} s`,
      '≤ 180 s',
      '≤ 60 s',
      `on one core and without the database: ${coreSeconds.toFixed(0)} s of the processor, ${whole(perCoreSecond)} a core and second; the product divides the offices among two cores`,
    ),
  );
}

function drawRows(figures: DrawFigures): ResultRow[] {
  const { draws, perSecond, uniform, dependence, unstable, declarations, lookUpNew, lookUpKnown } = figures;
  const least = Object.entries(dependence).reduce((one, other) => (other[1].p < one[1].p ? other : one));
  return [
    row(
      `${whole(draws)} draws: chance of so uneven a thousand bins`,
      uniform.toFixed(3),
      '≥ 0.0001',
      '',
      `${whole(perSecond)} draws a second; ${unstable} changed when filed again`,
    ),
    row(
      'The same: least chance of what they may not depend on',
      least[1].p.toFixed(3),
      '≥ 0.0001',
      '',
      `${least[0]}; of ${Object.keys(dependence).join(', ')}`,
    ),
    row(
      'Look-up of earlier filings for a batch of 500, new and known',
      `${ms(lookUpNew)}, ${ms(lookUpKnown)}`,
      '',
      '',
      `among ${whole(declarations)} declarations`,
    ),
  ];
}

function dealingRows({ cases, officers, next, dealt, seconds, fairness }: DealingFigures): ResultRow[] {
  const { open, wrong, byImporter, byKind } = fairness;
  return [
    row(
      `Dealing ${whole(cases)} cases to ${officers} officers: none twice, none lost`,
      `${whole(dealt)} dealt, ${open} left, ${wrong} wrong`,
      `${whole(cases)}, 0, 0`,
      '',
      `${whole(dealt / seconds)} a second, asked by many at once`,
    ),
    row(
      'The same: chance of so uneven a dealing by importer, by kind',
      `${byImporter.p.toFixed(3)}, ${byKind.p.toFixed(3)}`,
      '≥ 0.0001',
      '',
      'within office and skill',
    ),
    row(
      'One dealing while all are open, p50 and p99',
      `${ms(next.p50)}, ${ms(next.p99)}`,
      '',
      '',
      `nothing there for the one who asks: ${ms(next.none)}`,
    ),
  ];
}
