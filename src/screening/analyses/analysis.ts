/**
 * How an analysis is written: one file that default-exports `defineAnalysis({...})`, reads a whole set of records at once, and
 * answers with findings in their order. It is pure, says how many things it looked at, and never shows a chance without an
 * interval or a rule for many questions. The catalogue finds it by its place; the contract test holds it to this.
 */
import type { Reason } from '../../core/finding.ts';
import type { Text } from '../../core/text.ts';
import type { Table } from '../../learning/table/table.ts';
import type { DetectorParameter, ParameterValues, ReasonWords } from '../detector.ts';

/** Lines of declarations within a time, one row a line. */
export interface AnalysisRecords {
  readonly table: Table;
  /** Which declaration each row belongs to, from 0; rows of one stand together. */
  readonly documents: Int32Array;
  /** What the examination of the row's line found: 1 something, 0 nothing, -1 nobody says. */
  readonly outcomes: Int8Array;
  /** A table that somebody brought. */
  readonly brought?: Table;
}

/** A place for columns that whoever runs the analysis chooses. */
export interface AnalysisRole {
  readonly title: Text;
  readonly why: Text;
  /** Codes stand for who or what; a code may also be a yes or no. */
  readonly kind: 'code' | 'number' | 'any';
  readonly from: 'records' | 'brought';
  readonly least: number;
  readonly most: number;
  /** Chosen unless told otherwise, where the records have them. */
  readonly usual: readonly string[];
}

/** Columns by role. */
export type AnalysisChoice = Readonly<Record<string, readonly string[]>>;

export interface FindingKey {
  readonly column: string;
  readonly value: string;
}

export interface AnalysisFinding {
  /** Who or what it is about. Keys of the records may be looked for again on later declarations. */
  readonly keys: readonly FindingKey[];
  /** How far out it is, in the unit of the analysis, with its interval. */
  readonly effect: Spread;
  /** Cases that it rests on. */
  readonly n: number;
  readonly reason: Reason;
  /** Rows of the records behind it; none where the records lack what should be there. */
  readonly rows: readonly number[];
}

export interface Spread {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A number about everything that was looked at, beside the findings. */
export interface AnalysisFigure extends Spread {
  readonly id: string;
  readonly n: number;
}

export interface AnalysisAnswer {
  /** Things that were looked at, and that might have been found. */
  readonly looked: number;
  /** Those that stand out, which may be more than are listed. */
  readonly found: number;
  /** Most telling first. */
  readonly findings: readonly AnalysisFinding[];
  readonly figures: readonly AnalysisFigure[];
  /** What could not be looked at, by the id of its words. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** More are counted and not listed. */
export const MOST_FINDINGS = 200;

type Parameters = Readonly<Record<string, DetectorParameter>>;

export interface AnalysisExample {
  readonly name: string;
  readonly records: AnalysisRecords;
  readonly choice: AnalysisChoice;
  readonly flags: boolean;
}

export interface Analysis<P extends Parameters = Parameters> {
  /** The file's name. */
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  /** What it asks, in a sentence. */
  readonly asks: Text;
  /** What must be kept in mind when its findings are read. */
  readonly caveat: Text;
  /** Law article or paper. */
  readonly basis: string;
  readonly roles: Readonly<Record<string, AnalysisRole>>;
  readonly parameters: P;
  /** What the effect of a finding is, as the heading of its column. */
  readonly effect: Text;
  readonly reasons: Readonly<Record<string, ReasonWords>>;
  readonly figures: Readonly<Record<string, Text>>;
  readonly leftOut: Readonly<Record<string, Text>>;
  readonly examples: readonly AnalysisExample[];
  readonly run: (
    records: AnalysisRecords,
    choice: AnalysisChoice,
    parameters: ParameterValues<P>,
    seed: number,
  ) => AnalysisAnswer;
}

export function defineAnalysis<const P extends Parameters>(analysis: Analysis<P>): Analysis<P> {
  return analysis;
}

/** Whether it needs a table that somebody brings. */
export function needsTable({ roles }: Pick<Analysis, 'roles'>): boolean {
  return Object.values(roles).some(({ from }) => from === 'brought');
}

/** The share of chance that is borne among what is named; whatever tests many things asks for it alike. */
export const FALSE_SHARE: DetectorParameter = {
  default: 0.05,
  range: [0.001, 0.2],
  unit: '0..1',
  why: {
    ko: '드러난 것 가운데 우연인 것의 몫을 이만큼까지 받아들입니다 (Benjamini·Hochberg).',
    en: 'Of those that stand out, at most this share is due to chance (Benjamini and Hochberg).',
  },
};
