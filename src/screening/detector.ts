/**
 * How a detector is written: one file that default-exports `defineDetector({...})`, judges one subject, is pure, and
 * carries its own basis, parameters and examples. The catalogue finds it by its place; the contract test holds it to this.
 */
import type { Reason } from '../core/finding.ts';
import type { Text } from '../core/text.ts';

export interface DetectorParameter {
  readonly default: number;
  readonly range: readonly [least: number, most: number];
  readonly unit: string;
  readonly why: Text;
}

export type ParameterValues<P extends Readonly<Record<string, DetectorParameter>>> = {
  readonly [K in keyof P]: number;
};

/** What a detector answers when it has something to say: score 0..1, a reason by id, JSON pointers into the subject. */
export interface Assessment {
  readonly score: number;
  readonly reason: Reason;
  readonly evidence: readonly string[];
}

/** The words of one reason: what was seen (with `{parameters}`), and what an examiner should look at. */
export interface ReasonWords {
  readonly says: Text;
  readonly look: Text;
}

export interface DetectorExample<Subject> {
  readonly name: string;
  readonly subject: Subject;
  readonly flags: boolean;
}

export interface Detector<
  Subject = unknown,
  P extends Readonly<Record<string, DetectorParameter>> = Readonly<Record<string, DetectorParameter>>,
> {
  /** The file's name. */
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  /** Which kind of subject it judges, such as `import-declaration`. */
  readonly subject: string;
  /** Law article or paper. */
  readonly basis: string;
  readonly parameters: P;
  readonly reasons: Readonly<Record<string, ReasonWords>>;
  readonly examples: readonly DetectorExample<Subject>[];
  /** Another detector that says the same and more: this one is there for the policies that name it. */
  readonly successor?: string;
  readonly assess: (subject: Subject, parameters: ParameterValues<P>) => Assessment | undefined;
}

export function defineDetector<Subject, const P extends Readonly<Record<string, DetectorParameter>>>(
  detector: Detector<Subject, P>,
): Detector<Subject, P> {
  return detector;
}

export function defaultParameters(
  parameters: Readonly<Record<string, DetectorParameter>>,
): Record<string, number> {
  return Object.fromEntries(Object.entries(parameters).map(([name, { default: value }]) => [name, value]));
}
