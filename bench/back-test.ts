/**
 * How long a back-test over the past takes, and how much memory: an invented past is put into columns once, then several
 * criteria are tried on it beside all starting criteria. Run: `node bench/back-test.ts [DECLARATIONS [DISTINCT]]`; with fewer
 * distinct ones their chunks are copied until there are so many, since looking up facts takes far longer than going through.
 */
import { copyFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chunkFiles, columnFolder, writeChunk } from '../src/app/column-files.ts';
import { PAST_IMPORTS } from '../src/app/past-kinds.ts';
import { goThrough } from '../src/app/run-back-test.ts';
import {
  countArrival,
  IMPORT_FIELDS,
  type ImportSubject,
  lookUp,
  openHistory,
  STARTING_CRITERIA,
} from '../src/areas/clearance/index.ts';
import { addDays } from '../src/core/day.ts';
import { CHUNK_ROWS, chunkWriter, type PastOutcome } from '../src/screening/back-test/index.ts';
import type { Criterion } from '../src/screening/criterion.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import { declarationsOfDay, makeCountry } from '../src/synthetic/index.ts';

const FIRST_DAY = '2025-01-01';
const DAYS = 365;
/** One declaration in so many was examined, one in so many of those by chance. */
const EXAMINED = 25;
const BY_CHANCE = 10;

export interface BackTestRow {
  readonly criterion: string;
  readonly columns: string;
  readonly seconds: number;
  /** Of the processor: what it would take on a machine that does nothing else. */
  readonly processorSeconds: number;
  readonly hits: number;
}

export interface BackTestBench {
  readonly declarations: number;
  readonly distinct: number;
  /** Putting the past into columns, facts of every day looked up: once, and then only what is new. */
  readonly gatherSeconds: number;
  readonly megabytes: number;
  readonly rows: readonly BackTestRow[];
  /** Highest resident memory of the whole run, MB. */
  readonly mostMb: number;
}

export function benchBackTest(wanted = 1_000_000, distinct = wanted): BackTestBench {
  const dataFolder = temporaryFolder();
  try {
    const folder = columnFolder(dataFolder, 'bench');
    const started = performance.now();
    const outcomes = gather(folder, distinct);
    const gatherSeconds = (performance.now() - started) / 1000;
    const declarations = copyChunks(folder, distinct, wanted);
    const megabytes = chunkFiles(folder).reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
    const rows = TRIED.map(([name, criterion]): BackTestRow => {
      const start = performance.now();
      const { user } = process.cpuUsage();
      const others = STARTING_CRITERIA.filter(({ id }) => id !== criterion.id);
      const to = addDays(FIRST_DAY, DAYS);
      const question = { criterion, others, from: FIRST_DAY, to, outcomes };
      const report = goThrough(folder, PAST_IMPORTS, question, () => {});
      if (report.declarations !== declarations) throw new Error('some of the past was left out');
      return {
        criterion: name,
        columns: criterion.expression.slice(0, 60),
        seconds: (performance.now() - start) / 1000,
        processorSeconds: (process.cpuUsage().user - user) / 1e6,
        hits: report.hits.hits,
      };
    });
    const mostMb = Math.round(process.resourceUsage().maxRSS / 1024);
    return { declarations, distinct, gatherSeconds, megabytes: Math.round(megabytes), rows, mostMb };
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** @returns how many declarations there are then */
function copyChunks(folder: ReturnType<typeof columnFolder>, distinct: number, wanted: number): number {
  const files = chunkFiles(folder);
  let count = files.length;
  let declarations = distinct;
  for (; declarations + distinct <= wanted; declarations += distinct)
    for (const file of files)
      copyFileSync(file, join(folder.path, `${String(count++).padStart(6, '0')}.columns`));
  return declarations;
}

function gather(folder: ReturnType<typeof columnFolder>, declarations: number): PastOutcome[] {
  const country = makeCountry(3);
  const history = openHistory();
  const writer = chunkWriter<ImportSubject>(IMPORT_FIELDS);
  const outcomes: PastOutcome[] = [];
  const perDay = Math.ceil(declarations / DAYS);
  let made = 0;
  for (let nth = 0; made < declarations; nth++) {
    const day = addDays(FIRST_DAY, nth % DAYS);
    for (const { declaration, truth } of declarationsOfDay(country, day, perDay)) {
      if (made === declarations) break;
      const facts = lookUp(history, declaration);
      writer.add({ kind: 'import-declaration', declaration, facts }, declaration.items.length);
      countArrival(history, declaration);
      made += 1;
      const { declarationNumber: number, version } = declaration;
      if (made % EXAMINED === 0)
        outcomes.push({
          number,
          version,
          verdict: truth.fraud === null ? 'clean' : 'fraud',
          recoveredKrw: 0,
          isRandom: made % (EXAMINED * BY_CHANCE) === 0,
        });
      if (writer.rows() === CHUNK_ROWS) writeChunk(folder, writer.take(), [day, number, version]);
    }
  }
  if (writer.rows() > 0) writeChunk(folder, writer.take(), [FIRST_DAY, '', 0]);
  return outcomes;
}

const byId = (id: string): Criterion => STARTING_CRITERIA.find((one) => one.id === id)!;

const wide: Criterion = {
  ...byId('C-0201'),
  id: 'C-9901',
  expression: 'item.customsValueKrw >= 5000000 && item.dutyRatePercent > 3.0',
};

const TRIED: readonly (readonly [name: string, criterion: Criterion])[] = [
  ['three declared fields of a line', byId('C-1001')],
  ['facts and prices of a line', byId('C-0201')],
  ['facts of the declaration', byId('C-0504')],
  ['a wide one, hit by many', wide],
];

if (import.meta.main) {
  const [wanted = '1000000', distinct = wanted] = process.argv.slice(2);
  console.log(JSON.stringify(benchBackTest(Number(wanted), Number(distinct)), null, 2));
}
