/**
 * What is planted in the flow, how often, and by which ways it betrays itself. Of each kind a share is done so that nothing a list
 * says tells it from an honest parcel: whoever finds all of it has read the key.
 */
import type { Random } from '../../../core/random.ts';

export const FLOW_KINDS = [
  'narcotics',
  'dangerous',
  'counterfeit',
  'food-medicine',
  'resale',
  'splitting',
] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** Of a million parcels. Narcotics at the rate that is public (655 finds in 181 million are those found; planted are 1 in 100,000). */
export const RATES: Readonly<Record<FlowKind, number>> = {
  narcotics: 10,
  dangerous: 300,
  counterfeit: 2000,
  'food-medicine': 2000,
  resale: 900,
  splitting: 600,
};

/** How a parcel with something in it was made ready. `silent`: as an honest one. */
export interface Way {
  readonly id: string;
  readonly share: number;
}

export const WAYS: Readonly<Record<FlowKind, readonly Way[]>> = {
  narcotics: [
    { id: 'small-vague', share: 0.24 },
    { id: 'among-goods', share: 0.26 },
    { id: 'drop-address', share: 0.18 },
    { id: 'same-sender', share: 0.17 },
    { id: 'silent', share: 0.15 },
  ],
  dangerous: [
    { id: 'named-otherwise', share: 0.55 },
    { id: 'heavy', share: 0.25 },
    { id: 'silent', share: 0.2 },
  ],
  counterfeit: [
    { id: 'words', share: 0.25 },
    { id: 'cheap', share: 0.5 },
    { id: 'silent', share: 0.25 },
  ],
  'food-medicine': [
    { id: 'words', share: 0.5 },
    { id: 'other-code', share: 0.25 },
    { id: 'silent', share: 0.25 },
  ],
  resale: [
    { id: 'many', share: 0.8 },
    { id: 'silent', share: 0.2 },
  ],
  splitting: [
    { id: 'days', share: 0.8 },
    { id: 'silent', share: 0.2 },
  ],
};

export function wayOf(chance: Random, kind: FlowKind): string {
  let drawn = chance.next();
  for (const { id, share } of WAYS[kind]) {
    if (drawn < share) return id;
    drawn -= share;
  }
  return 'silent';
}

export const DISGUISED = [
  'Herbal Incense',
  'bath salt relax',
  'v1tamin crystal powder',
  'kеtamin powder',
  'plant food sample',
  'special tea gift',
  'party candy',
  'relax gummies',
  'cannab1s tea',
  'mushroom chocolate',
] as const;
/** Words that an honest parcel may have too. */
export const PLAUSIBLE = [
  'vitamin powder',
  'green tea',
  'candle gift set',
  'toy parts',
  'cosmetic sample',
  'coffee',
] as const;

export const DANGER_WORDS = [
  'mini fireworks',
  'butane fuel refill',
  'lithium battery pack',
  'hunting blade knife',
  '폭죽 세트',
  '打火机',
  'airsoft pistol part',
] as const;
export const REPLICA_WORDS = ['1:1 mirror', 'AAA replica', '레플리카', '高仿', 'superclone'] as const;
export const MEDICINE_WORDS = [
  'Melatonin tablets',
  'minoxidil 5%',
  'tretinoin cream',
  '진통제',
  'beef jerky',
  'flower seeds mix',
  'pork sausage',
  '탈모약',
  '牛肉干',
  'modafinil',
] as const;
