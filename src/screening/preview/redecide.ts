/**
 * Decides a stored decision again under another edition: the same answer as `decide` would give from the recorded facts, but
 * without asking again those voices whose answer the record already holds.
 */
import { laneOf } from '../answers.ts';
import type { Engine } from '../engine.ts';
import type { Decision, DecisionInputs, DemandingFinding } from '../record.ts';
import { hearModels, hearScores } from '../score-voices.ts';
import { settle } from '../settle.ts';
import { hearStudies } from '../study-voices.ts';
import type { ItemScore } from '../subject-kind.ts';
import {
  criterionVoice,
  hearChance,
  hearCriteria,
  hearDetectors,
  hearEarlier,
  hearLists,
  hearMandatory,
  stepReached,
  type Voice,
} from '../voices.ts';
import type { Reuse } from './reuse.ts';

export type Redecided = Omit<Decision, 'inputs' | 'facts' | 'edition'>;

export function redecide<Subject>(
  engine: Engine<Subject>,
  reuse: Reuse,
  stored: Decision,
  subject: Subject,
  inputs: DecisionInputs,
): Redecided {
  const voices: Voice[] = [];
  if (reuse.lists) recall(stored, 'list', voices);
  else hearLists(engine, subject, voices);
  if (reuse.mandatory) recall(stored, 'mandatory', voices);
  else hearMandatory(engine, subject, voices);
  const isRandom = hearChance(engine, inputs, voices);
  hearEarlier(inputs, voices);
  recallFaults(engine, stored, reuse, voices);
  if (reuse.criteria) recallCriteria(engine, stored, inputs, voices);
  else hearCriteria(engine, subject, inputs, voices);
  recallDetectors(engine, reuse, stored, voices);
  hearDetectors(withoutReused(engine, reuse), subject, voices);
  const scores = scoresOf(engine, reuse, stored, subject, voices);
  hearStudies(engine, subject, voices);
  const settled = settle(engine, subject, inputs, voices, scores);
  return { scores, ...settled, lane: laneOf(settled.answers), isRandom };
}

/** Lists and mandatory controls are never settled: what the record holds is what they demanded. */
function recall(stored: Decision, source: DemandingFinding['source'], voices: Voice[]): void {
  for (const finding of stored.findings)
    if (finding.source === source) voices.push({ finding, wants: finding.demand, isQuota: false });
}

/** A fault of a voice that is heard again stands or falls with that. */
function recallFaults<S>(engine: Engine<S>, stored: Decision, reuse: Reuse, voices: Voice[]): void {
  for (const finding of stored.findings) {
    // Studies are always heard again.
    if (finding.source !== 'fault' || finding.id.startsWith('study:')) continue;
    const isOfDetector = engine.detectors.some(({ rule }) => rule.id === finding.id);
    const holds =
      finding.id === 'model' ? reuse.scores : isOfDetector ? reuse.detectors.has(finding.id) : reuse.criteria;
    if (holds) voices.push({ finding, wants: 'documents', isQuota: false });
  }
}

function recallCriteria<S>(
  engine: Engine<S>,
  stored: Decision,
  inputs: DecisionInputs,
  voices: Voice[],
): void {
  const { criteria } = engine.edition.manifest;
  for (const finding of stored.findings) {
    if (finding.source !== 'criterion') continue;
    const criterion = criteria.find(({ id }) => id === finding.id);
    if (criterion !== undefined) voices.push(criterionVoice(engine, criterion, finding, inputs));
  }
}

function recallDetectors<S>(engine: Engine<S>, reuse: Reuse, stored: Decision, voices: Voice[]): void {
  for (const finding of stored.findings) {
    if (finding.source !== 'detector' || !reuse.detectors.has(finding.id)) continue;
    const ready = engine.detectors.find(({ rule }) => rule.id === finding.id);
    if (ready === undefined) continue;
    const wants = stepReached(ready.rule.steps, finding.score);
    voices.push({ finding, wants, isQuota: ready.rule.kind === 'quota' });
  }
}

function withoutReused<S>(engine: Engine<S>, reuse: Reuse): Engine<S> {
  if (engine.detectors.every(({ rule }) => reuse.detectors.has(rule.id))) return { ...engine, detectors: [] };
  return { ...engine, detectors: engine.detectors.filter(({ rule }) => !reuse.detectors.has(rule.id)) };
}

function scoresOf<S>(
  engine: Engine<S>,
  reuse: Reuse,
  stored: Decision,
  subject: S,
  voices: Voice[],
): readonly ItemScore[] {
  if (!reuse.scores) return hearModels(engine, subject, voices);
  hearScores(engine, stored.scores, voices);
  return stored.scores;
}
