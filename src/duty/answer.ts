/** What the room answers: every step with its base, rate, amount, article, source and status, and what could not be computed. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from '../reference/code-list.ts';
import type { DutyBasisId } from '../reference/duty/bases.ts';

export const TAX_KINDS = [
  'duty',
  'remedy',
  'simplified',
  'consumption',
  'liquor',
  'traffic',
  'education',
  'rural',
  'tobacco',
  'vat',
] as const;
export type TaxKind = (typeof TAX_KINDS)[number];

export const TAX_NAMES: Readonly<Record<TaxKind, Text>> = {
  duty: { ko: '관세', en: 'Customs duty' },
  remedy: { ko: '덤핑방지관세 등', en: 'Trade remedy duty' },
  simplified: { ko: '간이세율 세액', en: 'Simplified tax' },
  consumption: { ko: '개별소비세', en: 'Individual consumption tax' },
  liquor: { ko: '주세', en: 'Liquor tax' },
  traffic: { ko: '교통·에너지·환경세', en: 'Traffic, energy and environment tax' },
  education: { ko: '교육세', en: 'Education tax' },
  rural: { ko: '농어촌특별세', en: 'Special tax for rural development' },
  tobacco: { ko: '담배소비세·지방교육세', en: 'Local taxes on tobacco' },
  vat: { ko: '부가가치세', en: 'Value added tax' },
};

/** How a step gets from its base to its amount. */
export interface StepRate {
  readonly percent?: number;
  readonly wonPerUnit?: number;
  readonly unit?: string;
  /** Won for a unit of a currency. */
  readonly exchange?: number;
  readonly currency?: string;
}

/** One line of the explanation. Amounts are whole won; a step that takes off has a negative amount. */
export interface Step {
  readonly text: Text;
  /** Won, or a quantity where the rate is for a unit, or an amount of foreign money. */
  readonly base?: number;
  readonly rate?: StepRate;
  readonly amountKrw: number;
  readonly basis: DutyBasisId;
  readonly source: Text;
  readonly status: FactStatus;
}

export interface TaxLine extends Step {
  readonly tax: TaxKind;
}

/** A tax that is or may be owed and whose amount is not known: never counted as zero. */
export interface Missing {
  readonly tax: TaxKind;
  /** What has to be known. */
  readonly needs: Text;
  readonly basis: DutyBasisId;
  /** Into the question. */
  readonly pointer: string;
}

export type Verdict =
  | 'applied'
  | 'added'
  | 'not-lower'
  | 'not-claimed'
  | 'not-proven'
  | 'other-origin'
  | 'behind';

/** One rate that was considered and why it applies or does not. */
export interface RateConsidered {
  readonly kind: string;
  readonly name: Text;
  readonly rate: StepRate;
  readonly verdict: Verdict;
  readonly why: Text;
  readonly basis: DutyBasisId;
  readonly source: Text;
  readonly status: FactStatus;
}

export interface AssessedGoods {
  readonly sequence: number;
  readonly hsCode: string;
  readonly customsValueKrw: number;
  readonly valueSteps: readonly Step[];
  /** The kind of rate that applies; null where a simplified rate stands for it. */
  readonly rateKind: string | null;
  readonly rates: readonly RateConsidered[];
  readonly taxes: readonly TaxLine[];
  readonly missing: readonly Missing[];
  /** Sum of the tax lines; null while something is missing. */
  readonly taxKrw: number | null;
  readonly notes: readonly Text[];
}

export interface TaxTotal {
  readonly tax: TaxKind;
  /** Of the lines whose amount is known. */
  readonly amountKrw: number;
  /** With less than ten won dropped. */
  readonly payableKrw: number;
  /** False where a line of this tax is missing. */
  readonly isComplete: boolean;
}

export interface Assessment {
  readonly day: Day;
  readonly customsValueKrw: number;
  readonly customsValueUsd: number | null;
  readonly goods: readonly AssessedGoods[];
  readonly totals: readonly TaxTotal[];
  /** Sum of every tax line; null while something is missing. */
  readonly taxKrw: number | null;
  /** After the rule of ten won and the least amount; null while something is missing. */
  readonly payableKrw: number | null;
  readonly closing: readonly Step[];
  /** Everything that was not computed, of all lines. */
  readonly missing: readonly Missing[];
  /** The weakest status of any fact that an amount rests on. */
  readonly status: FactStatus;
  /** An amount rests on invented rates. */
  readonly isMadeUp: boolean;
}
