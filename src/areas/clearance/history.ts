/**
 * What earlier declarations and outcomes teach about the next one: kept in memory, asked once for each declaration, and
 * told about every arrival and outcome in their order. The answers become the facts of the record.
 */
import { dayNumber } from '../../core/day.ts';
import { type Counts, makeCounts } from '../../learning/counts.ts';
import { hashWords, wordsHashed } from '../../learning/words-hash.ts';
import { consignmentKey, pricePerKg, totalCustomsValueKrw } from '../../model/bills.ts';
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import type { Verdict } from '../../model/outcome.ts';
import { type Habits, habit, noteHabit, openHabits, readHabit } from '../../screening/history/habits.ts';
import { countSeen, noteSeen, openRecent, type Recent } from '../../screening/history/recent.ts';
import { openRuledCodes, type RuledCodes } from '../../screening/history/ruled-codes.ts';
import { roundedTo } from '../../screening/history/significant.ts';
import { noteValue, readSpread, type Spreads } from '../../screening/history/spread.ts';
import {
  noteArrival,
  noteOutcome,
  openWindows,
  readWindows,
  type Windows,
} from '../../screening/history/windows.ts';
import { learnOutcome, readCounts } from '../../screening/scores/profile-counts.ts';
import { firmsOf, ruledFacts } from './ruled-facts.ts';
import type { Facts } from './subject.ts';

export interface ImportHistory {
  readonly importers: Windows;
  readonly declarants: Windows;
  readonly sellers: Windows;
  readonly pairs: Windows;
  readonly bills: Recent;
  readonly goods: Windows;
  readonly importerGoods: Windows;
  readonly routes: Windows;
  readonly prices: Spreads;
  readonly pieces: Spreads;
  /** Last prices of an importer's own goods, newest last. */
  readonly ownPrices: Map<string, number[]>;
  /** Subheadings of an importer's goods, by the words that describe them. */
  readonly ownCodes: Habits;
  /** Goods profiles: what examinations found, by key. */
  readonly profiles: Counts;
}

/** Duty rates are remembered in tenths of a percent; one that was not stated is not 0. */
const TENTHS = 10;
const NOT_STATED = 2 ** 16 - 1;

/** So many of an importer's own prices are remembered for one kind of goods. */
const OWN_PRICES = 15;

/** A bill is only asked about over thirty days, and nearly every declaration brings a new one. */
const BILL_DAYS = 30;

export function openHistory(): ImportHistory {
  return {
    importers: openWindows(),
    declarants: openWindows(),
    sellers: openWindows(),
    pairs: openWindows(),
    bills: openRecent(BILL_DAYS),
    goods: openWindows(),
    importerGoods: openWindows(),
    routes: openWindows(),
    prices: new Map(),
    pieces: new Map(),
    ownPrices: new Map(),
    ownCodes: openHabits(),
    profiles: makeCounts(),
  };
}

interface Names {
  readonly importer: string | undefined;
  readonly seller: string | undefined;
  readonly pair: string | undefined;
}

function namesOf(declaration: Declaration): Names {
  const importer = declaration.importer?.id;
  const seller = declaration.seller?.id;
  const pair = importer === undefined || seller === undefined ? undefined : `${importer}|${seller}`;
  return { importer, seller, pair };
}

function routeOf(declaration: Declaration, item: GoodsItem): string | undefined {
  const from = declaration.consignment.departureCountry;
  return from === undefined ? undefined : `${from}>${item.originCountry ?? '?'}>${item.hsCode.slice(0, 2)}`;
}

const peersOf = (item: GoodsItem): string => `${item.hsCode}|${item.originCountry ?? '?'}`;
const pieceOf = (item: GoodsItem): string => `${item.hsCode}|${item.quantityUnit ?? '?'}`;

export function massPerPieceKg(item: GoodsItem): number | undefined {
  const { netMassKg, quantity } = item;
  return netMassKg === undefined || quantity === undefined || quantity <= 0 || netMassKg <= 0
    ? undefined
    : netMassKg / quantity;
}

