/** Where an application stands, read from everything that happened to it: one pure fold, so that nothing is kept twice (관세법 제86조, 제87조). */
import type { Day } from '../../../core/day.ts';
import { lastDayOf } from '../../../reference/deadline.ts';
import { type ClockKind, correctionDue, type Stop } from './clock.ts';
import type { StopKind } from './stops.ts';

export const STEP_KINDS = [
  'apply',
  'ask',
  'answer',
  'stop',
  'resume',
  'ask-back',
  'return',
  'decline',
  'propose',
  'drop',
  'decide',
  'review',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What a step has besides its words: only what its kind needs is there. */
export interface RulingStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly day: Day;
  readonly by: string;
  /** Of a question: days to answer. */
  readonly days?: number;
  /** Of a stop and its end. */
  readonly stop?: StopKind;
}

/** The first ruling, its review, or a change of what was ruled. */
export type Phase = 'first' | 'review' | 'change';
export type RulingState = 'open' | 'proposed' | 'decided' | 'returned' | 'declined';

export interface RulingStanding {
  readonly phase: Phase;
  readonly state: RulingState;
  /** From which day the clock of this phase counts; null where none does (a change of office’s own motion has no period). */
  readonly clockFrom: Day | null;
  readonly clockKind: ClockKind;
  readonly stops: readonly Stop[];
  /** The question that waits for the applicant, with the last day to answer. */
  readonly asked: { readonly id: string; readonly due: Day } | null;
  /** A question whose last day passed without an answer. */
  readonly isUncorrected: boolean;
  readonly isBackAsked: boolean;
  /** Step of the proposal that waits for a second person. */
  readonly proposed: RulingStep | null;
  /** Day on which the last decision was told; null before the first. */
  readonly notifiedOn: Day | null;
  /** The last day for a review of it (관세법 제86조 제3항, 제87조 제3항). */
  readonly reviewUntil: Day | null;
  readonly endedOn: Day | null;
}

const REVIEW_DAYS = 30;

const BEGINNING: RulingStanding = {
  ...{ phase: 'first', state: 'open', clockFrom: null, clockKind: 'first', stops: [], asked: null },
  ...{ isUncorrected: false, isBackAsked: false, proposed: null, notifiedOn: null },
  ...{ reviewUntil: null, endedOn: null },
};

/** @param steps in their order @param on the day that is asked about: a correction ends by itself when its last day is over */
export function readLife(steps: readonly RulingStep[], on: Day): RulingStanding {
  return lapsed(
    steps.reduce((now, step) => after(lapsed(now, step.day), step), BEGINNING),
    on,
  );
}

/** The period for correction ends with its last day, answered or not. */
function lapsed(now: RulingStanding, on: Day): RulingStanding {
  const { asked } = now;
  if (asked === null || on <= asked.due) return now;
  return { ...now, asked: null, isUncorrected: true, stops: ended(now.stops, 'correction', asked.due) };
}

function after(now: RulingStanding, step: RulingStep): RulingStanding {
  const { day } = step;
  switch (step.kind) {
    case 'apply':
      return { ...BEGINNING, clockFrom: day };
    case 'review':
      return { ...now, ...FRESH, phase: 'review', clockFrom: day, clockKind: 'review', endedOn: null };
    case 'ask': {
      const asked = { id: step.id, due: correctionDue(day, step.days ?? 0) };
      return { ...now, asked, isUncorrected: false, stops: begun(now.stops, 'correction', day) };
    }
    case 'answer':
      return { ...now, asked: null, isUncorrected: false, stops: ended(now.stops, 'correction', day) };
    case 'stop':
      return step.stop === undefined ? now : { ...now, stops: begun(now.stops, step.stop, day) };
    case 'resume':
      return step.stop === undefined ? now : { ...now, stops: ended(now.stops, step.stop, day) };
    case 'ask-back':
      return { ...now, isBackAsked: true };
    case 'return':
    case 'decline':
      return closed(now, step.kind === 'return' ? 'returned' : 'declined', day);
    case 'propose':
      return now.state === 'decided'
        ? { ...now, ...FRESH, phase: 'change', state: 'proposed', clockFrom: null, proposed: step }
        : { ...now, state: 'proposed', proposed: step };
    case 'drop':
      return { ...now, state: now.phase === 'change' ? 'decided' : 'open', proposed: null };
    case 'decide':
      return {
        ...now,
        ...{ state: 'decided', proposed: null, notifiedOn: day, endedOn: day },
        // Whoever was told of a review may not ask for another; of a change, he may (제87조 제3항).
        reviewUntil: now.phase === 'review' ? null : lastDayOf(day, REVIEW_DAYS),
      };
  }
}

const FRESH = { state: 'open', stops: [], asked: null, isUncorrected: false, isBackAsked: false } as const;

/** A review that is sent back or cannot be made leaves the ruling as it was. */
function closed(now: RulingStanding, state: 'returned' | 'declined', day: Day): RulingStanding {
  if (now.phase !== 'review') return { ...now, state, asked: null, endedOn: day };
  return { ...now, state: 'decided', asked: null, reviewUntil: null, endedOn: day };
}

function begun(stops: readonly Stop[], kind: StopKind, from: Day): readonly Stop[] {
  return [...stops, { kind, from, to: null }];
}

function ended(stops: readonly Stop[], kind: StopKind, to: Day): readonly Stop[] {
  return stops.map((stop) => (stop.kind === kind && stop.to === null ? { ...stop, to } : stop));
}
