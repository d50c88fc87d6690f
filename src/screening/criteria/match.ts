/**
 * Asks a set of criteria about one declaration: which are met and at which line first, which could not be answered
 * because a field is absent, and which broke. Only candidates that the index names are evaluated.
 */
import type { Day } from '../../core/day.ts';
import type { Criterion } from '../criterion.ts';
import type { CriteriaCounters } from './counters.ts';
import { type CriterionFault, describeFault } from './fault.ts';
import { fillGuards } from './postings.ts';
import { runProgram } from './run.ts';
import type { CriteriaSet } from './set.ts';
import { fillSlots } from './slots.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';

export interface CriterionHit {
  readonly criterion: Criterion;
  /** First line that meets it, counted from 0; null for a criterion of the whole declaration. */
  readonly item: number | null;
}

export interface CriteriaMatch {
  /** In the order of criterion ids. */
  readonly hits: readonly CriterionHit[];
  /** Places (in `set.criteria`) of criteria not met for which an absent field left at least one line unknown. */
  readonly unknown: readonly number[];
  /** At most one a criterion, in the order of ids; a criterion with a fault may also have a hit at another line. */
  readonly faults: readonly CriterionFault[];
}

/** What one declaration has gathered so far. */
interface Round {
  readonly start: number;
  readonly day: Day;
  readonly counters: CriteriaCounters | undefined;
  readonly hits: { readonly place: number; readonly item: number | null }[];
  readonly unknown: number[];
  readonly faults: { readonly place: number; readonly fault: CriterionFault }[];
}

/** @param day the declaration's day: criteria not valid on it are left out */
export function match<Subject>(
  set: CriteriaSet<Subject>,
  subject: Subject,
  itemCount: number,
  day: Day,
  counters?: CriteriaCounters,
): CriteriaMatch {
  const { plan, scratch } = set;
  const { slots, lists, collect } = scratch;
  const round: Round = { start: ++scratch.tick, day, counters, hits: [], unknown: [], faults: [] };
  fillSlots(plan, 'declaration', subject, -1, slots);
  lists.length = 0;
  lists.push(set.always);
  for (const index of set.declarationIndexes) index.find(slots[index.slot], collect);
  const shared = lists.length;
  fillGuards(set.book, slots);
  askCandidates(set, null, round);
  for (let item = 0; item < itemCount; item++) {
    scratch.tick++;
    fillSlots(plan, 'item', subject, item, slots);
    lists.length = shared;
    for (const index of set.itemIndexes) index.find(slots[index.slot], collect);
    fillGuards(set.book, slots);
    askCandidates(set, item, round);
  }
  return settle(set, round);
}

/** Runs through the lists found for a line (or, with null, the declaration) and asks those whose guard holds. */
function askCandidates<Subject>(set: CriteriaSet<Subject>, item: number | null, round: Round): void {
  const { perItem } = set;
  const { numbers } = set.book;
  const wanted = item === null ? 0 : 1;
  for (const { places, guards, from, to } of set.scratch.lists)
    for (let i = 0; i < places.length; i++) {
      const number = numbers[guards[i]!]!;
      if (number < from[i]! || number > to[i]!) continue;
      const place = places[i]!;
      if (perItem[place] === wanted) ask(set, place, item, round);
    }
}

/** Evaluates one criterion for one line, unless that was done or it is met already. */
function ask<Subject>(set: CriteriaSet<Subject>, place: number, item: number | null, round: Round): void {
  const { scratch, plan } = set;
  const { tick, hit, unknown, fault } = scratch;
  if (scratch.asked[place] === tick || hit[place]! >= round.start) return;
  scratch.asked[place] = tick;
  const entrant = set.entrants[place]!;
  const { criterion } = entrant;
  if (round.day < criterion.validFrom || (criterion.validTo !== undefined && round.day > criterion.validTo))
    return;
  const truth = runProgram(entrant, scratch.slots);
  if (round.counters !== undefined) round.counters.evaluated[place]!++;
  if (truth === FALSE) return;
  if (truth === TRUE) {
    hit[place] = tick;
    round.hits.push({ place, item });
  } else if (truth === UNKNOWN) {
    if (unknown[place]! < round.start) round.unknown.push(place);
    unknown[place] = tick;
  } else {
    if (fault[place]! < round.start) {
      const words = describeFault(entrant.expression, entrant.trouble, plan, scratch.slots);
      round.faults.push({
        place,
        fault: { criterion: criterion.id, version: criterion.version, item, ...words },
      });
    }
    fault[place] = tick;
  }
}

function settle<Subject>(set: CriteriaSet<Subject>, round: Round): CriteriaMatch {
  const { start, counters } = round;
  const isMet = (place: number) => set.scratch.hit[place]! >= start;
  const hits = round.hits.sort((one, other) => one.place - other.place);
  const faults = round.faults.sort((one, other) => one.place - other.place);
  const unknown = round.unknown.filter((place) => !isMet(place)).sort((one, other) => one - other);
  if (counters !== undefined) {
    for (const { place } of hits) counters.hits[place]!++;
    for (const place of unknown) counters.unknown[place]!++;
    for (const { place } of faults) counters.faults[place]!++;
  }
  return {
    hits: hits.map(({ place, item }) => ({ criterion: set.criteria[place]!, item })),
    unknown,
    faults: faults.map(({ fault }) => fault),
  };
}

/**
 * The same without the index: every criterion is asked about every line. What the index is tested against, and the
 * plain way that the benchmark compares with.
 */
export function matchStraight<Subject>(
  set: CriteriaSet<Subject>,
  subject: Subject,
  itemCount: number,
  day: Day,
): CriteriaMatch {
  const { plan, scratch, perItem } = set;
  const round: Round = { start: ++scratch.tick, day, counters: undefined, hits: [], unknown: [], faults: [] };
  fillSlots(plan, 'declaration', subject, -1, scratch.slots);
  for (let place = 0; place < perItem.length; place++) if (perItem[place] === 0) ask(set, place, null, round);
  for (let item = 0; item < itemCount; item++) {
    scratch.tick++;
    fillSlots(plan, 'item', subject, item, scratch.slots);
    for (let place = 0; place < perItem.length; place++)
      if (perItem[place] === 1) ask(set, place, item, round);
  }
  return settle(set, round);
}
