/** What agreements say about origin beside their lists of products, as dated facts with their article: for checks of origin. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from './code-list.ts';
import { OTHER_FRAMES } from './origin-frames-other.ts';
import { UK_KOREA_FRAME } from './origin-frames-uk-korea.ts';

export interface OriginFact<Value> {
  readonly value: Value;
  readonly article: Text;
  readonly source: string;
  readonly status: FactStatus;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** How much of what may not be used is tolerated all the same. */
export interface Tolerance {
  readonly percent: string;
  /** Goods of these chapters have none. */
  readonly exceptChapters: readonly string[];
  /** Of what: the ex-works price where it is absent. */
  readonly base?: 'fob';
  /** Goods of these chapters are weighed instead. */
  readonly byWeight?: { readonly percent: string; readonly chapters: readonly string[] };
  /** Goods of these chapters have notes or exceptions of their own that are not worked in: a question. */
  readonly openChapters?: readonly string[];
  /** Not read in the agreement itself: it is reckoned for the reader and decides nothing. */
  readonly isOpen?: true;
}

/** Whose originating materials count as one's own. */
export interface Cumulation {
  readonly kind: 'bilateral' | 'diagonal' | 'regional';
  readonly countries: readonly string[];
  /** Work on foreign materials in these countries counts too. */
  readonly isFull?: true;
  /** It has conditions that nobody has checked here: such materials are neither own nor foreign. */
  readonly isOpen?: true;
}

/** Absent: not held here, and then nothing is granted or refused for want of it. */
export interface AgreementFrame {
  /** Name of the list in the pack. */
  readonly scheme: string;
  /** Code of the list `agreements`; null where Korea is no party. */
  readonly agreement: string | null;
  /** Edition in which the list is written; null where it is not known. */
  readonly edition: string | null;
  readonly tolerance: OriginFact<Tolerance> | null;
  readonly cumulation: readonly OriginFact<Cumulation>[];
  /** Territories that goods may pass as if they were carried directly. */
  readonly transport: OriginFact<{ readonly through: readonly string[] }> | null;
  readonly operations: OriginFact<null> | null;
  readonly wholly: OriginFact<null> | null;
  readonly originating: OriginFact<null> | null;
}

export const AGREEMENT_FRAMES: readonly AgreementFrame[] = [UK_KOREA_FRAME, ...OTHER_FRAMES];

export function frameOf(scheme: string): AgreementFrame | null {
  return AGREEMENT_FRAMES.find((frame) => frame.scheme === scheme) ?? null;
}
