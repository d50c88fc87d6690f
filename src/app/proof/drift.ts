/** Whether the stream, its labels and the meaning of scores moved: sizes with intervals, and the questions that alarms are made of. */
import type { Text } from '../../core/text.ts';
import type { DriftRow } from '../../exchange/contract.ts';
import { calibrationQuestion, type Question, shareQuestion, shiftQuestion } from '../../learning/alarms.ts';
import { expectedCalibrationGap, type Judged } from '../../learning/calibration-gap.ts';
import { bandEdges, countInBands, SHIFT_FROM, stabilityIndex } from '../../learning/drift.ts';
import { type Counted, shareDifference } from '../../learning/interval.ts';
import type { DriftValues } from '../../store/queries/proof.ts';
import type { Examined } from './examined.ts';

/** With fewer declarations an index is noise. */
const LEAST_VALUES = 200;
const LEAST_JUDGED = 50;
/** A change of this size matters: five points of a share, and of the mean distance of said and seen. */
const SHARE_MATTERS = 0.05;
const CALIBRATION_MATTERS = 0.05;
const SEED = 20_270_102;

export interface Drift {
  readonly rows: readonly DriftRow[];
  readonly questions: readonly Question[];
}

const FEATURES: readonly (readonly [id: string, title: Text, of: (row: DriftValues) => number])[] = [
  ['score', { ko: '점수', en: 'Scores' }, ({ score }) => score ?? Number.NaN],
  ['value', { ko: '과세가격', en: 'Customs value' }, ({ value }) => value],
  ['mass', { ko: '순중량', en: 'Net mass' }, ({ mass }) => mass],
  [
    'price',
    { ko: 'kg당 가격', en: 'Price a kg' },
    ({ value, mass }) => (mass > 0 ? value / mass : Number.NaN),
  ],
  ['items', { ko: '줄 수', en: 'Lines' }, ({ items }) => items],
];

export function driftOf(values: readonly DriftValues[], rows: readonly Examined[], turn: string): Drift {
  const stability = FEATURES.map(([id, title, of]) => stabilityOf(id, title, values, of));
  const labels = labelsOf(rows, turn);
  const said = calibrationOf(rows, turn);
  const all = [...stability, labels, said];
  return {
    rows: all.map(({ row }) => row),
    questions: all.flatMap(({ question }) => (question === undefined ? [] : [question])),
  };
}

interface Asked {
  readonly row: DriftRow;
  /** Absent where there are too few cases to ask. */
  readonly question?: Question;
}

function stabilityOf(
  id: string,
  title: Text,
  values: readonly DriftValues[],
  of: (row: DriftValues) => number,
): Asked {
  const part = (isRecent: boolean): Float64Array =>
    Float64Array.from(
      values.filter((row) => row.isRecent === isRecent),
      of,
    );
  const [before, after] = [part(false), part(true)];
  const isEnough = before.length >= LEAST_VALUES && after.length >= LEAST_VALUES;
  const row: DriftRow = {
    ...{ id: `shift/${id}`, title, measure: 'stability', before: before.length, after: after.length },
    effect: isEnough ? stabilityIndex(before, after) : null,
    ...{ range: null, matters: SHIFT_FROM, bands: isEnough ? bandsOf(before, after) : [] },
  };
  return isEnough ? { row, question: shiftQuestion(row.id, before, after) } : { row };
}

function bandsOf(before: Float64Array, after: Float64Array): DriftRow['bands'] {
  const edges = bandEdges(before);
  const [was, is] = [countInBands(before, edges), countInBands(after, edges)];
  return Array.from(was, (count, band) => {
    const isMissing = band > edges.length;
    return {
      from: isMissing ? null : (edges[band - 1] ?? null),
      to: isMissing ? null : (edges[band] ?? null),
      ...{ before: count, after: is[band]! },
    };
  });
}

/** Among what chance had examined: selection would change the share by itself. */
function labelsOf(rows: readonly Examined[], turn: string): Asked {
  const drawn = rows.filter(({ isRandom }) => isRandom);
  const counted = (is: (day: string) => boolean): Counted => {
    const own = drawn.filter(({ day }) => is(day));
    return { n: own.length, hits: own.filter(({ isHit }) => isHit).length };
  };
  const [before, after] = [counted((day) => day < turn), counted((day) => day >= turn)];
  const isEnough = before.n >= LEAST_JUDGED && after.n >= LEAST_JUDGED;
  const difference = isEnough ? shareDifference(after, before) : undefined;
  const row: DriftRow = {
    ...{ id: 'labels', title: { ko: '무작위 검사의 적발률', en: 'Hit rate of chance' }, measure: 'share' },
    ...{ before: before.n, after: after.n, matters: SHARE_MATTERS, bands: [] },
    effect: difference?.value ?? null,
    range: difference === undefined ? null : { low: difference.low, high: difference.high },
  };
  return isEnough ? { row, question: shareQuestion(row.id, after, before, SHARE_MATTERS) } : { row };
}

function calibrationOf(rows: readonly Examined[], turn: string): Asked {
  const judged = (is: (day: string) => boolean): Judged => {
    const own = rows.filter(({ day, score }) => score !== null && is(day));
    return {
      chances: Float64Array.from(own, ({ score }) => score ?? 0),
      labels: Uint8Array.from(own, ({ isHit }) => (isHit ? 1 : 0)),
    };
  };
  const [before, after] = [judged((day) => day < turn), judged((day) => day >= turn)];
  const isEnough = before.chances.length >= LEAST_JUDGED && after.chances.length >= LEAST_JUDGED;
  const gap = isEnough ? expectedCalibrationGap(before, after, SEED) : undefined;
  const row: DriftRow = {
    ...{ id: 'calibration', measure: 'calibration', matters: CALIBRATION_MATTERS, bands: [] },
    title: { ko: '말한 확률과 적발률의 거리', en: 'Distance of said and seen' },
    ...{ before: before.chances.length, after: after.chances.length },
    effect: gap?.difference ?? null,
    range: gap === undefined ? null : { low: gap.low, high: gap.high },
  };
  if (!isEnough) return { row };
  return { row, question: calibrationQuestion(row.id, before, after, CALIBRATION_MATTERS, SEED) };
}
