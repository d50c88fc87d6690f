/** What the benches found, as rows with their targets and as the recorded page: each figure with what it does not say. */
import { cpus, totalmem } from 'node:os';
import type { CriteriaBench } from './criteria.ts';
import type { DecideFigures } from './decide.ts';
import type { DutyBench } from './duty.ts';
import type { FraudReport } from './fraud-report.ts';
import type { IntakeHttpFigures } from './intake-http.ts';
import type { QueueFigures } from './queue.ts';
import { ms, type ResultRow, row, whole } from './result-row.ts';
import { fraudRows } from './results-fraud.ts';
import { type ParcelResults, parcelRows } from './results-parcels.ts';
import { type ReleaseResults, releaseRows } from './results-releases.ts';
import { type ScaleResults, scaleRows } from './results-scale.ts';
import { type SelectionResults, selectionRows } from './results-selection.ts';
import { type StatisticsResults, statisticsRows } from './results-statistics.ts';
import { type SupplyResults, supplyRows } from './results-supply.ts';
import { type TreesResults, treesRows } from './results-trees.ts';
import type { ScreenFigures } from './screen-file.ts';
import type { StoreFigures } from './store-intake.ts';
import type { SyntheticBench } from './synthetic.ts';

/** Figures by the bench's name; null where a bench could not run here. */
type Results = Readonly<Record<string, unknown>>;

/** The last run of each bench: its day, the load of the machine when it began (runnable programs), and what it found. */
export type Kept = Readonly<
  Record<string, { readonly on: string; readonly load: number; readonly figures: unknown }>
>;

interface Known
  extends SelectionResults,
    ScaleResults,
    TreesResults,
    ReleaseResults,
    ParcelResults,
    StatisticsResults,
    SupplyResults {
  readonly criteria?: CriteriaBench;
  readonly decide?: DecideFigures;
  readonly store?: StoreFigures;
  readonly intake?: IntakeHttpFigures;
  readonly queue?: QueueFigures;
  readonly screen?: ScreenFigures;
  readonly duty?: DutyBench;
  readonly synthetic?: SyntheticBench;
  readonly fraud?: FraudReport | null;
}

export function resultRows(results: Results): ResultRow[] {
  const { criteria, decide, store, intake, queue, screen, duty, synthetic, fraud } = results as Known;
  return [
    ...(decide === undefined ? [] : decideRows(decide)),
    ...(criteria === undefined ? [] : criteriaRows(criteria)),
    ...(intake === undefined ? [] : intakeRows(intake)),
    ...(store === undefined ? [] : storeRows(store)),
    ...(queue === undefined
      ? []
      : [
          row(
            `Queue over ${whole(queue.openCases)} open cases, slowest page over HTTP, p50`,
            ms(queue.worstP50),
            '≤ 100 ms',
            '',
            'pages of 100 rows; cases repeat the declarations that the gate had decided',
          ),
        ]),
    ...(screen === undefined ? [] : screenRows(screen)),
    ...(duty === undefined
      ? []
      : [
          row(
            'Duty: parcels assessed a second',
            whole(duty.parcelsPerSecond),
            '100,000',
            '',
            'one core, whole answers',
          ),
          row(
            'Duty: lines of declarations a second',
            whole(duty.linesPerSecond),
            '100,000',
            '',
            'one core, whole answers',
          ),
        ]),
    ...(synthetic === undefined
      ? []
      : [row('Invented declarations a second', whole(synthetic.declarationsPerSecond), '', '', 'one core')]),
    ...(fraud == null ? [] : fraudRows(fraud)),
    ...treesRows(results as Known),
    ...selectionRows(results as Known),
    ...scaleRows(results as Known),
    ...releaseRows(results as Known),
    ...statisticsRows(results as Known),
    ...parcelRows(results as Known),
    ...supplyRows(results as Known),
  ];
}

function decideRows({ rows, tenfold, meanItems, meanBytes, meanRecordBytes }: DecideFigures): ResultRow[] {
  const said = `${meanItems.toFixed(2)} items and ${whole(meanBytes)} bytes a declaration, record ${whole(meanRecordBytes)} bytes`;
  const perCore = rows.map(({ criteria, perSecond, perCoreSecond, criteriaHits }) =>
    row(
      `Decisions a second and core, ${whole(criteria)} criteria and the models`,
      whole(perSecond),
      criteria === 1000 ? '5,000' : '',
      criteria === 1000 ? '10,000' : '',
      `${whole(perCoreSecond)} by the processor time of the thread; ${criteriaHits.toFixed(2)} criteria hits each; ${said}`,
    ),
  );
  const ten = row(
    'Ten times the criteria, the same hits',
    `${tenfold.toFixed(2)} times`,
    '≤ 1.5 times',
    '',
    '',
  );
  return [...perCore, ten];
}

function criteriaRows({ rows }: CriteriaBench): ResultRow[] {
  const ours = rows.find(({ engine, criteria }) => engine === 'gwanmun, index' && criteria === 1000);
  return rows.map(({ engine, criteria, micros, hitsPerDeclaration }) => {
    const isRival = !engine.startsWith('gwanmun');
    const ahead =
      isRival && ours !== undefined ? ` (we are ${(micros / ours.micros).toFixed(0)} times ahead)` : '';
    const figure = `Criteria stage: ${engine}, ${whole(criteria)}`;
    const caveat = `${hitsPerDeclaration.toFixed(2)} hits a declaration of three lines`;
    return row(figure, `${micros.toFixed(1)} µs${ahead}`, isRival ? '5 times ahead' : '', '', caveat);
  });
}