const NOTHING_RULED = openRuledCodes();

/**
 * Looks up the facts of a declaration, in the published order, before it is counted itself.
 * @param ruled what was ruled and decided by now; nothing where a past is gone through that does not know of it
 */
export function lookUp(
  history: ImportHistory,
  declaration: Declaration,
  ruled: RuledCodes = NOTHING_RULED,
): Facts {
  const day = dayNumber(declaration.declaredOn);
  const firms = firmsOf(declaration);
  return {
    declaration: declarationFacts(history, declaration, day),
    items: declaration.items.map((item) => [
      ...itemFacts(history, declaration, item, day),
      ...ruledFacts(ruled, item, firms),
    ]),
    profiles: declaration.items.map((item) => readCounts(history.profiles, declaration, item)),
  };
}

function declarationFacts(history: ImportHistory, declaration: Declaration, day: number): (number | null)[] {
  const { importer, seller, pair } = namesOf(declaration);
  const own = readWindows(history.importers, importer, day);
  const broker = readWindows(history.declarants, declaration.declarant.id, day);
  const abroad = readWindows(history.sellers, seller, day);
  const both = readWindows(history.pairs, pair, day);
  const bill = countSeen(history.bills, consignmentKey(declaration), day);
  const hasImporter = importer !== undefined;
  const hasSeller = seller !== undefined;
  const hasPair = pair !== undefined;
  // One plain list, since this runs for every declaration: gathering it from parts takes several times as long.
  return [
    hasImporter ? own.count7 : null,
    hasImporter ? own.count30 : null,
    hasImporter ? own.count365 : null,
    hasImporter ? own.value30 : null,
    hasImporter ? own.value365 : null,
    hasImporter ? own.inspected365 : null,
    hasImporter ? own.hits365 : null,
    hasImporter ? (own.knownDays ?? 0) : null,
    broker.count30,
    broker.count365,
    broker.inspected365,
    broker.hits365,
    hasSeller ? abroad.count30 : null,
    hasSeller ? abroad.count365 : null,
    hasSeller ? abroad.inspected365 : null,
    hasSeller ? abroad.hits365 : null,
    hasSeller ? (abroad.knownDays ?? 0) : null,
    hasPair ? both.count7 : null,
    hasPair ? both.count365 : null,
    hasPair ? both.value7 : null,
    bill,
  ];
}

function itemFacts(
  history: ImportHistory,
  declaration: Declaration,
  item: GoodsItem,
  day: number,
): (number | null)[] {
  const hs6 = item.hsCode.slice(0, 6);
  const importer = declaration.importer?.id;
  const goods = readWindows(history.goods, hs6, day);
  const ownKey = importer === undefined ? undefined : `${importer}|${hs6}`;
  const own = readWindows(history.importerGoods, ownKey, day);
  const ownPrices = ownKey === undefined ? undefined : history.ownPrices.get(ownKey);
  const route = readWindows(history.routes, routeOf(declaration, item), day);
  const price = readSpread(history.prices, peersOf(item), day, pricePerKg(item));
  const piece = readSpread(history.pieces, pieceOf(item), day, undefined);
  const hasHabit =
    importer !== undefined &&
    hashWords(importer, item.description ?? '') &&
    readHabit(history.ownCodes, wordsHashed);
  return [
    goods.count30,
    goods.count365,
    goods.inspected365,
    goods.hits365,
    ownKey === undefined ? null : own.count365,
    ownPrices?.length ?? 0,
    ownPrices === undefined ? null : medianOf(ownPrices),
    route.count365,
    route.inspected365,
    route.hits365,
    price.count,
    price.p05,
    price.median,
    price.p95,
    price.rank,
    piece.count,
    piece.p05,
    piece.median,
    piece.p95,
    hasHabit ? habit.value : null,
    hasHabit ? habit.hold : null,
    hasHabit && habit.extra !== NOT_STATED ? habit.extra / TENTHS : null,
  ];
}

