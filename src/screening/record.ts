/**
 * The decision record: every value read and everything decided, in one short text with a fixed order, from which the
 * decision can be computed again to the same bytes.
 */
import type { Day, Instant } from '../core/day.ts';
import type { Finding } from '../core/finding.ts';
import type { Answers, Demand, Lane } from './answers.ts';
import type { Examination, Place } from './capacity.ts';
import type { Chain, LinkFailure, LinkName } from './chain.ts';
import type { Draw, Kept } from './draw.ts';
import type { Grade } from './policy.ts';
import type { ItemScore } from './subject-kind.ts';

/** Values that were looked up for the subject, as plain numbers in the order that its area publishes. */
export interface RecordedFacts {
  readonly declaration: readonly (number | null)[];
  readonly items: readonly (readonly (number | null)[])[];
  readonly profiles: readonly (readonly number[])[];
  /** Prices that lines are held against; absent where none was found. */
  readonly references?: readonly RecordedReference[];
}

/** A price that was looked up for one line, with where it comes from. */
export interface RecordedReference {
  /** Line, counted from 0. */
  readonly item: number;
  readonly kind: 'season' | 'market';
  /** Of one unit. */
  readonly price: number;
  readonly currency: 'KRW';
  readonly unit: 'kg';
  /** Day or month of the price. */
  readonly day: string;
  readonly source: string;
  readonly status: 'accepted' | 'unverified';
  /** Lines behind a median, and from how many years they are. */
  readonly count?: number;
  readonly years?: number;
  /** What a published price is of, and when it was brought in. */
  readonly name?: string;
  readonly broughtOn?: Day;
}

/** What comes from outside the computation: identity, clocks, draw, capacity, and the earlier decision. */
export interface DecisionInputs {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  /** SHA-256 of the declaration's stored bytes. */
  readonly subjectHash: string;
  /** Business clock. */
  readonly occurredAt: Instant;
  /** Machine clock. */
  readonly recordedAt: Instant;
  readonly draw: Draw;
  readonly places: readonly Place[];
  /** What is left of criteria's own quotas, where the policy gives any. */
  readonly quotas?: readonly CriterionPlaces[];
  readonly previous: string | null;
  /** The outage in which it was decided, by the fallback signed beforehand. */
  readonly outage?: string;
  /** Absent where the draw is this decision's own. */
  readonly kept?: Kept;
  /** Decided as an export: by the criteria, controls and places of exports, without detectors and models of imports. */
  readonly direction?: 'export';
}

export interface CriterionPlaces {
  readonly criterion: string;
  readonly left: number;
}

export interface DemandingFinding extends Finding {
  /** What it came to, after trust and capacity. */
  readonly demand: Demand;
}

export interface Decision {
  readonly inputs: DecisionInputs;
  readonly edition: string;
  readonly facts: RecordedFacts;
  readonly scores: readonly ItemScore[];
  readonly findings: readonly DemandingFinding[];
  readonly answers: Answers;
  readonly lane: Lane;
  readonly isRandom: boolean;
  /** Strength with which it competed for capacity, 0 where it did not. */
  readonly strength: number;
  /** How the critical score competed for the places kept for it; absent where the policy keeps none. */
  readonly critical?: { readonly strength: number; readonly isReserved: boolean };
  /** Whether the whole chain is trusted and which link fails; absent where the policy has no fast track. */
  readonly chain?: Chain;
}

interface WrittenRecord {
  v: 1;
  id: string;
  number: string;
  version: number;
  subject: string;
  at: Instant;
  recorded: Instant;
  edition: string;
  facts: RecordedFacts;
  draw: [value: number, probability: number, secretId: string, inspection?: Examination];
  places: [
    inspection: string,
    threshold: number,
    left: number,
    ...critical: [] | [threshold: number, left: number],
  ][];
  scores: [
    fraud: number,
    critical: number,
    regime: 's' | 'u',
    seen: number,
    hits: number,
    ...worthKrw: [] | [number],
  ][];
  findings: [
    source: string,
    id: string,
    version: number,
    score: number,
    demand: string,
    reason: string,
    parameters: Record<string, string | number>,
    evidence: readonly string[],
  ][];
  answers: [documents: 0 | 1, inspection: string, after: string, stop: 0 | 1];
  lane: Lane;
  random: 0 | 1;
  strength: number;
  by: 'policy';
  previous: string | null;
  outage?: string;
  direction?: 'export';
  // Fields below stand only where they have something to say.
  kept?: [decision: string, inspection: Kept['inspection']] | undefined;
  quotas?: [criterion: string, left: number][] | undefined;
  critical?: [strength: number, reserved: 0 | 1] | undefined;
  chain?: [fast: 0 | 1, ...links: [LinkName, Grade | null, number | null, LinkFailure | null][]] | undefined;
}

