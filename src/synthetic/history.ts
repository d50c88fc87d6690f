/** A past of the invented country: its declarations day by day, and what came of those that were examined. */
import { type Day, dayNumber, seoulMidnight, toDay, toInstant } from '../core/day.ts';
import { type Random, seededRandom } from '../core/random.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Country } from './country.ts';
import { declarationsOfDay, type SyntheticDeclaration } from './day.ts';
import { examine } from './examine.ts';
import { oldSuspicion } from './old-selector.ts';
import { busyness } from './today.ts';

export interface HistoryOptions {
  /** First and last day. */
  readonly from: Day;
  readonly to: Day;
  /** How many declarations in all; spread over the days as busy as they are. */
  readonly declarations: number;
  /** Share examined because the old selector chose it; default 0.07. The country that this is modelled on has 0.017. */
  readonly selectedShare?: number;
  /** Share examined because a blind draw chose it; default 0.012. */
  readonly randomShare?: number;
}

export interface Examined {
  /** Why it was examined: matters to whoever learns from it. */
  readonly how: 'selected' | 'random';
  readonly outcome: Outcome;
}

export interface HistoricDeclaration extends SyntheticDeclaration {
  readonly examined?: Examined;
}

/** Declarations in the order of filing. The same options give the same history; memory does not grow with it. */
export function* history(
  country: Country,
  options: HistoryOptions,
): Generator<HistoricDeclaration, void, undefined> {
  const { from, to, declarations, selectedShare = 0.07, randomShare = 0.012 } = options;
  const first = dayNumber(from);
  const last = dayNumber(to);
  let busy = 0;
  for (let day = first; day <= last; day++) busy += busyness(day);
  const usual = usualSuspicion(country, first, last);
  const watched: Watched = new Map();
  let passed = 0;
  let level = 1;
  let made = 0;
  for (let number = first; number <= last; number++) {
    passed += busyness(number);
    const until = Math.round((declarations * passed) / busy);
    const day = toDay(number);
    const measure = (selectedShare * level) / usual;
    const chance = seededRandom(
      Math.imul(country.seed ^ 0x2c1b3c6d, 0x297a2d39) ^ Math.imul(number, 0x9e3779b1),
    );
    const wanted = selectedShare * (until - made);
    let selected = 0;
    for (const each of declarationsOfDay(country, day, until - made)) {
      const how = chooseHow(country, each, watched, chance, measure, randomShare);
      if (how === undefined) yield each;
      else {
        if (how === 'selected') selected++;
        const outcome = outcomeOf(each, chance);
        if (outcome.verdict !== 'clean') watch(watched, each, number + WATCHED_DAYS);
        yield { ...each, examined: { how, outcome } };
      }
    }
    // Whoever is caught is watched, which adds work: the measure falls until the share is as asked.
    level *= Math.exp((0.25 * (wanted - selected)) / Math.max(20, wanted));
    made = until;
  }
}

/** Mean of the old selector's suspicion, from some days of the span: so that its share comes out as asked. */
function usualSuspicion(country: Country, first: number, last: number): number {
  let sum = 0;
  let count = 0;
  const step = Math.max(1, Math.floor((last - first) / 24));
  for (let number = first; number <= last; number += step) {
    for (const { declaration } of declarationsOfDay(country, toDay(number), 150)) {
      sum += Math.min(MOST_SUSPICION, oldSuspicion(country, declaration));
      count++;
    }
  }
  return count === 0 ? 1 : sum / count;
}

const MOST_SUSPICION = 400;
/** Who was caught is watched for half a year, and counts for so many times as suspicious. */
const WATCHED_DAYS = 180;
const WATCHED_FACTOR = 12;

/** Importers and sellers who were caught, by id, with the day number until which they are watched. */
type Watched = Map<string, number>;

function chooseHow(
  country: Country,
  made: SyntheticDeclaration,
  watched: Watched,
  chance: Random,
  measure: number,
  randomShare: number,
): Examined['how'] | undefined {
  const drawn = chance.next();
  const selected = chance.next();
  if (drawn < randomShare) return 'random';
  let suspicion = oldSuspicion(country, made.declaration);
  if (isWatched(watched, made)) suspicion *= WATCHED_FACTOR;
  return selected < measure * Math.min(MOST_SUSPICION, suspicion) ? 'selected' : undefined;
}

function watch(watched: Watched, { declaration }: SyntheticDeclaration, until: number): void {
  if (declaration.importer !== undefined) watched.set(declaration.importer.id, until);
  if (declaration.seller !== undefined) watched.set(declaration.seller.id, until);
}

function isWatched(watched: Watched, { declaration }: SyntheticDeclaration): boolean {
  const { importer, seller, declaredOn } = declaration;
  const until = Math.max(
    importer === undefined ? 0 : (watched.get(importer.id) ?? 0),
    seller === undefined ? 0 : (watched.get(seller.id) ?? 0),
  );
  return until > 0 && until >= dayNumber(declaredOn);
}

function outcomeOf(made: SyntheticDeclaration, chance: Random): Outcome {
  const { declaration, arrivalSecond } = made;
  const found = examine(made.truth, chance);
  // Two hours to two days later.
  const later = 7200 + Math.floor(chance.next() * 165_600);
  return {
    declarationNumber: declaration.declarationNumber,
    version: declaration.version,
    ...found,
    occurredAt: toInstant(seoulMidnight(declaration.declaredOn) + (arrivalSecond + later) * 1000),
  };
}
