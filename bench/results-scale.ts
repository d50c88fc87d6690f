/** Rows of the fault campaign and of the large store, for the page of results. */
import type { FaultFigures } from './fault-campaign.ts';
import { ms, type ResultRow, row, whole } from './result-row.ts';
import type { ScaleFigures, StageFigures } from './scale.ts';

export interface ScaleResults {
  readonly faults?: FaultFigures;
  readonly scale?: ScaleFigures;
}

/** What a nation stores in fourteen months: stated, not measured. */
const FAR = 20_000_000;

export function scaleRows({ faults, scale }: ScaleResults): ResultRow[] {
  return [
    ...(faults === undefined ? [] : faultRows(faults)),
    ...(scale === undefined ? [] : scale.stages.flatMap(stageRows)),
    ...(scale === undefined ? [] : farRows(scale)),
  ];
}

function faultRows({ held, holes, wrong, log, replay, ...figures }: FaultFigures): ResultRow[] {
  const { kills, byKind, byPhase, acknowledged, gaveUp, backP50, backWorst, seed } = figures;
  const words = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  const holeCount = Object.values(holes).reduce((sum, count) => sum + count, 0);
  return [
    row(
      `${kills} kills with signal 9: acknowledged, and of them lost, doubled, different, half there`,
      `${whole(acknowledged)}: ${held.lost}, ${held.doubled}, ${held.different}, ${held.half}`,
      'all 0',
      '',
      `${words(byKind)}; ${words(byPhase)}; seed ${seed}`,
    ),
    row(
      'The same: contradicting answers, holes in what follows, problems of the log, differing replays',
      `${wrong.length}, ${holeCount}, ${log.problemCount}, ${replay.differing}`,
      'all 0',
      '',
      `${whole(log.entries)} entries verified, ${whole(replay.replayed)} decisions replayed`,
    ),
    row(
      'From the start after a kill until declarations are acknowledged again, p50 and worst',
      `${backP50.toFixed(1)} s, ${backWorst.toFixed(1)} s`,
      '',
      '',
      `${gaveUp} starts gave up with a sentence, since their database was killed, and were begun again`,
    ),
  ];
}

function stageRows(stage: StageFigures): ResultRow[] {
  const { declarations, growth, singles, pages, verified, databaseGb, bytesADeclaration, tables, load } =
    stage;
  const { preview, backTest } = stage.selection;
  const at = `At ${whole(declarations)} stored`;
  const slowest = pages.reduce((one, other) => (other.p50 > one.p50 ? other : one));
  const named = (what: string): string => {
    const found = pages.filter((page) => page.what === what);
    return found.length === 0 ? 'not asked' : ms(Math.max(...found.map(({ p50 }) => p50)));
  };
  const copies =
    stage.copied === undefined
      ? ''
      : `; ${whole(stage.copied)} are copies of them inside the database, which log and search do not know`;
  const byTable = tables.map(({ table, bytesADeclaration: bytes }) => `${table} ${whole(bytes)}`).join(', ');
  return [
    row(
      `${at}: taken in by the gate, a second`,
      whole(growth.perSecond),
      '',
      '',
      `${whole(growth.declarations)} of them, generator in the same thread${copies}; load ${load.toFixed(1)}`,
    ),
    row(
      `${at}: single declarations at ${singles.perSecond} a second, p50 and p99`,
      `${ms(singles.p50)}, ${ms(singles.p99)}`,
      '≤ 10 ms, ≤ 60 ms',
      '',
      '',
    ),
    row(
      `${at}: queue, board, declaration, searched list, p50`,
      ['queue, by priority', 'board', 'declaration page', 'list, searched by a frequent word']
        .map(named)
        .join(', '),
      '',
      '',
      `slowest page: ${slowest.what} for the ${slowest.who}, ${ms(slowest.p50)}`,
    ),
    row(
      `${at}: start until everything is ready, memory then`,
      `${stage.startSeconds.toFixed(1)} s, ${stage.residentMb} MB`,
      '',
      '',
      'with the snapshot of the memory',
    ),
    row(
      `${at}: disk`,
      `${databaseGb.toFixed(1)} GB`,
      '',
      '',
      `${whole(bytesADeclaration)} bytes a declaration: ${byTable}`,
    ),
    row(
      `${at}: preview of ${whole(preview.decisions)} decisions, every detector changed`,
      `${preview.seconds.toFixed(0)} s`,
      '≤ 180 s for 1,400,000',
      '≤ 60 s',
      'with the database, offices divided among two processes',
    ),
    ...(backTest === null
      ? []
      : [
          row(
            `${at}: back-test over ${whole(backTest.declarations)}`,
            `${backTest.laterSeconds.toFixed(1)} s`,
            '≤ 30 s for 1,000,000',
            '≤ 10 s',
            `the first, which makes the columns: ${backTest.firstSeconds.toFixed(0)} s`,
          ),
        ]),
    ...(verified === null
      ? []
      : [
          row(
            `${at}: log entries verified a second`,
            whole(verified.perSecond),
            '',
            '',
            `${whole(verified.entries)} entries, ${verified.isWhole ? 'whole' : 'NOT WHOLE'}`,
          ),
        ]),
  ];
}

function farRows({ stages }: ScaleFigures): ResultRow[] {
  const last = stages.at(-1);
  if (last === undefined) return [];
  const gb = (last.bytesADeclaration * FAR) / 1e9;
  return [
    row(
      `Disk at ${whole(FAR)} stored, extrapolated`,
      `${gb.toFixed(0)} GB`,
      '',
      '',
      `from ${whole(last.declarations)}; not measured`,
    ),
  ];
}
