/** What comes of what the voices want: trust and capacity are applied, and the strictest wins. */
import type { Finding } from '../core/finding.ts';
import { type Demand, demand, NO_DEMAND } from './answers.ts';
import { isExamination, type Place } from './capacity.ts';
import { type Chain, judgeChain } from './chain.ts';
import type { Engine } from './engine.ts';
import type { Decision, DecisionInputs, DemandingFinding } from './record.ts';
import type { ItemScore } from './subject-kind.ts';
import type { Voice } from './voices.ts';
import { expectedYield } from './yield.ts';

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
    if (isQuota && isExamination(wants)) strength = Math.max(strength, finding.score);
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
  if (!isExamination(wants)) return wants;
  const place = places.find((one) => one.inspection === wants);
  const isAdmitted = place !== undefined && place.left > 0 && strength >= place.threshold;
  return isAdmitted ? wants : 'audit';
}

/** A criterion whose own quota of the day is used up is audited afterwards. */
function withinOwnQuota({ wants, quotaLeft }: Voice): Demand {
  return quotaLeft !== undefined && quotaLeft <= 0 && isExamination(wants) ? 'audit' : wants;
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
