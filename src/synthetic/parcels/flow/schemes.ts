/** How each planted parcel is made ready, and what else comes of it: drop addresses, senders that send again, goods brought in bit by bit. */
import type { Random } from '../../../core/random.ts';
import type { Seller } from './crowd.ts';
import { type Draft, draftFor, type FlowState, honest } from './flow.ts';
import {
  DANGER_WORDS,
  DISGUISED,
  type FlowKind,
  MEDICINE_WORDS,
  PLAUSIBLE,
  REPLICA_WORDS,
} from './plants.ts';
import { VAGUE_WORDS } from './wares.ts';

/** Countries of narcotics found by parcel; the rest comes from where everything comes from. */
const ROUTES = ['TH', 'US', 'DE', 'NL', 'CA', 'VN', 'MX', 'PE', 'TH', 'US'] as const;

type Make = (state: FlowState, draft: Draft, way: string) => void;

/** Each sign is there or not by itself: one real case shows some of them. */
const MAKES: Readonly<Record<FlowKind, Make>> = {
  narcotics: ({ chance, crowd, people, sellers }, draft, way) => {
    if (way === 'silent') return;
    if (way === 'drop-address' || way === 'same-sender') {
      if (chance.next() < 0.4) draft.massKg *= 1.3 + chance.next();
      if (chance.next() < 0.3) draft.description = chance.pick(VAGUE_WORDS);
      return;
    }
    if (chance.next() < 0.75) draft.country = chance.pick(ROUTES);
    if (chance.next() < 0.6) draft.channel = chance.next() < 0.65 ? 'post' : 'express-air';
    if (chance.next() < 0.55) draft.recipient = crowd.recipient(people + chance.below(people));
    if (chance.next() < 0.6) draft.seller = stranger(sellers, chance, draft.seller);
    if (chance.next() < 0.65) draft.orderFound = false;
    if (way === 'small-vague') {
      const drawn = chance.next();
      if (drawn < 0.35) draft.description = chance.pick(DISGUISED);
      else if (drawn < 0.65) draft.description = chance.pick(VAGUE_WORDS);
      else if (drawn < 0.85) draft.description = chance.pick(PLAUSIBLE);
      if (chance.next() < 0.5) draft.hsCode = undefined;
      draft.quantity = 1;
      draft.massKg = 0.05 + chance.next() * 1.2;
      draft.priceUsd = 5 + chance.next() * 40;
      if (chance.next() < 0.3) draft.isGift = true;
    } else if (chance.next() < 0.7) draft.massKg *= 1.5 + chance.next() * 2.5;
  },
  dangerous: ({ chance }, draft, way) => {
    if (way === 'named-otherwise') draft.description = chance.pick(DANGER_WORDS);
    if (way === 'heavy') draft.massKg *= 1.6 + chance.next() * 1.5;
  },
  counterfeit: ({ chance, sellers }, draft, way) => {
    if (way === 'silent') return;
    if (chance.next() < 0.5) draft.seller = stranger(sellers, chance, draft.seller);
    if (way === 'words') draft.description = `${draft.ware.words[0]!} ${chance.pick(REPLICA_WORDS)}`;
    draft.priceUsd *= 0.12 + chance.next() * 0.3;
  },
  'food-medicine': ({ chance }, draft, way) => {
    if (way === 'words') draft.description = chance.pick(MEDICINE_WORDS);
    if (way === 'other-code') draft.massKg *= 0.35 + chance.next() * 0.3;
  },
  resale: ({ chance }, draft, way) => {
    if (way === 'silent') return;
    draft.quantity = 6 + chance.below(20);
    const { ware, seller } = draft;
    draft.priceUsd = Math.min(149, ware.priceUsd * seller.level * draft.quantity * 0.7);
    draft.massKg = ware.massKg * draft.quantity * (0.9 + chance.next() * 0.2);
  },
  splitting: ({ chance }, draft, way) => {
    if (way === 'silent') return;
    draft.priceUsd = 105 + chance.next() * 44;
  },
};

/** A sender that nobody has met, or hardly. */
function stranger(sellers: number, chance: Random, like: Seller): Seller {
  const name = `SYN ${(sellers + chance.below(1_000_000)).toString(36).toUpperCase()} CO`;
  return { ...like, sender: { name, country: like.country } };
}

export function plantOne(state: FlowState, draft: Draft, kind: FlowKind, way: string): Draft {
  MAKES[kind](state, draft, way);
  draft.truth = { kind, way };
  return draft;
}

/** What follows the first parcel; days are counted from the first of the flow. */
export function startScheme(
  state: FlowState,
  draft: Draft,
  kind: FlowKind,
  way: string,
  place: number,
): void {
  const { chance } = state;
  const later = (days: number, make: (state: FlowState) => Draft): void => {
    const on = place + Math.max(1, days);
    const list = state.coming.get(on) ?? [];
    list.push(make);
    state.coming.set(on, list);
  };
  if (kind === 'narcotics' && way === 'drop-address') dropAddress(state, draft, later);
  if (kind === 'narcotics' && way === 'same-sender') {
    draft.seller = stranger(state.sellers, chance, draft.seller);
    draft.country = chance.pick(ROUTES);
    const { seller, country } = draft;
    for (let more = 1 + chance.below(3); more > 0; more--)
      later(3 + chance.below(40), (now) => {
        const again = draftFor(now, honest(now).recipient, seller);
        again.country = country;
        again.orderFound = false;
        return plantOne(now, again, kind, way);
      });
  }
  if (kind === 'resale' && way === 'many') {
    const { recipient, seller } = draft;
    for (let more = 5 + chance.below(5); more > 0; more--)
      later(1 + chance.below(35), (now) => plantOne(now, draftFor(now, recipient, seller), kind, way));
  }
  if (kind === 'splitting' && way === 'days') {
    const { recipient, seller, ware } = draft;
    for (let more = 1 + chance.below(3); more > 0; more--)
      later(1 + chance.below(4), (now) =>
        plantOne(now, { ...draftFor(now, recipient, seller), ware }, kind, way),
      );
  }
}

/** Codes of others, one address and telephone: some parcels to try the way, then what it was for. */
function dropAddress(
  { chance, crowd, people }: FlowState,
  draft: Draft,
  later: (days: number, make: (state: FlowState) => Draft) => void,
): void {
  const place = crowd.placeOf(people * 3 + chance.below(people));
  const codes = Array.from({ length: 4 + chance.below(8) }, () => chance.below(people));
  const own = (): number => codes[chance.below(codes.length)]!;
  draft.recipient = crowd.recipientAt(own(), place);
  for (let trial = 3 + chance.below(5); trial > 0; trial--)
    later(1 + chance.below(10), (now) => {
      const { seller } = honest(now);
      return draftFor(now, crowd.recipientAt(own(), place), seller);
    });
  for (let more = chance.below(3); more > 0; more--)
    later(8 + chance.below(25), (now) => {
      const again = draftFor(now, crowd.recipientAt(own(), place), honest(now).seller);
      return plantOne(now, again, 'narcotics', 'drop-address');
    });
}
