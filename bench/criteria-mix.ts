/**
 * The fixed mix of criteria and the declarations that they are asked about: 70 % with equality or prefix on HS, origin,
 * office or importer, 20 % ranges, 10 % aggregates only; made up from a seed, for the benchmark alone.
 */
import { exampleImport } from '../src/areas/clearance/example.ts';
import type { ImportSubject } from '../src/areas/clearance/subject.ts';
import { type Random, seededRandom } from '../src/core/random.ts';
import type { Criterion } from '../src/screening/criterion.ts';

export interface Test {
  readonly field: string;
  readonly op: '==' | 'startsWith' | 'in' | '<' | '>';
  readonly value: string | number | readonly string[];
}

/** One made-up criterion: all tests have to hold. Kept apart from CEL so that other engines get the same. */
export interface MixRule {
  readonly id: string;
  readonly scope: 'declaration' | 'item';
  readonly all: readonly Test[];
}

const ORIGINS = [
  'CN',
  'VN',
  'US',
  'JP',
  'DE',
  'IT',
  'TH',
  'ID',
  'IN',
  'TW',
  'FR',
  'MY',
  'GB',
  'BD',
  'TR',
  'ES',
];
const OFFICES = [
  '040',
  '020',
  '030',
  '016',
  '010',
  '039',
  '140',
  '021',
  '041',
  '150',
  '120',
  '014',
  '062',
  '012',
];
const CHAPTERS = [
  '61',
  '62',
  '64',
  '42',
  '85',
  '84',
  '39',
  '73',
  '87',
  '90',
  '94',
  '95',
  '33',
  '30',
  '08',
  '02',
];
const IMPORTERS = 5000;

/** Small numbers are far more frequent than large ones, as with firms and goods. */
function skewed(random: Random, below: number): number {
  return Math.floor(below * random.next() ** 2.5);
}

function hsCode(random: Random): string {
  const chapter = CHAPTERS[skewed(random, CHAPTERS.length)]!;
  const heading = String(1 + random.below(16)).padStart(2, '0');
  return `${chapter}${heading}${random.below(9)}${random.below(5)}${random.below(3)}000`;
}

const importerId = (random: Random): string => `IMP-${String(skewed(random, IMPORTERS)).padStart(5, '0')}`;
const spread = (random: Random, middle: number, wide: number): number =>
  Math.round(middle * Math.exp(wide * random.normal()));

/** Declarations of three lines. */
export function mixSubjects(count: number, seed: number): readonly ImportSubject[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const line = () => ({
      hsCode: hsCode(random),
      originCountry: ORIGINS[skewed(random, ORIGINS.length)]!,
      netMassKg: spread(random, 900, 1.6),
      customsValueKrw: spread(random, 15_000_000, 1.5),
    });
    const inspected = 1 + random.below(40);
    return exampleImport({
      declaration: { office: OFFICES[skewed(random, OFFICES.length)]!, importer: { id: importerId(random) } },
      items: [line(), line(), line()],
      facts: {
        'importer.declarations30d': spread(random, 12, 1.2),
        'importer.declarations365d': spread(random, 120, 1.3),
        'importer.valueKrw30d': spread(random, 200_000_000, 1.5),
        'importer.knownDays': spread(random, 700, 1),
        'importer.inspected365d': inspected,
        'importer.hits365d': Math.floor(inspected * random.next() ** 4),
        'seller.declarations365d': spread(random, 60, 1.5),
      },
      itemFacts: [0, 1, 2].map(() => ({
        'peers.rank': random.next(),
        'importerHs6.declarations365d': spread(random, 20, 1.4),
      })),
    });
  });
}

/** What rules of the mix name: codes, countries, offices and firms that really occur among the declarations asked about. */
export interface MixWords {
  hsCode(random: Random): string;
  origin(random: Random): string;
  office(random: Random): string;
  importerId(random: Random): string;
}

const INVENTED: MixWords = {
  hsCode,
  origin: (random) => ORIGINS[skewed(random, ORIGINS.length)]!,
  office: (random) => OFFICES[skewed(random, OFFICES.length)]!,
  importerId,
};