/** The exact text that is stored, hashed and compared. */
export function writeRecord(decision: Decision): string {
  const { inputs, facts, answers } = decision;
  const written: WrittenRecord = {
    v: 1,
    id: inputs.id,
    number: inputs.number,
    version: inputs.version,
    subject: inputs.subjectHash,
    at: inputs.occurredAt,
    recorded: inputs.recordedAt,
    edition: decision.edition,
    facts: {
      declaration: facts.declaration,
      items: facts.items,
      profiles: facts.profiles,
      ...(facts.references === undefined ? {} : { references: facts.references }),
    },
    draw: writtenDraw(inputs.draw),
    places: inputs.places.map(({ inspection, threshold, left, critical }) => [
      inspection,
      threshold,
      left,
      ...(critical === undefined ? ([] as const) : ([critical.threshold, critical.left] as const)),
    ]),
    scores: decision.scores.map((one) => [
      one.fraud,
      one.critical,
      one.regime === 'seen' ? 's' : 'u',
      one.seen,
      one.hits,
      ...(one.worthKrw === undefined ? ([] as const) : ([one.worthKrw] as const)),
    ]),
    findings: decision.findings.map((one) => [
      one.source,
      one.id,
      one.version,
      one.score,
      one.demand,
      one.reason.id,
      one.reason.parameters,
      one.evidence,
    ]),
    answers: [answers.documents ? 1 : 0, answers.inspection, answers.afterRelease, answers.stop ? 1 : 0],
    lane: decision.lane,
    random: decision.isRandom ? 1 : 0,
    strength: decision.strength,
    by: 'policy',
    previous: inputs.previous,
    ...(inputs.outage === undefined ? {} : { outage: inputs.outage }),
    ...(inputs.direction === undefined ? {} : { direction: inputs.direction }),
    kept: inputs.kept && [inputs.kept.decision, inputs.kept.inspection],
    quotas: inputs.quotas?.map(({ criterion, left }) => [criterion, left]),
    critical: decision.critical && [decision.critical.strength, decision.critical.isReserved ? 1 : 0],
    chain: decision.chain && [
      decision.chain.isFast ? 1 : 0,
      ...decision.chain.links.map(
        ({ link, grade, score, fails }): [LinkName, Grade | null, number | null, LinkFailure | null] => [
          link,
          grade,
          score,
          fails,
        ],
      ),
    ],
  };
  return JSON.stringify(written);
}

function writtenDraw({ value, probability, secretId, inspection }: Draw): WrittenRecord['draw'] {
  return inspection === undefined
    ? [value, probability, secretId]
    : [value, probability, secretId, inspection];
}

function readDraw([value, probability, secretId, inspection]: WrittenRecord['draw']): Draw {
  return { value, probability, secretId, ...(inspection === undefined ? {} : { inspection }) };
}

/** Reads a stored record back. Throws where it is no record of ours. */
export function readRecord(text: string): Decision {
  const written = JSON.parse(text) as WrittenRecord;
  const [documents, inspection, afterRelease, stop] = written.answers;
  return {
    inputs: {
      id: written.id,
      number: written.number,
      version: written.version,
      subjectHash: written.subject,
      occurredAt: written.at,
      recordedAt: written.recorded,
      draw: readDraw(written.draw),
      places: written.places.map(([kind, threshold, left, ...critical]) => ({
        inspection: kind as Place['inspection'],
        threshold,
        left,
        ...(critical.length === 0 ? {} : { critical: { threshold: critical[0], left: critical[1] } }),
      })),
      ...(written.quotas === undefined
        ? {}
        : { quotas: written.quotas.map(([criterion, left]) => ({ criterion, left })) }),
      previous: written.previous,
      ...(written.outage === undefined ? {} : { outage: written.outage }),
      ...(written.kept === undefined
        ? {}
        : { kept: { decision: written.kept[0], inspection: written.kept[1] } }),
      ...(written.direction === undefined ? {} : { direction: written.direction }),
    },
    edition: written.edition,
    facts: written.facts,
    scores: written.scores.map(([fraud, critical, regime, seen, hits, worthKrw]) => ({
      fraud,
      critical,
      regime: regime === 's' ? ('seen' as const) : ('unseen' as const),
      seen,
      hits,
      ...(worthKrw === undefined ? {} : { worthKrw }),
    })),
    findings: written.findings.map(([source, id, version, score, demand, reason, parameters, evidence]) => ({
      source: source as DemandingFinding['source'],
      id,
      version,
      score,
      demand: demand as Demand,
      reason: { id: reason, parameters },
      evidence,
    })),
    answers: {
      documents: documents === 1,
      inspection: inspection as Answers['inspection'],
      afterRelease: afterRelease as Answers['afterRelease'],
      stop: stop === 1,
    },
    lane: written.lane,
    isRandom: written.random === 1,
    strength: written.strength,
    ...readLater(written),
  };
}

/** What came into records later: absent means that the policy of the decision knew nothing of it. */
function readLater({ critical, chain }: WrittenRecord): Pick<Decision, 'critical' | 'chain'> {
  const [isFast, ...links] = chain ?? [];
  return {
    ...(critical === undefined ? {} : { critical: { strength: critical[0], isReserved: critical[1] === 1 } }),
    ...(chain === undefined
      ? {}
      : {
          chain: {
            isFast: isFast === 1,
            links: links.map(([link, grade, score, fails]) => ({ link, grade, score, fails })),
          },
        }),
  };
}
