/** Examined declarations as the proof counts them: what was found, who asked for it, and with which chance it would have been drawn. */
import { type Day, seoulDay } from '../../core/day.ts';
import type { RangedValue, WeightedRate } from '../../exchange/contract.ts';
import { shareDifference } from '../../learning/interval.ts';
import { weightedShare } from '../../learning/weighted-share.ts';
import type { Verdict } from '../../model/outcome.ts';
import { isTelling } from '../../reference/outcome-codes.ts';
import { isExamination } from '../../screening/capacity.ts';
import { type Decision, readRecord } from '../../screening/record.ts';
import type { ExaminedDecision } from '../../store/queries/proof.ts';
import { isSelected } from '../registry/chosen-by.ts';

export interface Examined {
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly origin: string;
  readonly day: Day;
  readonly code: string;
  readonly verdict: Verdict;
  readonly isHit: boolean;
  readonly recoveredKrw: number | null;
  readonly model: string | null;
  readonly score: number | null;
  readonly isRandom: boolean;
  readonly probability: number;
  /** Something other than chance had the goods examined. */
  readonly isSelected: boolean;
  /** Without chance it would have been released, or its papers read. */
  readonly otherwise: 'release' | 'documents' | 'examine';
  /** Criteria that asked for an examination. */
  readonly criteria: readonly string[];
  /** A score asked for it. */
  readonly byModel: boolean;
}

/** What says nothing (spoiled goods, a mistake in writing) is left out. */
export function examinedOf(rows: readonly ExaminedDecision[]): Examined[] {
  return rows
    .filter(({ code, verdict }) => isTelling(code, verdict))
    .map((row) => {
      const decision = readRecord(row.record);
      const { number, version, office, origin, code, verdict, recoveredKrw, model, score } = row;
      return {
        ...{ number, version, office, origin, code, verdict, recoveredKrw, model, score },
        day: seoulDay(Date.parse(row.at)),
        isHit: verdict !== 'clean',
        isRandom: decision.isRandom,
        probability: decision.inputs.draw.probability,
        isSelected: isSelected(decision),
        otherwise: otherwiseOf(decision),
        criteria: askedBy(decision, 'criterion'),
        byModel: askedBy(decision, 'score').length > 0,
      };
    });
}

function askedBy({ findings }: Decision, source: 'criterion' | 'score'): string[] {
  return findings
    .filter((finding) => finding.source === source && isExamination(finding.demand))
    .map(({ id }) => id);
}

function otherwiseOf(decision: Decision): Examined['otherwise'] {
  if (isSelected(decision)) return 'examine';
  const asks = decision.findings.some(
    ({ source, demand }) => source !== 'random' && source !== 'kept' && demand === 'documents',
  );
  return asks ? 'documents' : 'release';
}

/** Each case of chance counted for all that it stands for. */
export function drawnRate(rows: readonly Examined[]): WeightedRate {
  return rateFrom(rows.filter(({ isRandom, probability }) => isRandom && probability > 0));
}

/** Chosen cases stand for themselves. */
export function chosenRate(rows: readonly Examined[]): WeightedRate {
  return rateFrom(rows.map((row) => ({ ...row, probability: 1 })));
}

function rateFrom(rows: readonly { readonly probability: number; readonly isHit: boolean }[]): WeightedRate {
  const { n, hits, share, low, high } = weightedShare(rows);
  if (share === null) return { n, hits, share, low: null, high: null };
  // Wilson’s ends may miss 0 and 1 by the last bit.
  return { n, hits, share, low: Math.min(low, share), high: Math.max(high, share) };
}

/** By the counts themselves: weights within an office differ little, and the interval stays honest where they do not. */
export function differenceOf(one: WeightedRate, other: WeightedRate): RangedValue | null {
  return shareDifference(one, other) ?? null;
}
