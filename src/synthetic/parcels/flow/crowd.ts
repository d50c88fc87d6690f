/**
 * Millions of people and sellers of the invented country without keeping any: whatever belongs to one follows from its number and
 * the seed. People are loyal to some sellers, live together, use pick-up points; sellers have their goods, habits and prices.
 */
import { type Random, seededRandom } from '../../../core/random.ts';
import type { Recipient } from '../../../model/order.ts';
import type { ParcelChannel, Sender } from '../../../model/parcel.ts';
import { makeHome, makePerson } from '../people.ts';
import { mix, normalOf, unit } from './mix.ts';
import { FLOW_WARES, type FlowWare } from './wares.ts';

export interface Crowd {
  recipient(person: number): Recipient;
  /** The same code at another place. */
  recipientAt(person: number, place: Place): Recipient;
  placeOf(person: number): Place;
  /** One of the sellers that a person goes back to. */
  favourite(person: number, which: number, sellers: number): number;
  seller(number: number): Seller;
}

export interface Place {
  readonly address: string;
  readonly postcode: string;
  readonly phone: string;
}

export interface Seller {
  readonly sender: Sender;
  readonly country: string;
  readonly wares: readonly FlowWare[];
  /** Its prices against those of others. */
  readonly level: number;
  /** Share of its parcels that name their goods by words for anything. */
  readonly vagueShare: number;
  /** Share whose order a platform sent. */
  readonly orderShare: number;
  readonly channels: readonly (readonly [channel: ParcelChannel, upTo: number])[];
}

const [AIR, SEA, POST]: readonly ParcelChannel[] = ['express-air', 'express-sea', 'post'];
const by = (air: number, sea: number): Seller['channels'] => [
  [AIR!, air],
  [SEA!, air + sea],
  [POST!, 1],
];
/** Where parcels come from, their share of a thousand, and how they come. Guesses, but for what is said of the shares of China. */
const COUNTRIES: readonly (readonly [country: string, share: number, channels: Seller['channels']])[] = [
  ['CN', 700, by(0.5, 0.42)],
  ['US', 120, by(0.85, 0)],
  ['JP', 60, by(0.7, 0.15)],
  ['DE', 35, by(0.7, 0)],
  ['VN', 20, by(0.6, 0.2)],
  ['GB', 18, by(0.7, 0)],
  ['HK', 17, by(0.8, 0.1)],
  ['TH', 10, by(0.6, 0.1)],
  ['CA', 8, by(0.6, 0)],
  ['NL', 7, by(0.5, 0)],
  ['MX', 3, by(0.6, 0)],
  ['PE', 2, by(0.6, 0)],
];
const COUNTRY_TOTALS = COUNTRIES.map((_, place) =>
  COUNTRIES.slice(0, place + 1).reduce((sum, [, share]) => sum + share, 0),
);

const NAMES = 4096;
const HOMES = 8192;
const POINTS = 400;
const SHOPS = ['TRADING', 'STORE', 'MALL', 'SHOP', 'SELECT', 'DIRECT', 'OUTLET', 'GLOBAL'] as const;
const [HOUSEHOLD, POINT, PHONE, LOYAL, SHOP, NAME] = [1, 2, 3, 4, 5, 6];

export function makeCrowd(seed: number): Crowd {
  const chance = seededRandom(seed ^ 0x5eed);
  const names = Array.from({ length: NAMES }, (_, place) => makePerson(chance, place)).map(
    ({ hangul, latin }) => [hangul, latin] as const,
  );
  const homes = Array.from({ length: HOMES }, () => makeHome(chance));
  const points = Array.from({ length: POINTS }, () => makeHome(chance));
  const known = new Map<number, Seller>();
  const placeOf = (person: number): Place => {
    // Two or three live together; some have everything sent to a pick-up point or a forwarder's store.
    const household = Math.floor(person / (2 + (mix(seed, person >> 3, HOUSEHOLD) & 1)));
    const isPoint = unit(seed, person, POINT) < 0.07;
    const home = isPoint
      ? points[mix(seed, person, POINT + 10) % POINTS]!
      : homes[mix(seed, household, HOUSEHOLD + 10) % HOMES]!;
    const flat = isPoint ? '' : ` ${1 + (household % 9973)}호`;
    return { address: home.korean + flat, postcode: home.postcode, phone: phoneOf(mix(seed, person, PHONE)) };
  };
  const recipientAt = (person: number, { address, postcode, phone }: Place): Recipient => {
    const [hangul, latin] = names[mix(seed, person, NAME) % NAMES]!;
    return {
      name: person % 2 === 0 ? hangul : latin,
      customsCode: codeOf(person),
      phone,
      postcode,
      address,
    };
  };
  return {
    placeOf,
    recipientAt,
    recipient: (person) => recipientAt(person, placeOf(person)),
    favourite: (person, which, sellers) => Math.floor(unit(seed, person, LOYAL + which * 7) ** 2.2 * sellers),
    seller(number) {
      let found = known.get(number);
      if (found === undefined) {
        if (known.size >= MOST_KNOWN) known.clear();
        found = makeSeller(seed, number);
        known.set(number, found);
      }
      return found;
    },
  };
}

/** Made again from its number when it was forgotten. */
const MOST_KNOWN = 50_000;

function makeSeller(seed: number, number: number): Seller {
  const own = seed ^ Math.imul(number + 1, 0x2545f491);
  const drawn = unit(own, SHOP) * COUNTRY_TOTALS.at(-1)!;
  const [country, , channels] = COUNTRIES[COUNTRY_TOTALS.findIndex((total) => drawn < total)]!;
  const first = mix(own, 2) % FLOW_WARES.length;
  const count = 1 + (mix(own, 3) % 5);
  const wares = Array.from(
    { length: count },
    (_, place) => FLOW_WARES[(first + place * 3) % FLOW_WARES.length]!,
  );
  const isSloppy = unit(own, 4) < 0.07;
  return {
    sender: {
      name: `SYN ${SHOPS[mix(own, 5) % SHOPS.length]!} ${number.toString(36).toUpperCase()}`,
      country,
    },
    country,
    wares,
    level: Math.exp(normalOf(own, 6) * 0.25),
    vagueShare: isSloppy ? 0.1 + unit(own, 7) * 0.5 : 0.004,
    orderShare: unit(own, 8) < 0.12 ? 0.2 : 0.93,
    channels,
  };
}

function codeOf(person: number): string {
  return `P9${String((person * 7919 + 104_729) % 100_000_000_000).padStart(11, '0')}`;
}

function phoneOf(mixed: number): string {
  const digits = String(mixed % 100_000_000).padStart(8, '0');
  return `010-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

export function channelOf(chance: Random, { channels }: Pick<Seller, 'channels'>): ParcelChannel {
  const drawn = chance.next();
  return (channels.find(([, upTo]) => drawn < upTo) ?? channels.at(-1)!)[0];
}
