/**
 * Parcels of the invented country by the million, one after the other from a seed, with the answer beside each; nothing is kept but
 * what is still to come of a scheme. Everything is made up and has to be labelled so.
 */
import { addDays, type Day } from '../../../core/day.ts';
import { type Random, seededRandom } from '../../../core/random.ts';
import type { Recipient } from '../../../model/order.ts';
import type { Parcel, ParcelChannel } from '../../../model/parcel.ts';
import { type Crowd, channelOf, makeCrowd, type Seller } from './crowd.ts';
import { FLOW_KINDS, type FlowKind, RATES, wayOf } from './plants.ts';
import { plantOne, startScheme } from './schemes.ts';
import { type FlowWare, SEASON, SUFFIXES, VAGUE_WORDS } from './wares.ts';

export interface FlowOptions {
  readonly parcels: number;
  readonly from: Day;
  readonly days: number;
  /** 0: nothing is planted. */
  readonly planted?: number;
  /** How much more often narcotics are planted than in truth, for a past that stands for a longer one. */
  readonly narcoticsFactor?: number;
  /** Another stretch of the same country's life: the same people and sellers, other parcels. */
  readonly part?: number;
  /** How many parcels the country gets, by which people and sellers are counted; those of this stretch when absent. */
  readonly country?: number;
}

/** The answer for one parcel. */
export interface FlowTruth {
  readonly kind: FlowKind | null;
  readonly way: string | null;
}

/** What is known beside the list. */
export interface FlowBeside {
  readonly priceUsd: number;
  readonly orderFound: boolean;
  readonly orderDifferences: number;
}

export type Visit = (parcel: Parcel, beside: FlowBeside, truth: FlowTruth) => void;

/** A parcel on its way to be listed. */
export interface Draft {
  recipient: Recipient;
  seller: Seller;
  ware: FlowWare;
  description: string;
  hsCode: string | undefined;
  quantity: number;
  priceUsd: number;
  massKg: number;
  channel: ParcelChannel;
  country: string;
  isGift: boolean;
  orderFound: boolean;
  orderDifferences: number;
  truth: FlowTruth;
}

export interface FlowState {
  readonly chance: Random;
  readonly crowd: Crowd;
  /** People and sellers there are by now: newcomers have the highest numbers. */
  people: number;
  sellers: number;
  /** Parcels of schemes that still come, by the day counted from the first. */
  readonly coming: Map<number, ((state: FlowState) => Draft)[]>;
}

export const HONEST: FlowTruth = { kind: null, way: null };

