/** The declarations of any one day of an invented country, in the order in which they are filed, with the answer key beside them. */
import { type Day, dayNumber } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import { type Random, seededRandom } from '../core/random.ts';
import type { Declaration } from '../model/declaration.ts';
import { composeShipment, nameBills, newDraft } from './compose.ts';
import type { Country } from './country.ts';
import type { Draft, Planted } from './draft.ts';
import { type FraudKind, factsOf } from './frauds/kinds.ts';
import { MOST_PARTS } from './frauds/origin.ts';
import { PLANTS } from './frauds/plants.ts';
import { sealDraft } from './seal.ts';
import { busyness, makeToday, type Today } from './today.ts';
import type { Relation } from './world/relation.ts';

/** What is really so. Kept beside a declaration, never inside. */
export interface Truth {
  readonly fraud: FraudKind | null;
  readonly critical: boolean;
  /** Line of the declaration; absent means the whole. */
  readonly item?: number;
  /** Duty and tax that an examination would bring in, won. */
  readonly recoveredKrw: number;
}

export interface SyntheticDeclaration {
  readonly declaration: Declaration;
  readonly truth: Truth;
  /** Second of the Korean day at which it is filed, 0 to 86,399; never falling within a day. */
  readonly arrivalSecond: number;
}

const HONEST: Truth = { fraud: null, critical: false, recoveredKrw: 0 };
/** Most declarations of one broker on one day: 366 such days fill the six digits of the serial number. */
const MOST_A_BROKER = 2732;
const HONEST_PARTS_SHARE = 0.004;

/** How many declarations a day has in this country when nobody says otherwise. */
export function usualCount(country: Country, day: Day): number {
  return Math.round(country.declarationsPerDay * busyness(dayNumber(day)));
}

/**
 * Any day can be made by itself, again and again, in any order; memory does not grow with the count.
 * @param count up to some 60,000, by default as many as are usual for the day
 */
export function* declarationsOfDay(
  country: Country,
  day: Day,
  count: number = usualCount(country, day),
): Generator<SyntheticDeclaration, void, undefined> {
  const today = makeToday(day, country.opened);
  const chance = seededRandom(
    Math.imul(country.seed ^ 0x51ed270b, 0x9e3779b1) ^ Math.imul(today.dayNumber, 0x85ebca6b),
  );
  const totals = weightsOfDay(country, today);
  const serials = new Uint16Array(country.brokers.length);
  const draft = newDraft(country.relations[0]!, today);
  let parts = 0;
  let truth: Truth = HONEST;
  for (let ordinal = 0; ordinal < count; ordinal++) {
    if (parts > 0) {
      truth = composePart(draft, ordinal, chance, country, truth.fraud !== null);
      parts--;
    } else {
      const relation = country.relations[chance.pickCumulative(totals)]!;
      composeShipment(draft, relation, today, ordinal, chance);
      truth = plantFraud(country, draft, chance);
      if (truth.fraud === 'split-shipment' || (truth === HONEST && chance.next() < HONEST_PARTS_SHARE)) {
        parts = 1 + chance.below(MOST_PARTS - 1);
      }
    }
    const declaration = sealDraft(draft, nextSerial(draft, serials));
    yield { declaration, truth, arrivalSecond: secondOf((ordinal + chance.next()) / count) };
  }
}

/** Running totals of the relations' weights on a day: who trades then, and whose goods are in season. */
function weightsOfDay(country: Country, today: Today): Float64Array {
  const { relations } = country;
  const totals = new Float64Array(relations.length);
  let total = 0;
  for (let i = 0; i < relations.length; i++) {
    const relation = relations[i]!;
    if (today.turn >= relation.from && today.turn < relation.to)
      total += relation.weight * seasonOf(relation, today);
    totals[i] = total;
  }
  return totals;
}

const SEASON: readonly number[] = Array.from(
  { length: 12 },
  (_, away) => 1 + 0.5 * Math.cos((away / 6) * Math.PI),
);

function seasonOf(relation: Relation, today: Today): number {
  const peak = relation.wares[0]!.goods.peakMonth;
  return peak === 0 ? 1 : SEASON[(today.month - peak + 12) % 12]!;
}

