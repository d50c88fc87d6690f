/** Judges the cells of a mirror comparison: which differ by more than the others usually do, and which are missing here. */
import { standingOut } from '../../../learning/excess.ts';
import { bothTails, degreesOf, deviationFrom, distanceAt, peersOf } from '../../../learning/robust.ts';
import {
  type AnalysisAnswer,
  type AnalysisChoice,
  type AnalysisFinding,
  type AnalysisRecords,
  MOST_FINDINGS,
} from '../../../screening/analyses/analysis.ts';
import type { ParameterValues } from '../../../screening/detector.ts';
import { type Cell, mirrorCells } from './cells.ts';
import type { PARAMETERS } from './roles.ts';

const LEAST_SPREAD = 0.02;
/** Masses that agree within this factor are the same. */
const SAME_MASS = 1.3;

/** Cells that differ by more than cells usually do, and those that only the partner has; the widest gap in won first. */
export function mirrorGaps(
  records: AnalysisRecords,
  choice: AnalysisChoice,
  parameters: ParameterValues<typeof PARAMETERS>,
): AnalysisAnswer {
  const { cells, leftOut } = mirrorCells(records, choice, parameters);
  const both = cells.filter(({ own, expected }) => own > 0 && expected > 0);
  const logs = both.map(({ own, expected }) => Math.log(own / expected));
  const usual = peersOf(Float64Array.from(logs));
  // Two books that agree to the last won would make every rounding stand out.
  const peers = { ...usual, spread: Math.max(usual.spread, LEAST_SPREAD) };
  const standing = standingOut(
    logs.map((log) =>
      Math.abs(log) >= Math.log(parameters.leastTimes)
        ? bothTails(Math.abs(deviationFrom(peers, log)), degreesOf(peers))
        : 1,
    ),
    Math.max(1, both.length),
    parameters.falseShare,
  );
  const half = both.length === 0 ? 0 : distanceAt(0.05, degreesOf(peers)) * peers.spread;
  const gaps = standing.map((place) => findingOf(both[place]!, choice, half));
  const missing = cells.filter(({ own }) => own === 0).map((cell) => missingOf(cell, choice));
  const findings = [...gaps, ...missing].sort(
    (one, other) =>
      Math.abs(other.reason.parameters.gap as number) - Math.abs(one.reason.parameters.gap as number),
  );
  const figure = {
    value: Math.exp(usual.median),
    low: Math.exp(usual.median - half),
    high: Math.exp(usual.median + half),
  };
  return {
    looked: cells.length,
    found: findings.length,
    findings: findings.slice(0, MOST_FINDINGS),
    figures: both.length === 0 ? [] : [{ id: 'usual-gap', ...figure, n: both.length }],
    leftOut,
  };
}

function keysOf({ month: from, goods, country }: Cell, choice: AnalysisChoice) {
  return [
    { column: choice.month![0]!, value: from },
    { column: choice.goods![0]!, value: goods },
    { column: choice.country![0]!, value: country },
  ];
}

/** Beside it how far cells usually lie apart: an interval of what one such cell would be. */
function findingOf(cell: Cell, choice: AnalysisChoice, half: number): AnalysisFinding {
  const { own, expected, ownMass, theirMass, rows } = cell;
  const value = own / expected;
  const mass = theirMass > 0 ? ownMass / theirMass : 0;
  const isSameMass = mass > 1 / SAME_MASS && mass < SAME_MASS;
  const id = value > 1 ? 'long' : isSameMass ? 'value-short' : 'short';
  return {
    keys: keysOf(cell, choice),
    effect: { value, low: value * Math.exp(-half), high: value * Math.exp(half) },
    n: rows.length,
    reason: { id, parameters: { own, expected, mass: Math.round(mass * 100) / 100, gap: own - expected } },
    rows,
  };
}

function missingOf(cell: Cell, choice: AnalysisChoice): AnalysisFinding {
  return {
    keys: keysOf(cell, choice),
    effect: { value: 0, low: 0, high: 0 },
    n: 1,
    reason: { id: 'missing', parameters: { expected: cell.expected, gap: -cell.expected } },
    rows: [],
  };
}
