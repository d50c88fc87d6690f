/**
 * Adds up what another policy would have done beside what was done: who is chosen, in which lane, by which voice, and what
 * was found among those whose outcome is known. Outcomes exist only for what was examined; of the rest only the random draw tells.
 */
import type { Verdict } from '../../model/outcome.ts';
import { type Examination, isExamination } from '../capacity.ts';
import type { Redecided } from './redecide.ts';
import { LANES_WIDTH, laneIndex } from './tally-lanes.ts';

/** Cases with a known outcome, and how many of them were hits. */
export interface Known {
  n: number;
  hits: number;
  critical: number;
}

export interface OfficeTally {
  readonly office: string;
  readonly inspection: Examination;
  was: number;
  now: number;
  both: number;
  /** Examinations by day under the draft, to be held against the capacity of a day. */
  readonly byDay: Map<string, number>;
}

export interface VoiceTally {
  readonly source: string;
  readonly id: string;
  /** Decisions in which it asks for an examination and gets it. */
  was: number;
  now: number;
  /** Among those that it brought to an examination at the time. */
  readonly known: Known;
}

export interface Mover {
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly occurredAt: string;
  readonly was: string;
  readonly now: string;
  readonly strength: number;
  readonly source: string;
  readonly id: string;
  readonly customsValueKrw: number;
  readonly mainHs: string;
  readonly verdict: Verdict | null;
}

export interface Tally {
  decisions: number;
  readonly lanes: Float64Array;
  readonly offices: Map<string, OfficeTally>;
  readonly voices: Map<string, VoiceTally>;
  readonly both: Known;
  readonly onlyWas: Known;
  readonly onlyNow: Known;
  chosenBoth: number;
  chosenOnlyWas: number;
  chosenOnlyNow: number;
  /** The random draw, by whether each policy would have chosen the same declaration without it. */
  readonly random: {
    readonly now: Known;
    readonly nowRest: Known;
    readonly was: Known;
    readonly wasRest: Known;
  };
  fastTrack: number;
  /** By office: whoever may only see one office's declarations still sees which of them move most. */
  readonly gained: Map<string, readonly Mover[]>;
  readonly lost: Map<string, readonly Mover[]>;
}

/** What is known of a stored decision besides its record. */
export interface Past {
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly day: string;
  readonly occurredAt: string;
  readonly customsValueKrw: number;
  readonly mainHs: string;
  readonly verdict: Verdict | null;
  readonly wasRandom: boolean;
}

/** So many of an office. */
const MOVERS = 25;

const nothing = (): Known => ({ n: 0, hits: 0, critical: 0 });

export function openTally(): Tally {
  return {
    decisions: 0,
    lanes: new Float64Array(LANES_WIDTH * LANES_WIDTH),
    offices: new Map(),
    voices: new Map(),
    both: nothing(),
    onlyWas: nothing(),
    onlyNow: nothing(),
    chosenBoth: 0,
    chosenOnlyWas: 0,
    chosenOnlyNow: 0,
    random: { now: nothing(), nowRest: nothing(), was: nothing(), wasRest: nothing() },
    fastTrack: 0,
    gained: new Map(),
    lost: new Map(),
  };
}

type Chosen = Pick<Redecided, 'answers' | 'lane' | 'findings' | 'strength' | 'isRandom' | 'chain'>;

export function count(tally: Tally, past: Past, was: Chosen, now: Chosen): void {
  tally.decisions += 1;
  tally.lanes[laneIndex(was.lane) * LANES_WIDTH + laneIndex(now.lane)]! += 1;
  if (now.chain?.isFast === true) tally.fastTrack += 1;
  countOffice(tally, past, was, now);
  countVoices(tally, past, was, now);
  const hadChosen = was.answers.inspection !== 'none';
  const isChosen = now.answers.inspection !== 'none';
  if (hadChosen && isChosen) {
    tally.chosenBoth += 1;
    learn(tally.both, past.verdict);
  } else if (hadChosen) {
    tally.chosenOnlyWas += 1;
    learn(tally.onlyWas, past.verdict);
    keepMover(tally.lost, past, was, now, was);
  } else if (isChosen) {
    tally.chosenOnlyNow += 1;
    learn(tally.onlyNow, past.verdict);
    keepMover(tally.gained, past, was, now, now);
  }
  if (past.wasRandom) countRandom(tally, past, was, now);
}

