/**
 * Whether goods stand under another code than an advance ruling or a decision of the office gave to goods of these words, for the
 * officer who classifies (관세법 제86조 제5항 사전심사 결과의 적용, 제38조 제2항 세액의 심사).
 */
import type { GoodsItem } from '../../../model/declaration.ts';
import { defineDetector, type ReasonWords } from '../../../screening/detector.ts';
import { isKept } from '../../../screening/history/ruled-codes.ts';
import { exampleImport } from '../example.ts';
import { shareBetween, strongestLine } from '../lines.ts';
import { fullCode, writtenCode } from '../ruled-facts.ts';
import { type ImportSubject, type ItemFact, itemFact } from '../subject.ts';

/** Points of duty from which the gain counts in full: from the basic 8 % to the 13 % of clothing, and a little more. */
const FULL_GAIN = 8;
const BASIC_RATE = 'A';
const MONTH = 100;
const YEAR = 10_000;
const RULINGS_A_YEAR = 1_000_000;

const RULED: Partial<Record<ItemFact, number>> = {
  ...{ 'ruled.hsCode': 6109100000, 'ruled.day': 20260211, 'ruled.number': 2026000012 },
  ...{ 'ruled.isOwn': 0, 'ruled.dutyRatePercent': 13 },
};

export default defineDetector({
  id: 'code-against-ruling',
  version: 1,
  title: { ko: '사전심사·결정과 다른 품목번호', en: 'Code unlike a ruling or decision' },
  subject: 'import-declaration',
  basis: '관세법 제86조 제5항, 제38조 제2항',
  parameters: {},
  reasons: {
    ...reasonsOf(
      'own',
      '이 업체가 받은 사전심사 결정 {ruling}({on})은 이런 물품을 HS {ruled}(으)로 정했으나 신고는 {hsCode}입니다. 같은 물품이면 결정한 번호를 적용합니다.',
      'the advance ruling {ruling} of {on}, given to this firm, put such goods under HS {ruled}, now {hsCode}. It holds where the goods are the same.',
    ),
    ...reasonsOf(
      'ruling',
      '사전심사 결정 {ruling}({on})은 같은 품명의 물품을 HS {ruled}(으)로 정했으나 신고는 {hsCode}입니다.',
      'the advance ruling {ruling} of {on} put goods of these words under HS {ruled}, now {hsCode}.',
    ),
    ...reasonsOf(
      'decision',
      '{on}의 품목분류 결정은 같은 품명의 물품을 HS {ruled}(으)로 정했으나 신고는 {hsCode}입니다.',
      'the decision of {on} put goods of these words under HS {ruled}, now {hsCode}.',
    ),
  },
  examples: [
    {
      name: 'T-shirts that were ruled to be such, now under other made-up articles at a lower duty',
      subject: exampleImport({
        items: [{ hsCode: '6307909000', dutyRatePercent: 8 }],
        itemFacts: [RULED],
      }),
      flags: true,
    },
    {
      name: 'its own ruling, though nothing more would be owed',
      subject: exampleImport({
        items: [{ hsCode: '6110200000' }],
        itemFacts: [{ ...RULED, 'ruled.isOwn': 1 }],
      }),
      flags: true,
    },
    {
      name: 'a ruling of six digits is kept by every line below it',
      subject: exampleImport({ items: [{ hsCode: '6109101000' }], itemFacts: [RULED] }),
      flags: false,
    },
    {
      name: 'nothing was ruled about such goods',
      subject: exampleImport({ items: [{ hsCode: '6307909000', dutyRatePercent: 8 }] }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject) {
    const place = strongestLine(subject, (item, at) => scoreOf(subject, item, at));
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const { sequence: line, hsCode, customsValueKrw = 0 } = item;
    const on = dayOf(itemFact(subject, place, 'ruled.day')!);
    const number = itemFact(subject, place, 'ruled.number');
    const ruled = writtenCode(itemFact(subject, place, 'ruled.hsCode')!);
    const ruling = number === undefined ? {} : { ruling: numberOf(number) };
    const kind =
      number === undefined ? 'decision' : itemFact(subject, place, 'ruled.isOwn') === 1 ? 'own' : 'ruling';
    const gain = gainOf(subject, item, place) ?? 0;
    const said = { line, ...ruling, on, ruled, hsCode };
    const dutyKrw = Math.floor((customsValueKrw * gain) / 100);
    return {
      score: scoreOf(subject, item, place),
      reason:
        gain > 0 ? { id: `${kind}-duty`, parameters: { ...said, dutyKrw } } : { id: kind, parameters: said },
      evidence: [`/items/${place}/hsCode`, `/items/${place}/description`],
    };
  },
});

function reasonsOf(id: string, ko: string, en: string): Record<string, ReasonWords> {
  const look = {
    ko: '현품, 결정문의 물품과 같은지',
    en: 'The goods, and whether they are those of the ruling',
  };
  const says = { ko: `{line}란: ${ko}`, en: `Line {line}: ${en}` };
  const duty = {
    ko: `${says.ko} 달라지는 관세는 약 {dutyKrw}원입니다.`,
    en: `${says.en} About {dutyKrw} won of duty turn on it.`,
  };
  return { [id]: { says, look }, [`${id}-duty`]: { says: duty, look } };
}

/** Points of duty above the declared basic rate, 0 at least; not known of a line at another rate, which the other code may have too. */
function gainOf(
  subject: ImportSubject,
  { dutyRateKind, dutyRatePercent }: GoodsItem,
  place: number,
): number | undefined {
  const due = itemFact(subject, place, 'ruled.dutyRatePercent');
  return due === undefined || dutyRatePercent === undefined || dutyRateKind !== BASIC_RATE
    ? undefined
    : Math.max(0, due - dutyRatePercent);
}

/** Of others' without a gain it is told and leads to nothing by itself; a firm's own ruling binds whatever is owed. */
function scoreOf(subject: ImportSubject, item: GoodsItem, place: number): number {
  const ruled = itemFact(subject, place, 'ruled.hsCode');
  if (ruled === undefined || isKept(item.hsCode, fullCode(ruled))) return 0;
  const gain = gainOf(subject, item, place);
  const base = itemFact(subject, place, 'ruled.isOwn') === 1 ? 0.65 : gain === 0 ? 0.3 : 0.45;
  return base + 0.15 * shareBetween(gain ?? 0, 0, FULL_GAIN);
}

function dayOf(day: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(day / YEAR)}-${two(Math.floor(day / MONTH) % MONTH)}-${two(day % MONTH)}`;
}

const numberOf = (number: number): string =>
  `AR-${Math.floor(number / RULINGS_A_YEAR)}-${String(number % RULINGS_A_YEAR).padStart(6, '0')}`;
