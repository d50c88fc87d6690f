/**
 * The voices that are heard on one subject: lists, mandatory controls, chance, an earlier filing, criteria, detectors. Each says what
 * it found and what it wants; models have a file of their own, and what comes of it all is settled in another.
 */
import type { Finding } from '../core/finding.ts';
import { rounded } from '../core/finding.ts';
import type { Demand } from './answers.ts';
import type { Criterion } from './criterion.ts';
import { isDrawn } from './draw.ts';
import type { Engine } from './engine.ts';
import { matchWatchLists } from './lists/watch-list.ts';
import type { DecisionInputs } from './record.ts';

/** A finding with what it wants, and whether it competes for capacity and is waived for the trusted. */
export interface Voice {
  readonly finding: Finding;
  readonly wants: Demand;
  readonly isQuota: boolean;
  /** What is left of a criterion's own quota, where it has one. */
  readonly quotaLeft?: number;
}

/** A part that broke is heard as well: papers at least. */
export function fault(id: string, message: string): Voice {
  const reason = { id: 'fault', parameters: { what: id, message: message.slice(0, 200) } };
  return {
    finding: { source: 'fault', id, version: 0, score: 1, reason, evidence: [] },
    wants: 'documents',
    isQuota: false,
  };
}

export function hearLists<S>(engine: Engine<S>, subject: S, voices: Voice[]): void {
  const { kind, lists } = engine;
  if (lists.size === 0) return;
  for (const { entry, pointer } of matchWatchLists(lists, kind.listKeysOf(subject), kind.dayOf(subject))) {
    const reason = { id: `list/${entry.kind}`, parameters: { list: entry.list, note: entry.note } };
    const finding = {
      source: 'list' as const,
      id: entry.list,
      version: 1,
      score: 1,
      reason,
      evidence: [pointer],
    };
    voices.push({ finding, wants: entry.demand, isQuota: false });
  }
}

export function hearMandatory<S>(engine: Engine<S>, subject: S, voices: Voice[]): void {
  const { kind } = engine;
  const count = kind.itemCountOf(subject);
  for (const control of engine.edition.manifest.policy.mandatory) {
    for (let item = 0; item < count; item++) {
      const { hsCode, origin } = kind.goodsOf(subject, item);
      if (control.hsPrefixes.length > 0 && !control.hsPrefixes.some((prefix) => hsCode.startsWith(prefix)))
        continue;
      if (control.origins !== undefined && (origin === undefined || !control.origins.includes(origin)))
        continue;
      const reason = { id: 'mandatory', parameters: { control: control.id, line: item + 1 } };
      const evidence = [`/items/${item}/hsCode`];
      const finding = {
        source: 'mandatory' as const,
        id: control.id,
        version: 1,
        score: 1,
        reason,
        evidence,
      };
      voices.push({ finding, wants: control.demand, isQuota: false });
      break;
    }
  }
}

export function hearChance<S>(engine: Engine<S>, inputs: DecisionInputs, voices: Voice[]): boolean {
  if (!isDrawn(inputs.draw)) return false;
  const reason = { id: 'random', parameters: { probability: inputs.draw.probability } };
  const finding = { source: 'random' as const, id: 'random', version: 1, score: 0, reason, evidence: [] };
  const wants = inputs.draw.inspection ?? engine.edition.manifest.policy.random.inspection;
  voices.push({ finding, wants, isQuota: false });
  return true;
}

/** What an earlier filing was selected for stays, whatever was changed since. */
export function hearEarlier({ kept }: Pick<DecisionInputs, 'kept'>, voices: Voice[]): void {
  if (kept === undefined || kept.inspection === 'none') return;
  const reason = { id: 'kept', parameters: {} };
  const finding = { source: 'kept' as const, id: 'kept', version: 1, score: 0.5, reason, evidence: [] };
  voices.push({ finding, wants: kept.inspection, isQuota: false });
}

export function hearCriteria<S>(
  engine: Engine<S>,
  subject: S,
  inputs: Pick<DecisionInputs, 'quotas'>,
  voices: Voice[],
): void {
  const { kind } = engine;
  const answer = engine.matchCriteria(subject, kind.itemCountOf(subject), kind.dayOf(subject));
  for (const { criterion, item } of answer.hits) {
    const parameters: Record<string, string | number> = item === null ? {} : { line: item + 1 };
    const finding = {
      source: 'criterion' as const,
      id: criterion.id,
      version: criterion.version,
      score: 0.5,
      reason: { id: 'criterion', parameters },
      evidence: item === null ? [] : [`/items/${item}`],
    };
    voices.push(criterionVoice(engine, criterion, finding, inputs));
  }
  for (const broken of answer.faults) voices.push(fault(broken.criterion, broken.message.en));
}

/** What a criterion that hit asks for: its own answer, or the one that the policy gives it. */
export function criterionVoice<S>(
  { edition }: Engine<S>,
  criterion: Criterion,
  finding: Finding,
  { quotas }: Pick<DecisionInputs, 'quotas'>,
): Voice {
  const rule = edition.manifest.policy.criteria?.find(({ id }) => id === criterion.id);
  const voice = { finding, wants: rule?.demand ?? criterion.demand, isQuota: criterion.kind === 'quota' };
  const quotaLeft = quotas?.find((one) => one.criterion === criterion.id)?.left;
  return quotaLeft === undefined ? voice : { ...voice, quotaLeft };
}

export function hearDetectors<S>(engine: Engine<S>, subject: S, voices: Voice[]): void {
  for (const { detector, rule } of engine.detectors) {
    try {
      const assessment = detector.assess(subject, rule.parameters);
      if (assessment === undefined) continue;
      const score = rounded(assessment.score);
      if (!(score >= 0 && score <= 1)) throw new RangeError(`score ${assessment.score} is outside 0..1`);
      const { reason, evidence } = assessment;
      const finding = {
        source: 'detector' as const,
        id: detector.id,
        version: detector.version,
        score,
        reason,
        evidence,
      };
      voices.push({ finding, wants: stepReached(rule.steps, score), isQuota: rule.kind === 'quota' });
    } catch (error) {
      voices.push(fault(detector.id, error instanceof Error ? error.message : String(error)));
    }
  }
}

export function stepReached(
  steps: readonly { readonly from: number; readonly demand: Demand }[],
  score: number,
): Demand {
  let reached: Demand = 'none';
  for (const step of steps) if (score >= step.from) reached = step.demand;
  return reached;
}
