/**
 * Whether farm goods of high duty are declared below what they cost: in accepted declarations of the same goods, origin and season
 * (of the whole year where the season is hardly known), and on the market; with the duty that lies between. For the officer who
 * reviews the tax before acceptance (관세법 제38조제2항 단서, 시행규칙 제8조; doubt about the value: 제30조제4항).
 */
import type { GoodsItem } from '../../../model/declaration.ts';
import { defineDetector } from '../../../screening/detector.ts';
import type { RecordedReference } from '../../../screening/record.ts';
import { farmGoodOf } from '../farm-goods.ts';
import { EXAMPLES } from '../farm-reference-examples.ts';
import { REASONS } from '../farm-reference-words.ts';
import { type HeldPrice, heldAgainst } from '../farm-references.ts';
import { strongestLine, twoDecimals } from '../lines.ts';
import { type ImportSubject, itemFact } from '../subject.ts';

interface Limits {
  readonly maxRatio: number;
  readonly minSeason: number;
  readonly minPeers: number;
}

/** What a line is held against: at most one median of declarations, and the market. */
interface Held {
  readonly declared?: HeldPrice & { readonly of: 'season' | 'year'; readonly count: number };
  readonly market?: HeldPrice & { readonly reference: RecordedReference };
}

export default defineDetector({
  id: 'farm-price-reference',
  version: 1,
  title: { ko: '농산물 기준가격 미달', en: 'Farm goods below their reference price' },
  subject: 'import-declaration',
  basis: '관세법 제38조제2항 단서, 제30조제4항',
  parameters: {
    maxRatio: {
      default: 0.75,
      range: [0.3, 0.95],
      unit: 'of the reference price',
      why: {
        ko: '세율이 높은 농산물은 조금만 낮게 신고해도 세액 차이가 큽니다. 0.7에서 0.8 사이를 씁니다.',
        en: 'With such duties a little below pays a lot; between 0.7 and 0.8 is usual.',
      },
    },
    minSeason: {
      default: 5,
      range: [3, 1000],
      unit: 'accepted lines of the season',
      why: {
        ko: '지난 연도 같은 철의 수리 건이 이만큼 있으면 그 철을 기준으로 합니다.',
        en: 'With so many accepted in the season of earlier years the season is the reference.',
      },
    },
    minPeers: {
      default: 20,
      range: [5, 1000],
      unit: 'earlier lines',
      why: {
        ko: '철을 알 수 없을 때 같은 품목·원산지 거래가 이만큼은 있어야 기준 가격이 됩니다.',
        en: 'Where the season is not known, so many deals of the same goods and origin make a reference.',
      },
    },
  },
  reasons: REASONS,
  examples: EXAMPLES,
  assess(subject: ImportSubject, limits) {
    const scoreOf = (item: GoodsItem, place: number): number =>
      Math.max(
        0,
        ...lowOf(heldOf(subject, item, place, limits), limits).map((one) => depth(one.ratio, limits)),
      );
    const place = strongestLine(subject, scoreOf);
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const held = heldOf(subject, item, place, limits);
    return {
      score: scoreOf(item, place),
      reason: reasonOf(item, held, limits),
      evidence: [
        `/items/${place}/customsValueKrw`,
        `/items/${place}/netMassKg`,
        ...(subject.facts.references ?? []).flatMap((one, at) =>
          one.item === place ? [`/references/${at}`] : [],
        ),
      ],
    };
  },
});

function heldOf(subject: ImportSubject, item: GoodsItem, place: number, limits: Limits): Held {
  if (farmGoodOf(item.hsCode) === undefined) return {};
  const references = (subject.facts.references ?? []).filter((one) => one.item === place);
  const season = references.find(({ kind, count = 0 }) => kind === 'season' && count >= limits.minSeason);
  const reference = references.find(({ kind }) => kind === 'market');
  const declared =
    season === undefined
      ? yearHeld(subject, item, place, limits)
      : withWords(heldAgainst(item, season), { of: 'season' as const, count: season.count! });
  const market = reference && withWords(heldAgainst(item, reference), { reference });
  return { ...(declared === undefined ? {} : { declared }), ...(market === undefined ? {} : { market }) };
}

function yearHeld(
  subject: ImportSubject,
  item: GoodsItem,
  place: number,
  { minPeers }: Limits,
): Held['declared'] {
  const price = itemFact(subject, place, 'peers.median') ?? 0;
  const count = itemFact(subject, place, 'peers.count') ?? 0;
  if (!(price > 0) || count < minPeers) return undefined;
  return withWords(heldAgainst(item, { kind: 'season', price }), { of: 'year' as const, count });
}

function withWords<More>(held: HeldPrice | undefined, more: More): (HeldPrice & More) | undefined {
  return held && { ...held, ...more };
}

function lowOf({ declared, market }: Held, { maxRatio }: Limits): HeldPrice[] {
  return [declared, market].filter((one) => one !== undefined).filter(({ ratio }) => ratio < maxRatio);
}

/** From 0.65, where papers are asked for, to 1 for goods that cost nothing. */
function depth(ratio: number, { maxRatio }: Limits): number {
  return 0.65 + 0.35 * (1 - ratio / maxRatio);
}

/** Speaks of what the price is low beside; the duty between is reckoned to the median of declarations where that is one of them. */
function reasonOf(
  item: GoodsItem,
  held: Held,
  limits: Limits,
): { readonly id: string; readonly parameters: Record<string, string | number> } {
  const low = lowOf(held, limits);
  const declared = held.declared && low.includes(held.declared) ? held.declared : undefined;
  const market = held.market && low.includes(held.market) ? held.market : undefined;
  const { taxGapKrw } = (declared ?? market)!;
  const { name, ratePercent } = farmGoodOf(item.hsCode)!;
  const price = Math.round(item.customsValueKrw! / item.netMassKg!);
  return {
    id: [declared?.of, market && 'market', taxGapKrw === undefined && 'no-rate'].filter(Boolean).join('-'),
    parameters: {
      ...{ line: item.sequence, name: name.ko, nameEn: name.en, rate: ratePercent, price },
      ...(declared && {
        ...{ count: declared.count, median: Math.round(declared.atBorder) },
        percent: twoDecimals(declared.ratio * 100),
      }),
      ...(market && {
        ...{ market: Math.round(market.reference.price), border: Math.round(market.atBorder) },
        ...{ period: market.reference.day, source: market.reference.source },
        marketPercent: twoDecimals(market.ratio * 100),
      }),
      ...(taxGapKrw === undefined ? {} : { gap: taxGapKrw }),
    },
  };
}
