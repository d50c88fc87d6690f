/** A criterion: a condition that an officer wrote, as versioned data with owner, basis and expiry (no code). */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { Direction } from '../model/declaration.ts';
import type { Demand } from './answers.ts';

/**
 * `mandatory`: the law or a directive demands it, whoever the trader is. `risk`: always counts, trusted traders too.
 * `quota`: competes for examination capacity and does not touch trusted traders.
 */
export type CriterionKind = 'mandatory' | 'risk' | 'quota';

/** What a criterion is asked about: declarations of a direction, or parcels. */
export type CriterionAbout = Direction | 'parcel';

export interface Criterion {
  /** Such as `C-0318`; stable over versions. */
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  /** `item`: asked of each line, and one that meets it is enough. */
  readonly scope: 'declaration' | 'item';
  /** Which declarations it is asked about, or parcels; absent: imports. */
  readonly direction?: CriterionAbout;
  readonly kind: CriterionKind;
  /** CEL (Common Expression Language) over the published fields. */
  readonly expression: string;
  readonly demand: Demand;
  /** What an examiner should look at. */
  readonly look: Text;
  readonly owner: string;
  readonly basis: string;
  readonly validFrom: Day;
  readonly validTo?: Day;
}

export function aboutOf({ direction }: Pick<Criterion, 'direction'>): CriterionAbout {
  return direction ?? 'import';
}

export function isForParcels({ direction }: Pick<Criterion, 'direction'>): boolean {
  return direction === 'parcel';
}

/**
 * Which values a field can take at all, because it is computed so or because nothing else is let in. What is not said can
 * be anything of its type. The static check of criteria rests on it, so it must never be narrower than the truth.
 */
export interface FieldDomain {
  readonly least?: number;
  readonly most?: number;
  readonly isWhole?: true;
  /** A text is never empty: a field that says nothing is absent. */
  readonly isNeverEmpty?: true;
  /** A text is one of these. */
  readonly values?: readonly string[];
  /** A text is so many digits. */
  readonly digits?: readonly number[];
  /** A text is a code of the Harmonized System. */
  readonly isHsCode?: true;
  /** A text is the first characters of another field of the same scope, which is never shorter. */
  readonly startOf?: { readonly field: string; readonly length: number };
  /** Numeric fields that are never smaller than this one where both say something. */
  readonly atMost?: readonly string[];
}

export type FieldType = 'number' | 'text' | 'boolean' | 'day' | 'texts';

/** One field that criteria may ask about. `read` gives undefined where the subject does not say. */
export interface Field<Subject> {
  /** Dotted name as written in an expression, such as `item.hsCode`, `importer.declarations30d`. */
  readonly name: string;
  readonly type: FieldType;
  readonly scope: 'declaration' | 'item';
  readonly optional: boolean;
  readonly title: Text;
  readonly unit?: string;
  /** Code list of the reference room whose codes the field takes. */
  readonly codeList?: string;
  readonly domain?: FieldDomain;
  /** A history aggregate or other value that was looked up, not declared. */
  readonly isFact?: boolean;
  readonly read: (
    subject: Subject,
    item: number,
  ) => string | number | boolean | readonly string[] | undefined;
}

export type FieldTable<Subject> = readonly Field<Subject>[];
