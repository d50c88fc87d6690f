/**
 * Decides one subject: asks every voice (lists, mandatory controls, chance, criteria, detectors, models), lets the
 * strictest win, and returns all that the record keeps. Pure: the same inputs give the same bytes.
 */
import type { Finding } from '../core/finding.ts';
import { rounded } from '../core/finding.ts';
import { type Demand, demand, laneOf, NO_DEMAND } from './answers.ts';
import type { Place } from './capacity.ts';
import { type Chain, judgeChain } from './chain.ts';
import type { Criterion } from './criterion.ts';
import { isDrawn } from './draw.ts';
import type { Engine } from './engine.ts';
import { matchWatchLists } from './lists/watch-list.ts';
import type { Decision, DecisionInputs, DemandingFinding, RecordedFacts } from './record.ts';
import type { ItemScore } from './subject-kind.ts';
import { expectedYield } from './yield.ts';

/** A finding with what it wants, and whether it competes for capacity and is waived for the trusted. */
export interface Voice {
  readonly finding: Finding;
  readonly wants: Demand;
  readonly isQuota: boolean;
  /** What is left of a criterion's own quota, where it has one. */
  readonly quotaLeft?: number;
}

export function decide<Subject>(
  engine: Engine<Subject>,
  subject: Subject,
  facts: RecordedFacts,
  inputs: DecisionInputs,
): Decision {
  const voices: Voice[] = [];
  hearLists(engine, subject, voices);
  hearMandatory(engine, subject, voices);
  const isRandom = hearChance(engine, inputs, voices);
  hearEarlier(inputs, voices);
  hearCriteria(engine, subject, inputs, voices);
  hearDetectors(engine, subject, voices);
  const scores = hearModels(engine, subject, voices);
  const settled = settle(engine, subject, inputs, voices, scores);
  return {
    inputs,
    edition: engine.edition.hash,
    facts,
    scores,
    ...settled,
    lane: laneOf(settled.answers),
    isRandom,
  };
}

