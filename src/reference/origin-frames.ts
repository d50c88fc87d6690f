/** What agreements say about origin beside their lists of products, as dated facts with their article: for checks of origin. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import { EUROPEAN_UNION } from './agreement-parties.ts';
import type { FactStatus } from './code-list.ts';

export interface OriginFact<Value> {
  readonly value: Value;
  readonly article: Text;
  readonly source: string;
  readonly status: FactStatus;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** Absent: not held here, and then nothing is granted or refused for want of it. */
export interface AgreementFrame {
  /** Name of the list in the pack. */
  readonly scheme: string;
  /** Code of the list `agreements`. */
  readonly agreement: string;
  /** Edition in which the list is written. */
  readonly edition: string;
  readonly tolerance: OriginFact<{
    readonly percent: string;
    readonly exceptChapters: readonly string[];
  }> | null;
  readonly cumulation: readonly OriginFact<{
    readonly kind: 'bilateral' | 'diagonal';
    readonly countries: readonly string[];
  }>[];
  /** Territories that goods may pass as if they were carried directly. */
  readonly transport: OriginFact<{ readonly through: readonly string[] }> | null;
  readonly operations: OriginFact<null> | null;
  readonly wholly: OriginFact<null> | null;
  readonly originating: OriginFact<null> | null;
}

const UK_KOREA =
  'Origin Reference Document of the UK-Korea trade agreement, version 1.2 (2023-11-07), in the pack rules-of-origin';
const FROM: Day = '2021-01-01';

function ukKorea<Value>(article: number, value: Value): OriginFact<Value> {
  return {
    ...{ value, article: { ko: `제${article}조`, en: `article ${article}` }, source: UK_KOREA },
    ...{ status: 'transcribed', validFrom: FROM, validTo: null },
  };
}

const TEXTILE_CHAPTERS = Array.from({ length: 14 }, (_, place) => String(50 + place));
const EU_AND_NEIGHBOURS = [...EUROPEAN_UNION, 'EU', 'AD', 'SM'];

export const AGREEMENT_FRAMES: readonly AgreementFrame[] = [
  {
    ...{ scheme: 'south-korea', agreement: '116' },
    // The list has rows for headings 8524 and 8549, which came with that edition.
    edition: 'HS 2022',
    tolerance: ukKorea(5, { percent: '10', exceptChapters: TEXTILE_CHAPTERS }),
    cumulation: [
      ukKorea(3, { kind: 'bilateral', countries: ['GB', 'KR'] }),
      {
        ...ukKorea(3, { kind: 'diagonal', countries: EU_AND_NEIGHBOURS }),
        // The text names the EU without an end. That it was granted until then, and on what terms, nobody has checked here.
        ...{ status: 'unverified', validTo: '2025-12-31' },
      },
    ],
    transport: ukKorea(13, { through: EU_AND_NEIGHBOURS }),
    ...{ operations: ukKorea(6, null), wholly: ukKorea(4, null), originating: ukKorea(2, null) },
  },
];

export function frameOf(scheme: string): AgreementFrame | null {
  return AGREEMENT_FRAMES.find((frame) => frame.scheme === scheme) ?? null;
}
