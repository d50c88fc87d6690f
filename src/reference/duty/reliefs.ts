/** Reliefs from duty that can be computed: how much each takes off, and what becomes of VAT (관세법 제94조~제100조, 부가가치세법 제27조). */
import type { Text } from '../../core/text.ts';
import type { DutyBasisId } from './bases.ts';

const RELIEF_KINDS = [
  'small-value',
  'sample',
  're-export',
  're-export-part',
  'returned',
  'damaged',
  'declared',
] as const;
export type ReliefKind = (typeof RELIEF_KINDS)[number];

export interface ReliefRow {
  readonly kind: ReliefKind;
  readonly title: Text;
  readonly basis: DutyBasisId;
  /** `all`: exempt; `share`: the share that is claimed; `months`: by the months until re-export. */
  readonly takesOff: 'all' | 'share' | 'months';
  /** `exempt` with the duty, exempt in the same `share`, or `unknown`: the rule was not read. */
  readonly vat: 'exempt' | 'share' | 'unknown';
  readonly vatBasis: DutyBasisId;
  /** Whether rural tax is owed on the duty taken off; `unknown`: the exceptions of the Rural Tax Act were not read. */
  readonly ruralTax: 'none' | 'unknown';
}

const row = (
  kind: ReliefKind,
  [ko, en]: readonly [string, string],
  basis: DutyBasisId,
  more: Pick<ReliefRow, 'takesOff' | 'vat' | 'ruralTax'> & { readonly vatBasis?: DutyBasisId },
): ReliefRow => ({ kind, title: { ko, en }, basis, vatBasis: 'vat-exempt', ...more });

export const RELIEFS: Readonly<Record<ReliefKind, ReliefRow>> = {
  'small-value': row('small-value', ['소액물품 면세', 'Small-value relief'], 'relief-small-value', {
    ...{ takesOff: 'all', vat: 'exempt', ruralTax: 'none' },
  }),
  sample: row('sample', ['상업용 견본품 면세', 'Relief of samples'], 'relief-sample', {
    ...{ takesOff: 'all', vat: 'exempt', ruralTax: 'none' },
  }),
  're-export': row('re-export', ['재수출면세', 'Relief of goods to be re-exported'], 'relief-re-export', {
    ...{ takesOff: 'all', vat: 'exempt', ruralTax: 'unknown' },
  }),
  're-export-part': row(
    're-export-part',
    ['재수출 감면', 'Part relief until re-export'],
    'relief-re-export-part',
    {
      ...{ takesOff: 'months', vat: 'share', ruralTax: 'unknown' },
    },
  ),
  returned: row('returned', ['재수입면세', 'Relief of returned goods'], 'relief-returned', {
    ...{ takesOff: 'all', vat: 'exempt', ruralTax: 'unknown' },
  }),
  damaged: row('damaged', ['손상물품 감면', 'Relief of damaged goods'], 'relief-damaged', {
    ...{ takesOff: 'share', vat: 'share', ruralTax: 'unknown', vatBasis: 'vat-exempt-damaged' },
  }),
  declared: row('declared', ['신고된 감면', 'Relief as declared'], 'relief-declared', {
    ...{ takesOff: 'share', vat: 'unknown', ruralTax: 'unknown' },
  }),
};

/** 관세법 제98조 제1항: share of the duty taken off by the months until re-export. */
export const RE_EXPORT_SHARES: readonly (readonly [monthsAtMost: number, percent: number])[] = [
  [6, 85],
  [12, 70],
  [24, 55],
  [36, 40],
  [48, 30],
];
