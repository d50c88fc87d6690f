/** Recomputes the draws of a day from its revealed secret, and says which of them are not what they should be. */
import { stricterInspection } from './answers.ts';
import { commitmentOf, type Draw, drawFor, isDrawn } from './draw.ts';
import { type DrawProblem, drawProblem } from './draw-report.ts';
import { type RandomRate, rateFor } from './random-rates.ts';
import type { Decision } from './record.ts';

/** A decision that names the secret of the day, as far as it is told what the log vouches for. */
export interface DrawnDecision {
  /** Its place in the log. */
  readonly seq: number;
  readonly office: string;
  /** Key of the consignment. */
  readonly consignment: string;
  readonly decision: Decision;
  readonly case: { readonly isRandom: boolean } | null;
}

/** What the log says of the day. */
export interface DayOfDraw {
  readonly secretId: string;
  readonly secret: Uint8Array;
  readonly commitment: string;
  readonly rates: readonly RandomRate[];
  /** Of exports, where they have a stratum of their own. */
  readonly exportRates?: readonly RandomRate[];
  readonly committedSeq: number;
  readonly revealedSeq: number;
}

export interface CheckedDraws {
  readonly problems: readonly DrawProblem[];
  readonly kept: number;
  readonly drawn: number;
  /** Of the day's own draws, in the order given. */
  readonly probabilities: readonly number[];
  readonly firstSeq: number | null;
}

export function checkDraws(day: DayOfDraw, drawn: readonly DrawnDecision[]): CheckedDraws {
  const problems: DrawProblem[] = [];
  if (commitmentOf(day.secret) !== day.commitment)
    problems.push(drawProblem('draw/secret-wrong', day.secretId));
  const own = new Map<string, Draw>();
  const probabilities: number[] = [];
  let kept = 0;
  let count = 0;
  let firstSeq: number | null = null;
  for (const one of drawn) {
    const { inputs } = one.decision;
    firstSeq = Math.min(firstSeq ?? one.seq, one.seq);
    problems.push(...checkMark(one));
    if (one.seq <= day.committedSeq) problems.push(problemOf(one, 'draw/before-commitment'));
    if (inputs.kept === undefined) {
      own.set(inputs.id, inputs.draw);
      probabilities.push(inputs.draw.probability);
      if (isDrawn(inputs.draw)) count += 1;
      problems.push(...checkOwn(day, one));
    } else kept += 1;
  }
  // A draw that is kept may name one that was itself kept.
  const all = new Map(drawn.map(({ decision }) => [decision.inputs.id, decision.inputs.draw]));
  for (const one of drawn) {
    const { kept: from, draw } = one.decision.inputs;
    if (from !== undefined && !isSame(all.get(from.decision), draw))
      problems.push(problemOf(one, 'draw/kept-wrong'));
  }
  return { problems, kept, drawn: count, probabilities, firstSeq };
}

function problemOf({ decision }: DrawnDecision, code: DrawProblem['code']): DrawProblem {
  return drawProblem(code, `${decision.inputs.number}/${decision.inputs.version}`);
}

/** The value follows from secret and consignment, the probability from what was committed for the office. */
function checkOwn(day: DayOfDraw, one: DrawnDecision): DrawProblem[] {
  const problems: DrawProblem[] = [];
  const { draw, direction } = one.decision.inputs;
  const rates = direction === 'export' ? (day.exportRates ?? day.rates) : day.rates;
  const rate = rateFor(rates, one.office);
  const { value } = drawFor(day.secret, day.secretId, one.consignment, rate.probability);
  if (draw.value !== value) problems.push(problemOf(one, 'draw/value-wrong'));
  const demanded = one.decision.findings.find(({ source }) => source === 'random')?.demand;
  const isOther = (demanded ?? draw.inspection ?? rate.inspection) !== rate.inspection;
  if (draw.probability !== rate.probability || isOther) problems.push(problemOf(one, 'draw/rate-wrong'));
  if (one.seq > day.revealedSeq) problems.push(problemOf(one, 'draw/after-reveal'));
  return problems;
}

/** Who was drawn is examined and marked; nobody else is marked. */
function checkMark(one: DrawnDecision): DrawProblem[] {
  const { inputs, isRandom, findings, answers } = one.decision;
  const should = isDrawn(inputs.draw);
  const finding = findings.find(({ source }) => source === 'random');
  const problems: DrawProblem[] = [];
  if (isRandom !== should || (finding !== undefined) !== should)
    problems.push(problemOf(one, 'draw/mark-wrong'));
  if (!should) {
    if (one.case?.isRandom === true) problems.push(problemOf(one, 'draw/case-marked-wrongly'));
    return problems;
  }
  const demanded = finding?.demand;
  const isMet =
    (demanded === 'x-ray' || demanded === 'physical' || demanded === 'laboratory') &&
    stricterInspection(answers.inspection, demanded) === answers.inspection;
  if (!isMet) problems.push(problemOf(one, 'draw/demand-missing'));
  if (one.case?.isRandom !== true) problems.push(problemOf(one, 'draw/case-missing'));
  return problems;
}

function isSame(one: Draw | undefined, other: Draw): boolean {
  return (
    one?.value === other.value &&
    one.probability === other.probability &&
    one.secretId === other.secretId &&
    one.inspection === other.inspection
  );
}