/** Lets the relation's scheme or a passing temptation change the draft; answers what is then true. */
function plantFraud(country: Country, draft: Draft, chance: Random): Truth {
  const { relation, today } = draft;
  const { scheme } = relation;
  const luck = chance.next();
  if (scheme !== undefined && today.turn >= scheme.from && today.turn < scheme.to) {
    const hasMoved = today.turn >= scheme.moves;
    if (hasMoved && scheme.laterSeller !== undefined) draft.seller = scheme.laterSeller;
    if (luck < scheme.intensity) return plant(scheme.kind, draft, chance, hasMoved);
    return HONEST;
  }
  const kind = sporadicKind(country, luck);
  if (kind === undefined || today.turn < factsOf(kind).begins) return HONEST;
  if (kind !== 'hidden-narcotics' && !PLANTS.get(kind)!.suits(relation)) return HONEST;
  return plant(kind, draft, chance, false);
}

function sporadicKind(country: Country, luck: number): FraudKind | undefined {
  const { sporadicTotals, sporadicKinds } = country;
  if (sporadicTotals.length === 0 || luck >= sporadicTotals[sporadicTotals.length - 1]!) return undefined;
  return sporadicKinds[sporadicTotals.findIndex((total) => luck < total)];
}

function plant(kind: FraudKind, draft: Draft, chance: Random, hasMoved: boolean): Truth {
  const planted = PLANTS.get(kind)!.plant(draft, chance, hasMoved);
  return planted === undefined ? HONEST : truthOf(kind, planted, draft);
}

function truthOf(kind: FraudKind, planted: Planted, draft: Draft): Truth {
  return {
    fraud: kind,
    critical: factsOf(kind).critical,
    ...(planted.item === undefined ? {} : { item: planted.item }),
    recoveredKrw: Math.max(0, Math.floor(planted.evadedUsd * draft.today.wonPerUsd)),
  };
}

/** The next part of a consignment declared in several: same bill, same goods, an honest part of any size or a small one. */
function composePart(
  draft: Draft,
  ordinal: number,
  chance: Random,
  country: Country,
  isSplit: boolean,
): Truth {
  const { bill, masterBill, relation, today, seller } = draft;
  composeShipment(draft, relation, today, ordinal, chance);
  draft.seller = seller;
  const truth = isSplit ? plant('split-shipment', draft, chance, false) : HONEST;
  if (isSplit && chance.next() < 0.45) {
    // House bills of their own under one master bill, and not always the same broker.
    nameBills(draft, chance);
    draft.masterBill = masterBill ?? `${relation.carrierId}M${bill.slice(6)}`;
    if (chance.next() < 0.3) draft.broker = country.brokers[chance.below(country.brokers.length)]!;
  } else {
    draft.bill = bill;
    draft.masterBill = masterBill;
  }
  return truth;
}

function nextSerial(draft: Draft, serials: Uint16Array): string {
  const { index } = draft.broker;
  const nth = serials[index]!;
  if (nth >= MOST_A_BROKER)
    throw new Fault('synthetic/day-too-large', `more than ${MOST_A_BROKER} declarations of one broker a day`);
  serials[index] = nth + 1;
  return String(draft.today.dayOfYear * MOST_A_BROKER - MOST_A_BROKER + nth).padStart(6, '0');
}

/** Hour of the day, and share of filings until then: few at night, most from nine to eleven and two to six. */
const CURVE: readonly (readonly [number, number])[] = [
  [0, 0],
  [7, 0.03],
  [8.5, 0.08],
  [9.5, 0.24],
  [11.8, 0.5],
  [13.1, 0.55],
  [15, 0.74],
  [17.8, 0.93],
  [20, 0.98],
  [24, 1],
];

function secondOf(share: number): number {
  let at = 1;
  while (at < CURVE.length - 1 && share > CURVE[at]![1]) at++;
  const [hour0, share0] = CURVE[at - 1]!;
  const [hour1, share1] = CURVE[at]!;
  const hour = hour0 + ((share - share0) / (share1 - share0)) * (hour1 - hour0);
  return Math.min(86399, Math.floor(hour * 3600));
}