function fault(id: string, message: string): Voice {
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

export function hearModels<S>(engine: Engine<S>, subject: S, voices: Voice[]): readonly ItemScore[] {
  if (engine.edition.manifest.model === null) return [];
  if (engine.score === null) {
    voices.push(fault('model', `model ${engine.edition.manifest.model} is not loaded`));
    return [];
  }
  let scores: readonly ItemScore[];
  try {
    scores = engine.score(subject);
  } catch (error) {
    voices.push(fault('model', error instanceof Error ? error.message : String(error)));
    return [];
  }
  hearScores(engine, scores, voices);
  return scores;
}

/** What the policy makes of the scores of a declaration's lines. */
export function hearScores<S>(engine: Engine<S>, scores: readonly ItemScore[], voices: Voice[]): void {
  if (scores.length === 0) return;
  let worst = 0;
  let gravest = 0;
  for (let item = 1; item < scores.length; item++) {
    if (scores[item]!.fraud > scores[worst]!.fraud) worst = item;
    if (scores[item]!.critical > scores[gravest]!.critical) gravest = item;
  }
  const { inspectFrom, documentsFrom, auditFrom, criticalFrom } = engine.edition.manifest.policy.scores;
  const { fraud } = scores[worst]!;
  const { critical } = scores[gravest]!;
  if (critical >= criticalFrom)
    voices.push(modelVoice('critical', critical, scores[gravest]!, gravest, 'physical'));
  if (fraud >= auditFrom) {
    const wants = fraud >= inspectFrom ? 'physical' : fraud >= documentsFrom ? 'documents' : 'audit';
    voices.push(modelVoice('fraud', fraud, scores[worst]!, worst, wants));
  }
}

function modelVoice(id: string, score: number, from: ItemScore, item: number, wants: Demand): Voice {
  const reason = {
    id: `score/${id}-${from.regime}`,
    parameters: { percent: Math.round(score * 1000) / 10, seen: from.seen, hits: from.hits, line: item + 1 },
  };
  const finding = { source: 'score' as const, id, version: 1, score, reason, evidence: [`/items/${item}`] };
  return { finding, wants, isQuota: true };
}

const EXAMINATIONS: readonly Demand[] = ['x-ray', 'physical', 'laboratory'];

export type Settled = Pick<Decision, 'findings' | 'answers' | 'strength' | 'critical' | 'chain'>;

/** Applies trust and capacity to what the voices want, and adds it all up: the strictest wins. */
export function settle<S>(
  engine: Engine<S>,
  subject: S,
  inputs: Pick<DecisionInputs, 'places'>,
  voices: readonly Voice[],
  scores: readonly ItemScore[],
): Settled {
  const { policy } = engine.edition.manifest;
  const chain = chainOf(engine, subject);
  // Trust changes quota demands only: where there are none, nobody needs to know.
  const isTrusted =
    voices.some(({ isQuota }) => isQuota) && (chain?.isFast ?? isGradeTrusted(engine, subject));
  const strength = isTrusted ? 0 : strengthOf(engine, subject, voices, scores);
  const critical = policy.critical === undefined ? undefined : criticalOf(voices, inputs.places, isTrusted);
  let answers = NO_DEMAND;
  const findings: DemandingFinding[] = [];
  for (const voice of voices) {
    const { finding, wants, isQuota } = voice;
    const isReserved = critical?.isReserved === true && isCriticalScore(finding);
    const settled = isReserved
      ? wants
      : isQuota
        ? settleQuota(voice, isTrusted, strength, inputs.places)
        : withinOwnQuota(voice);
    answers = demand(answers, settled);
    findings.push({ ...finding, demand: settled });
  }
  findings.sort(stricterFirst);
  return {
    findings,
    answers,
    strength,
    ...(critical === undefined ? {} : { critical }),
    ...(chain === undefined ? {} : { chain }),
  };
}

function isGradeTrusted<S>({ kind, edition }: Engine<S>, subject: S): boolean {
  const grade = kind.gradeOf(subject);
  return grade !== undefined && edition.manifest.policy.trustedGrades.includes(grade);
}

function chainOf<S>({ kind, edition, operators }: Engine<S>, subject: S): Chain | undefined {
  const { fastTrack, trustedGrades: grades } = edition.manifest.policy;
  if (fastTrack === undefined) return undefined;
  const { leastScore } = fastTrack;
  return judgeChain(operators, kind.linksOf(subject), kind.dayOf(subject), { grades, leastScore });
}

/** By chance: the strongest voice that competes. By yield: what the models expect, where there are models to ask. */
function strengthOf<S>(
  { kind, edition }: Engine<S>,
  subject: S,
  voices: readonly Voice[],
  scores: readonly ItemScore[],
): number {
  let strength = 0;
  for (const { finding, isQuota, wants } of voices) {
    if (isQuota && EXAMINATIONS.includes(wants)) strength = Math.max(strength, finding.score);
  }
  if (edition.manifest.policy.capacityBy !== 'yield' || strength === 0 || scores.length === 0)
    return strength;
  return expectedYield(scores, (item) => kind.stakeOf(subject, item));
}

const isCriticalScore = ({ source, id }: Finding): boolean => source === 'score' && id === 'critical';

/** The critical score tries the places kept for it first; without one it competes with everybody else. */
function criticalOf(
  voices: readonly Voice[],
  places: readonly Place[],
  isTrusted: boolean,
): { readonly strength: number; readonly isReserved: boolean } {
  const voice = isTrusted ? undefined : voices.find(({ finding }) => isCriticalScore(finding));
  if (voice === undefined) return { strength: 0, isReserved: false };
  const strength = voice.finding.score;
  const place = places.find((one) => one.inspection === voice.wants)?.critical;
  return { strength, isReserved: place !== undefined && place.left > 0 && strength >= place.threshold };
}

/** A quota demand gets its examination while there is a place for its strength; else the declaration is audited afterwards. */
function settleQuota(voice: Voice, isTrusted: boolean, strength: number, places: readonly Place[]): Demand {
  if (isTrusted) return 'none';
  const wants = withinOwnQuota(voice);
  if (!EXAMINATIONS.includes(wants)) return wants;
  const place = places.find((one) => one.inspection === wants);
  const isAdmitted = place !== undefined && place.left > 0 && strength >= place.threshold;
  return isAdmitted ? wants : 'audit';
}

/** A criterion whose own quota of the day is used up is audited afterwards. */
function withinOwnQuota({ wants, quotaLeft }: Voice): Demand {
  return quotaLeft !== undefined && quotaLeft <= 0 && EXAMINATIONS.includes(wants) ? 'audit' : wants;
}

const STRICTNESS: Readonly<Record<Demand, number>> = {
  stop: 6,
  laboratory: 5,
  physical: 4,
  'x-ray': 3,
  documents: 2,
  audit: 1,
  none: 0,
};
/** Faults are heard before anything else, then what the law and chance demand, then judgement. */
const SOURCE_ORDER = ['fault', 'list', 'mandatory', 'kept', 'detector', 'criterion', 'score', 'random'];

function stricterFirst(one: DemandingFinding, other: DemandingFinding): number {
  return (
    STRICTNESS[other.demand] - STRICTNESS[one.demand] ||
    SOURCE_ORDER.indexOf(one.source) - SOURCE_ORDER.indexOf(other.source) ||
    other.score - one.score ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  );
}