function goodsRule(random: Random, words: MixWords): readonly Test[] {
  const { hsCode, importerId } = words;
  const code = hsCode(random);
  const price: Test = { field: 'item.pricePerKg', op: '<', value: spread(random, 3_000, 0.8) };
  const origin: Test = { field: 'item.originCountry', op: '==', value: words.origin(random) };
  switch (random.below(4)) {
    case 0:
      return [{ field: 'item.hsCode', op: 'startsWith', value: code.slice(0, 6) }, origin, price];
    case 1:
      return [
        { field: 'declaration.office', op: '==', value: words.office(random) },
        { field: 'item.hs4', op: 'in', value: [code.slice(0, 4), hsCode(random).slice(0, 4)] },
        price,
      ];
    case 2:
      return [
        { field: 'importer.id', op: '==', value: importerId(random) },
        { field: 'item.customsValueKrw', op: '>', value: spread(random, 15_000_000, 1) },
      ];
    default:
      return [origin, { field: 'item.hsCode', op: '==', value: code }];
  }
}

function rangeRule(random: Random): readonly Test[] {
  switch (random.below(3)) {
    case 0:
      return [
        { field: 'item.pricePerKg', op: '<', value: spread(random, 150, 0.6) },
        { field: 'item.netMassKg', op: '>', value: spread(random, 15_000, 0.5) },
      ];
    case 1: {
      const from = spread(random, 200_000_000, 0.8);
      return [
        { field: 'item.customsValueKrw', op: '>', value: from },
        { field: 'item.customsValueKrw', op: '<', value: Math.round(from * 1.02) },
        { field: 'item.pricePerKg', op: '>', value: spread(random, 20_000, 0.8) },
      ];
    }
    default:
      return [
        { field: 'peers.rank', op: '<', value: random.next() * 0.03 },
        { field: 'item.netMassKg', op: '>', value: spread(random, 9_000, 0.6) },
      ];
  }
}

function aggregateRule(random: Random): readonly Test[] {
  switch (random.below(3)) {
    case 0:
      return [
        { field: 'importer.knownDays', op: '<', value: spread(random, 60, 0.5) },
        { field: 'importer.valueKrw30d', op: '>', value: spread(random, 2_000_000_000, 0.6) },
      ];
    case 1:
      return [
        { field: 'importer.hitRate365d', op: '>', value: 0.6 + 0.4 * random.next() },
        { field: 'importer.declarations365d', op: '>', value: spread(random, 900, 0.6) },
      ];
    default:
      return [
        { field: 'importer.declarations30d', op: '>', value: spread(random, 130, 0.4) },
        { field: 'seller.declarations365d', op: '<', value: spread(random, 4, 0.5) },
      ];
  }
}

function drawRule(random: Random, place: number, words: MixWords): MixRule {
  const share = place % 10;
  const all = share < 7 ? goodsRule(random, words) : share < 9 ? rangeRule(random) : aggregateRule(random);
  const scope = all.some(({ field }) => /^(item|peers|importerHs6)\./.test(field)) ? 'item' : 'declaration';
  return { id: `C-${String(place).padStart(5, '0')}`, scope, all };
}

/**
 * Draws rules of the mix: the first `hitting` may be met by at most `most` subjects of the sample each, all further ones
 * by none, so that a larger set has the same hits. @param hitsOf how many subjects of a sample a rule is met by
 */
export function mixRules(
  count: number,
  hitting: number,
  most: number,
  seed: number,
  hitsOf: (rule: MixRule) => number,
  words: MixWords = INVENTED,
): readonly MixRule[] {
  const random = seededRandom(seed);
  const rules: MixRule[] = [];
  while (rules.length < count) {
    const rule = drawRule(random, rules.length, words);
    if (hitsOf(rule) <= (rules.length < hitting ? most : 0)) rules.push(rule);
  }
  return rules;
}

export function asCel({ all }: MixRule): string {
  return all
    .map(({ field, op, value }) => {
      const literal = JSON.stringify(value);
      if (op === 'startsWith') return `${field}.startsWith(${literal})`;
      return `${field} ${op} ${literal}`;
    })
    .join(' && ');
}

export function asCriterion(rule: MixRule): Criterion {
  const text = { ko: '성능 시험용', en: 'for the benchmark' };
  return {
    id: rule.id,
    version: 1,
    title: text,
    scope: rule.scope,
    kind: 'risk',
    expression: asCel(rule),
    demand: 'documents',
    look: text,
    owner: 'bench',
    basis: 'bench',
    validFrom: '2020-01-01',
  };
}