export function makeFlow(seed: number, options: FlowOptions, visit: Visit): void {
  const { parcels, from, days, part = 0, country = parcels } = options;
  const state: FlowState = {
    chance: seededRandom(seed + part * 7_368_787),
    crowd: makeCrowd(seed),
    people: Math.max(500, Math.ceil(country / 14)),
    sellers: Math.max(60, Math.ceil(country / 220)),
    coming: new Map(),
  };
  const [people, sellers] = [state.people, state.sellers];
  const weights = Array.from(
    { length: days },
    (_, place) => SEASON[Number(addDays(from, place).slice(5, 7)) - 1]!,
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let [done, share] = [0, 0];
  for (let place = 0; place < days; place++) {
    const day = addDays(from, place);
    share += weights[place]! / whole;
    // A third of all people and sellers appears over the time.
    state.people = Math.ceil(people * (0.75 + (0.25 * place) / days));
    state.sellers = Math.ceil(sellers * (0.75 + (0.25 * place) / days));
    const until = Math.round(parcels * share);
    const due = state.coming.get(place) ?? [];
    state.coming.delete(place);
    for (const make of due) if (done < until) emit(make(state), day, done++, visit);
    while (done < until) emit(next(state, options, place), day, done++, visit);
  }
}

function next(state: FlowState, { planted = 1, narcoticsFactor = 1 }: FlowOptions, place: number): Draft {
  const draft = honest(state);
  const drawn = state.chance.next() * 1_000_000;
  let from = 0;
  for (const kind of FLOW_KINDS) {
    from += RATES[kind] * planted * (kind === 'narcotics' ? narcoticsFactor : 1) * startShare(kind);
    if (drawn >= from) continue;
    const way = wayOf(state.chance, kind);
    startScheme(state, draft, kind, way, place);
    return plantOne(state, draft, kind, way);
  }
  return draft;
}

/** Schemes bring more parcels than their first. */
function startShare(kind: FlowKind): number {
  return START_SHARES[kind];
}
const START_SHARES: Readonly<Record<FlowKind, number>> = {
  narcotics: 0.72,
  dangerous: 1,
  counterfeit: 1,
  'food-medicine': 1,
  resale: 0.19,
  splitting: 0.4,
};

export function honest(state: FlowState): Draft {
  const { chance, crowd } = state;
  // Some buy a lot, most a little, and some for the first time.
  const isNew = chance.next() < 0.025;
  const person = isNew
    ? state.people - 1 - chance.below(Math.max(1, Math.ceil(state.people * 0.01)))
    : Math.floor(chance.next() ** 1.6 * state.people);
  const number =
    chance.next() < 0.55
      ? crowd.favourite(person, chance.below(5), state.sellers)
      : Math.floor(chance.next() ** 2.6 * state.sellers);
  return draftFor(state, crowd.recipient(person), crowd.seller(number));
}

export function draftFor(state: FlowState, recipient: Recipient, seller: Seller): Draft {
  const { chance } = state;
  const ware = chance.pick(seller.wares);
  const quantity = chance.next() < 0.3 ? 1 + chance.below(ware.mostPieces) : 1;
  const isVague = chance.next() < seller.vagueShare;
  const words = chance.next() < 0.6 ? ware.words[0]! : chance.pick(ware.words);
  const isGift = chance.next() < 0.02;
  // Packing, and boxes that are larger than they need be.
  const packing = chance.next() < 0.04 ? 0.5 + chance.next() : 0.03 + chance.next() * 0.12;
  return {
    recipient,
    seller,
    ware,
    description: isVague ? chance.pick(VAGUE_WORDS) : slip(chance, words + chance.pick(SUFFIXES)),
    hsCode: chance.next() < 0.85 ? ware.hsCode : undefined,
    quantity,
    priceUsd: ware.priceUsd * seller.level * Math.exp((chance.next() + chance.next() - 1) * 0.5) * quantity,
    massKg: ware.massKg * quantity * Math.exp((chance.next() + chance.next() - 1) * 0.35) + packing,
    channel: channelOf(chance, seller),
    country: seller.country,
    isGift,
    orderFound: chance.next() < seller.orderShare,
    orderDifferences: chance.next() < 0.05 ? 1 : 0,
    truth: HONEST,
  };
}

/** Two letters change places in one description of sixty. */
function slip(chance: Random, words: string): string {
  if (chance.next() > 0.016 || words.length < 6) return words;
  const at = 1 + chance.below(words.length - 3);
  return words.slice(0, at) + words[at + 1]! + words[at]! + words.slice(at + 2);
}

const TERMINAL: Readonly<Record<ParcelChannel, string>> = {
  'express-air': '02002901',
  'express-sea': '02002903',
  post: '02002905',
};
const CARRIER: Readonly<Record<ParcelChannel, string>> = {
  'express-air': 'SYN-CX-01',
  'express-sea': 'SYN-CX-02',
  post: 'SYN-POST',
};

function emit(draft: Draft, day: Day, serial: number, visit: Visit): void {
  const { channel, quantity, massKg, hsCode } = draft;
  const goodsAmount = Math.round(draft.priceUsd * 100) / 100;
  const netMassKg = Math.round(massKg * 950) / 1000;
  const line = { sequence: 1, description: draft.description, quantity, netMassKg, amount: goodsAmount };
  const parcel: Parcel = {
    carrierId: CARRIER[channel],
    houseBill: `SYNF${String(serial).padStart(10, '0')}`,
    version: 1,
    channel,
    office: '020',
    terminal: TERMINAL[channel],
    departureCountry: draft.country,
    arrivedOn: day,
    grossMassKg: Math.max(0.02, Math.round(massKg * 1000) / 1000),
    sender: draft.seller.sender,
    recipient: draft.recipient,
    goods: [hsCode === undefined ? line : { ...line, hsCode }],
    currency: 'USD',
    goodsAmount,
    isGift: draft.isGift,
  };
  const { orderFound, orderDifferences } = draft;
  const beside = { priceUsd: goodsAmount, orderFound, orderDifferences: orderFound ? orderDifferences : 0 };
  visit(parcel, beside, draft.truth);
}
