/**
 * Months of an invented town in which many personal codes meet at one place for good reasons: households, pick-up points, reception desks
 * of firms, dormitories with their beginners. Farms of codes and drop addresses are planted among the last weeks, with the answer beside
 * them. Everything is made up and has to be labelled so.
 */
import { addDays, type Day } from '../../core/day.ts';
import { type Random, seededRandom } from '../../core/random.ts';
import type { Recipient } from '../../model/order.ts';
import type { Parcel, Sender } from '../../model/parcel.ts';
import { makeCrowd, type Place } from './flow/crowd.ts';
import { mix, unit } from './flow/mix.ts';

export type SchemeKind = 'farm' | 'drop';

/** The answer: codes that were brought together on purpose, and the parcels that went there. */
export interface Scheme {
  readonly kind: SchemeKind;
  readonly codes: readonly string[];
  readonly bills: readonly string[];
}

export interface GatheringOptions {
  readonly people: number;
  readonly from: Day;
  readonly days: number;
  readonly farms: number;
  readonly drops: number;
}

export interface Town {
  readonly parcels: readonly Parcel[];
  readonly schemes: readonly Scheme[];
}

/** Parcels that one person gets in a month. */
const A_MONTH = 1.6;
const [WORK, DESK, OPENS, DORM, BEGINS, OFFICE_SHARE] = [211, 223, 227, 229, 233, 0.35];
const PEOPLE_OF_FIRM = 14;
const PEOPLE_OF_DORM = 40;

export function makeTown(seed: number, options: GatheringOptions): Town {
  const { people, days, from } = options;
  const chance = seededRandom(seed);
  const crowd = makeCrowd(seed);
  const sellers = Math.max(60, Math.ceil(people / 15));
  const parcels: Parcel[] = [];
  const send = (day: number, recipient: Recipient, sender?: Sender): string => {
    const parcel = parcelOf(
      parcels.length,
      addDays(from, day),
      recipient,
      sender ?? crowd.seller(chance.below(sellers)).sender,
    );
    parcels.push(parcel);
    return parcel.houseBill;
  };
  for (let day = 0; day < days; day++)
    for (let left = Math.round((people * A_MONTH) / 30); left > 0; left--) {
      const person = chance.below(people);
      const recipient = honestRecipient(seed, chance, { person, people, time: day / days }, crowd);
      if (recipient !== null) send(day, recipient);
    }
  const schemes = [
    ...Array.from({ length: options.farms }, (_, place) => farm(place)),
    ...Array.from({ length: options.drops }, (_, place) => drop(place)),
  ];
  return { parcels, schemes };

  /** Codes that nobody used before, one address and telephone, one or two shops, within two weeks. */
  function farm(place: number): Scheme {
    const at = crowd.placeOf(people * 5 + place * 97);
    const codes = Array.from(
      { length: 7 + chance.below(9) },
      (_, number) => people * 3 + place * 50 + number,
    );
    const shops = [crowd.seller(sellers + place).sender, crowd.seller(chance.below(sellers)).sender];
    const first = days - 18 + chance.below(4);
    return planted('farm', codes, at, () => [first + chance.below(13), shops[chance.next() < 0.7 ? 0 : 1]!]);
  }

  /** Codes of people who live elsewhere and get their own parcels there. */
  function drop(place: number): Scheme {
    const at = crowd.placeOf(people * 7 + place * 89);
    const codes = [...new Set(Array.from({ length: 6 + chance.below(6) }, () => chance.below(people)))];
    const first = days - 22 + chance.below(4);
    for (const code of codes) send(days - 80 + chance.below(50), crowd.recipient(code));
    return planted('drop', codes, at, () => [first + chance.below(17), undefined]);
  }

  function planted(
    kind: SchemeKind,
    people: readonly number[],
    at: Place,
    next: () => readonly [day: number, sender: Sender | undefined],
  ): Scheme {
    const bills = people.flatMap((person) =>
      Array.from({ length: 1 + chance.below(2) }, () => {
        const [day, sender] = next();
        return send(day, crowd.recipientAt(person, at), sender);
      }),
    );
    return { kind, codes: people.map((one) => crowd.recipient(one).customsCode!), bills };
  }
}

/** Time of the whole, 0 to 1. @returns null: somebody who has not come to town yet */
function honestRecipient(
  seed: number,
  chance: Random,
  { person, people, time }: { readonly person: number; readonly people: number; readonly time: number },
  crowd: ReturnType<typeof makeCrowd>,
): Recipient | null {
  const home = crowd.placeOf(person);
  const dorm = Math.floor(person / PEOPLE_OF_DORM);
  if (unit(seed, dorm, DORM) < 0.08) {
    // A term begins in the last month: half of a dormitory is new then, under codes of their own.
    if (unit(seed, person, BEGINS) < 0.5 && time < 0.8) return null;
    return crowd.recipientAt(person, { ...crowd.placeOf(dorm * 1_000_003), phone: home.phone });
  }
  const firm = mix(seed, person, WORK) % Math.ceil(people / PEOPLE_OF_FIRM);
  const worksThere = unit(seed, person, WORK + 1) < 0.4;
  if (!worksThere || chance.next() > OFFICE_SHARE || time < opensAt(seed, firm))
    return crowd.recipient(person);
  const desk = crowd.placeOf(firm * 1_000_033 + 17);
  // Half the firms give the telephone of the desk, the others that of whoever ordered.
  return crowd.recipientAt(person, unit(seed, firm, DESK) < 0.5 ? desk : { ...desk, phone: home.phone });
}

/** One firm of twelve opens or moves while we look. */
function opensAt(seed: number, firm: number): number {
  const drawn = unit(seed, firm, OPENS);
  return drawn < 1 / 12 ? drawn * 12 : 0;
}

function parcelOf(serial: number, arrivedOn: Day, recipient: Recipient, sender: Sender): Parcel {
  return {
    ...{ carrierId: 'SYN-CX-01', houseBill: `SYNT${String(serial).padStart(9, '0')}`, version: 1 },
    ...{ channel: 'express-air', office: '020', terminal: '02002901', departureCountry: sender.country },
    ...{ arrivedOn, grossMassKg: 0.5, sender, recipient, currency: 'USD', goodsAmount: 40 },
    goods: [{ sequence: 1, description: 'cotton shirt', quantity: 1, amount: 40 }],
  };
}