/** Of a few: put in order by insertion, which for so few is many times as quick as a general sort. */
function medianOf(values: readonly number[]): number {
  const sorted = values.slice();
  for (let at = 1; at < sorted.length; at++) {
    const value = sorted[at]!;
    let to = at;
    for (; to > 0 && sorted[to - 1]! > value; to--) sorted[to] = sorted[to - 1]!;
    sorted[to] = value;
  }
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : roundedTo((sorted[middle - 1]! + sorted[middle]!) / 2, 5);
}

/** Counts an accepted version among the earlier ones. An amendment is not counted again. */
export function countArrival(history: ImportHistory, declaration: Declaration): void {
  if (declaration.version > 1) return;
  const day = dayNumber(declaration.declaredOn);
  const value = totalCustomsValueKrw(declaration);
  const { importer, seller, pair } = namesOf(declaration);
  if (importer !== undefined) noteArrival(history.importers, importer, day, value);
  if (seller !== undefined) noteArrival(history.sellers, seller, day, value);
  if (pair !== undefined) noteArrival(history.pairs, pair, day, value);
  noteArrival(history.declarants, declaration.declarant.id, day, value);
  noteSeen(history.bills, consignmentKey(declaration), day);
  for (const item of declaration.items) countItem(history, declaration, item, day);
}

function countItem(history: ImportHistory, declaration: Declaration, item: GoodsItem, day: number): void {
  const hs6 = item.hsCode.slice(0, 6);
  const value = item.customsValueKrw ?? 0;
  noteArrival(history.goods, hs6, day, value);
  const route = routeOf(declaration, item);
  if (route !== undefined) noteArrival(history.routes, route, day, value);
  const price = pricePerKg(item);
  if (price !== undefined) noteValue(history.prices, peersOf(item), day, price);
  const piece = massPerPieceKg(item);
  if (piece !== undefined) noteValue(history.pieces, pieceOf(item), day, piece);
  if (declaration.importer === undefined) return;
  const { id } = declaration.importer;
  const key = `${id}|${hs6}`;
  noteArrival(history.importerGoods, key, day, value);
  if (hashWords(id, item.description ?? ''))
    noteHabit(
      history.ownCodes,
      wordsHashed,
      Number(hs6),
      item.dutyRatePercent === undefined ? NOT_STATED : Math.round(item.dutyRatePercent * TENTHS),
      day,
    );
  if (price === undefined) return;
  const own = history.ownPrices.get(key);
  if (own === undefined) history.ownPrices.set(key, [roundedTo(price, 5)]);
  else {
    own.push(roundedTo(price, 5));
    if (own.length > OWN_PRICES) own.shift();
  }
}

/**
 * Counts what an examination found. A finding on one line teaches about that line only; a clean one about all of them.
 * @param day of the outcome, business clock
 */
export function countOutcome(
  history: ImportHistory,
  declaration: Declaration,
  outcome: { readonly verdict: Verdict; readonly item?: number },
  day: string,
): void {
  const at = dayNumber(day);
  const isHit = outcome.verdict !== 'clean';
  const { importer, seller } = namesOf(declaration);
  if (importer !== undefined) noteOutcome(history.importers, importer, at, isHit);
  if (seller !== undefined) noteOutcome(history.sellers, seller, at, isHit);
  noteOutcome(history.declarants, declaration.declarant.id, at, isHit);
  for (const item of declaration.items) {
    if (isHit && outcome.item !== undefined && item.sequence !== outcome.item) continue;
    noteOutcome(history.goods, item.hsCode.slice(0, 6), at, isHit);
    const route = routeOf(declaration, item);
    if (route !== undefined) noteOutcome(history.routes, route, at, isHit);
    learnOutcome(history.profiles, declaration, item, outcome.verdict);
  }
}
