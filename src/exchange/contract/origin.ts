/** Rules of origin: what is held of each agreement, the rules for a code, a bill of materials checked, and the check as it was kept. */

import type {
  Bill as OriginBill,
  OriginCheck,
  Coverage as OriginCoverage,
  Material as OriginMaterial,
  Step as OriginStep,
} from '../../areas/origin/index.ts';
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { FactStatus } from '../../reference/code-list.ts';
import type { KnownOfOrigin } from '../../reference/origin-facts.ts';

export type { OriginBill, OriginCheck, OriginCoverage, OriginMaterial, OriginStep };

// GET /origin/agreements -> OriginAgreementsView
export interface OriginAgreementsView {
  /** Agreements whose lists are held; none without the pack. */
  readonly held: readonly OriginAgreementView[];
  /** What Korea's own agreements ask, whether or not their list is held. */
  readonly known: readonly OriginKnownView[];
  readonly transportLaw: Text;
  /** Prices that shares of value are reckoned from. */
  readonly bases: readonly { readonly name: Text; readonly says: Text; readonly article: string }[];
  /** Operations that never confer origin, by letter. */
  readonly insufficient: Readonly<Record<string, Text>>;
}

export interface OriginAgreementView {
  readonly scheme: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly licence: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly parties: readonly string[];
  readonly coverage: OriginCoverage;
  /** Of all codes in a bill; null where it is not known. */
  readonly edition: string | null;
  /** What is held beside the list, and what is not. */
  readonly asks: readonly OriginAskView[];
  readonly missing: readonly ('tolerance' | 'cumulation' | 'transport' | 'operations')[];
}

export interface OriginKnownView {
  /** Code of the list `agreements`. */
  readonly agreement: string;
  readonly name: Text;
  /** Of the first parties; null where it is not known. */
  readonly inForceFrom: Day | null;
  readonly parties: readonly string[];
  /** Name of its list where one is held here. */
  readonly scheme: string | null;
  readonly rows: readonly OriginAskView[];
}

export interface OriginAskView {
  readonly of: KnownOfOrigin['of'] | 'operations';
  readonly says: Text;
  readonly article: string;
  readonly source: string;
  readonly status: FactStatus;
  /** Of the text that was read; null where nobody has read one. */
  readonly asOf: Day | null;
}

// GET /origin/rules?scheme=&agreement=&hs= -> OriginRulesView: by the name of the list or the code of the agreement
export interface OriginRulesAsked {
  readonly scheme?: string;
  readonly agreement?: string;
  readonly hs: string;
}

export interface OriginRulesView {
  /** Null where no list of the agreement is held. */
  readonly scheme: string | null;
  readonly title: string;
  readonly source: string;
  readonly rows: readonly OriginRowView[];
}

export interface OriginRowView {
  readonly id: string;
  readonly heading: string;
  readonly description: string;
  readonly joined: 'one' | 'or' | 'not-stated';
  readonly rules: readonly OriginRuleView[];
}

export interface OriginRuleView {
  /** Verbatim. */
  readonly text: string;
  readonly how: 'reckoned' | 'shown' | 'unread';
}

// POST /origin/tables: { csv } -> OriginTableView
export interface OriginTable {
  readonly csv: string;
}

export interface OriginTableView {
  readonly materials: readonly OriginMaterial[];
}

// POST /origin/checks: OriginAsked -> OriginCheckView; nothing is stored
export interface OriginAsked {
  readonly scheme: string;
  readonly bill: OriginBill;
}

export interface OriginCheckView {
  readonly check: OriginCheck;
  readonly title: string;
  readonly source: string;
}

// POST /origin/records: OriginToKeep -> OriginRecordView
export interface OriginToKeep extends OriginAsked {
  /** Under whose key it is kept, such as `importer:IMP-1`. */
  readonly firm?: string;
}

// GET /origin/records -> OriginRecordRow[]
export interface OriginRecordRow {
  readonly number: string;
  readonly keptBy: string;
  readonly keptOn: Day;
  readonly recordedAt: Instant;
  readonly hash: string;
  /** Null where the firm's content was erased. */
  readonly of: {
    readonly scheme: string;
    readonly hs: string;
    readonly goods: string;
    readonly verdict: OriginCheck['verdict'];
  } | null;
}

// GET /origin/records/:number -> OriginRecordView
export interface OriginRecordView extends OriginRecordRow {
  readonly kept: (OriginCheckView & { readonly bill: OriginBill }) | null;
}

// GET /origin/records/:number/replay -> OriginReplayView: the same bill by the same rules once more
export interface OriginReplayView {
  readonly isSame: boolean;
  readonly hash: string;
  readonly again: string;
}