function intakeRows(figures: IntakeHttpFigures): ResultRow[] {
  const { batches, singles } = figures;
  const lossless = figures.acknowledged === figures.stored && figures.isLogWhole;
  return [
    row(
      'Durable intake over HTTP, batches of 500, declarations a second',
      whole(batches.perSecond),
      '2,000',
      '3,000',
      `generator on the same cores, three batches under way; ${whole(batches.meanBytes)} bytes and ${batches.meanItems.toFixed(2)} items each; fdatasync ${figures.fdatasyncMillis.toFixed(2)} ms on this disk`,
    ),
    row('The same, one batch, p50 and p99', `${ms(batches.p50)}, ${ms(batches.p99)}`, '', '', ''),
    row(
      `Single declarations at ${whole(singles.perSecond)} a second, p50`,
      ms(singles.p50),
      '≤ 10 ms',
      '',
      'open loop, after a warm-up, right after the batches',
    ),
    row('The same, p99', ms(singles.p99), '≤ 60 ms', '', `worst ${ms(singles.worst)}`),
    row(
      'Acknowledged, and found stored with a decision',
      `${whole(figures.acknowledged)}, ${whole(figures.stored)}`,
      'equal',
      '',
      `${lossless ? 'the log is whole' : 'THE LOG IS BROKEN OR ROWS ARE MISSING'} over ${whole(figures.logEntries)} entries`,
    ),
    row(
      'First start until everything is ready',
      `${figures.firstStart.toFixed(1)} s`,
      '≤ 90 s',
      '',
      '60,000 made up, stored, trained',
    ),
    row(
      'Later start until everything is ready',
      `${figures.laterStart.toFixed(1)} s`,
      '≤ 6 s',
      '',
      'the history is read again from the store',
    ),
    row(
      'Server at rest after a later start',
      `${figures.residentAtRest} MB`,
      '≤ 350 MB',
      '',
      'resident, without PostgreSQL',
    ),
    row(
      'Server at rest after the first start',
      `${figures.residentAfterFirstStart} MB`,
      '≤ 350 MB',
      '',
      'after training in the same process',
    ),
    row('Server, highest during this intake', `${figures.residentMostAfterLoad} MB`, '', '', ''),
  ];
}

function storeRows({ intake, verifiedPerSecond }: StoreFigures): ResultRow[] {
  const durable = `fdatasync ${intake.fdatasyncP50.toFixed(2)} ms, ${whole(intake.bytesADeclaration)} bytes a declaration`;
  return [
    row('Store alone, batches of 500, a second', whole(intake.perSecond), '', '', durable),
    row('Log entries verified a second, contents included', whole(verifiedPerSecond), '', '', ''),
  ];
}

function screenRows(figures: ScreenFigures): ResultRow[] {
  const file = `${whole(figures.declarations)} declarations from a file of ${whole(figures.fileMb)} MB`;
  return [
    row(
      `Screening ${file}, highest memory`,
      `${figures.mostMb} MB`,
      '≤ 1,000 MB',
      '',
      `after a tenth of the file: ${figures.mostMbOfTenth} MB; ${whole(figures.aDay ?? 5_000)} declarations a day; no model, no store`,
    ),
    ...(figures.decided === undefined
      ? []
      : [
          row(
            'The same, decided',
            whole(figures.decided),
            whole(figures.declarations),
            '',
            `exit code ${figures.exitCode}`,
          ),
        ]),
    row(
      'The same, declarations a second',
      whole(figures.perSecond),
      '',
      '',
      'reading, validating, looking up, deciding, counting',
    ),
  ];
}

/** The whole page that is kept in the repository. */
export function resultsPage(kept: Kept): string {
  const results = Object.fromEntries(Object.entries(kept).map(([name, { figures }]) => [name, figures]));
  const { decide, store } = results as Known;
  const cores = cpus().length;
  const machine = `${cores} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const rows = Object.entries(results).flatMap(([name, figures]) =>
    resultRows({ [name]: figures }).map(
      ({ figure, value, must, stretch, caveat }) =>
        `| ${name} | ${figure} | ${value} | ${must} | ${stretch} | ${caveat} |`,
    ),
  );
  const stages = decide === undefined ? [] : Object.entries(decide.stages);
  const durable: [string, number][] =
    store === undefined ? [] : [['store, durable (batches of 500)', 1e6 / store.intake.perSecond]];
  return [
    '# Speed and memory',
    '',
    `Written by \`npm run bench\`: ${machine}. The load is the number of programs that wanted to run when the bench began: above ${cores} the cores were shared and the clock tells too much.`,
    'All trade is made up, and the load generator runs on the same cores as the server. Times are medians unless said otherwise.',
    '',
    '| bench | figure | measured | must | stretch | what to know |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    '| bench | day | load before |',
    '|---|---|---|',
    ...Object.entries(kept).map(([name, { on, load }]) => `| ${name} | ${on} | ${load.toFixed(1)} |`),
    '',
    '## Where the time of one declaration goes',
    '',
    '| stage | µs |',
    '|---|---|',
    ...[...stages, ...durable].map(([name, micros]) => `| ${name} | ${micros.toFixed(1)} |`),
    '',
    '“Whole decision” holds draw, criteria, detectors and models; the stages are measured one by one, so they do not add up exactly.',
    '',
  ].join('\n');
}

export function rowLine({ figure, value, must, stretch }: ResultRow): string {
  const wanted = [must && `must ${must}`, stretch && `stretch ${stretch}`].filter(Boolean).join(', ');
  return `  ${figure}: ${value}${wanted === '' ? '' : `   (${wanted})`}`;
}