function learn(known: Known, verdict: Verdict | null): void {
  if (verdict === null) return;
  known.n += 1;
  if (verdict !== 'clean') known.hits += 1;
  if (verdict === 'critical') known.critical += 1;
}

function countOffice(tally: Tally, { office, day }: Past, was: Chosen, now: Chosen): void {
  const [old, next] = [was.answers.inspection, now.answers.inspection];
  if (old !== 'none') officeOf(tally, office, old).was += 1;
  if (next === 'none') return;
  const row = officeOf(tally, office, next);
  row.now += 1;
  row.byDay.set(day, (row.byDay.get(day) ?? 0) + 1);
  if (old === next) row.both += 1;
}

function officeOf(tally: Tally, office: string, inspection: Examination): OfficeTally {
  const key = `${office}/${inspection}`;
  let row = tally.offices.get(key);
  if (row === undefined) {
    row = { office, inspection, was: 0, now: 0, both: 0, byDay: new Map() };
    tally.offices.set(key, row);
  }
  return row;
}

/** Chance is no voice that gains or loses: its share is set, and telling its cases apart would tell them. */
function countVoices(tally: Tally, { verdict }: Past, was: Chosen, now: Chosen): void {
  for (const { source, id, demand } of was.findings) {
    if (source === 'random' || !isExamination(demand)) continue;
    const row = voiceOf(tally, source, id);
    row.was += 1;
    learn(row.known, verdict);
  }
  for (const { source, id, demand } of now.findings)
    if (source !== 'random' && isExamination(demand)) voiceOf(tally, source, id).now += 1;
}

function voiceOf(tally: Tally, source: string, id: string): VoiceTally {
  const key = `${source}/${id}`;
  let row = tally.voices.get(key);
  if (row === undefined) {
    row = { source, id, was: 0, now: 0, known: nothing() };
    tally.voices.set(key, row);
  }
  return row;
}

function countRandom({ random }: Tally, { verdict }: Past, was: Chosen, now: Chosen): void {
  learn(isChosenWithoutChance(now) ? random.now : random.nowRest, verdict);
  learn(isChosenWithoutChance(was) ? random.was : random.wasRest, verdict);
}

function isChosenWithoutChance({ findings }: Chosen): boolean {
  return findings.some(({ source, demand }) => source !== 'random' && isExamination(demand));
}

/** The strongest of those that moved at an office, by the decision that would have examined them. */
function keepMover(
  kept: Map<string, readonly Mover[]>,
  past: Past,
  was: Chosen,
  now: Chosen,
  by: Chosen,
): void {
  // Who was drawn by chance is not told one by one.
  const finding = by.findings.find(({ source, demand }) => source !== 'random' && isExamination(demand));
  if (finding === undefined) return;
  const strength = Math.max(by.strength, finding.score);
  const { number, version, office, occurredAt, customsValueKrw, mainHs, verdict } = past;
  const known = kept.get(office) ?? [];
  if (known.length === MOVERS && strength < known[MOVERS - 1]!.strength) return;
  const mover = {
    ...{ number, version, office, occurredAt, customsValueKrw, mainHs, verdict },
    ...{ was: was.lane, now: now.lane, strength, source: finding.source, id: finding.id },
  };
  kept.set(office, inOrder([...known, mover]).slice(0, MOVERS));
}

/** Of all offices, the strongest first; of equal ones the lowest number, in whatever order they came. */
export function allMovers(kept: ReadonlyMap<string, readonly Mover[]>): readonly Mover[] {
  return inOrder([...kept.values()].flat());
}

function inOrder(movers: readonly Mover[]): Mover[] {
  return [...movers].sort(
    (one, other) =>
      other.strength - one.strength ||
      (one.number === other.number ? one.version - other.version : one.number < other.number ? -1 : 1),
  );
}
