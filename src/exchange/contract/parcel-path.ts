/** Where parcels go that are not simply released: held for a right, abandoned, destroyed, sent back; and the register of rights. */
import type { Day, Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';

export type RightKindName =
  | 'trademark'
  | 'copyright'
  | 'plant-variety'
  | 'geographical-indication'
  | 'patent'
  | 'design'
  | 'defence-technology';

// -- GET /recorded-rights --------------------------------------------------------------------------------------------------

export interface RecordedRightView extends NewRecordedRight {
  readonly id: string;
  readonly kindName: Text;
  readonly isInForce: boolean;
  readonly isMadeUp: boolean;
}

// POST /recorded-rights
export interface NewRecordedRight {
  readonly kind: RightKindName;
  readonly title: string;
  readonly holder: string;
  /** Of its registration. */
  readonly number: string;
  readonly classes: readonly string[];
  /** By which goods are found that may infringe it. */
  readonly words: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day;
}

// -- GET /parcels/:bill/path -------------------------------------------------------------------------------------------------

export type EndWayName = 'treasury' | 'destroyed' | 'returned';
export type EndGroundName = 'asked' | 'infringes' | 'harmful' | 'spoilt' | 'expired' | 'worthless';

/** What officers do; `owner-filed` where the addressee's materials came another way than by the portal. */
export type PathActName =
  | 'right-noted'
  | 'right-dropped'
  | 'right-told'
  | 'right-ordinary'
  | 'holder-filed'
  | 'owner-filed'
  | 'right-held'
  | 'right-cleared'
  | 'end-ordered'
  | 'end-cancelled'
  | 'end-done';

export interface ParcelPathView {
  readonly houseBill: string;
  readonly rights: {
    readonly standing: 'none' | 'noted' | 'told' | 'ordinary' | 'held' | 'cleared' | 'dropped';
    readonly standingName: Text;
    readonly right: RecordedRightView | null;
    readonly holderBy: Day | null;
    readonly ownerBy: Day | null;
    readonly holderFiledOn: Day | null;
    readonly ownerFiledOn: Day | null;
    /** Null while either side can still file. */
    readonly decideBy: Day | null;
  };
  readonly end: {
    readonly standing: 'none' | 'asked' | 'ordered' | 'done';
    readonly standingName: Text;
    readonly way: EndWayName | null;
    readonly wayName: Text | null;
    readonly groundName: Text | null;
    readonly isUrgent: boolean;
    readonly day: Day | null;
  };
  /** What the asker may do next, with everything that stands against it; none where he may only read. */
  readonly acts: readonly PathActView[];
  /** The earliest first. */
  readonly steps: readonly PathStepView[];
  /** Rights in force whose words stand in what the list says of the goods. */
  readonly named: readonly RecordedRightView[];
  /** Selection found signs of counterfeit goods; false where its reasons are hidden from the asker. */
  readonly isFlagged: boolean;
  readonly rules: readonly PathRuleView[];
}

export interface PathActView {
  readonly act: PathActName;
  readonly name: Text;
  readonly hindrances: readonly Problem[];
}

export interface PathStepView {
  readonly at: Instant;
  readonly day: Day;
  readonly title: Text;
  readonly who: Text;
  /** Way, ground, days, cost and who saw it, each a short sentence. */
  readonly facts: readonly Text[];
  readonly article: string | null;
  /** Null where nothing was written, or it was erased. */
  readonly words: string | null;
}

export interface PathRuleView {
  readonly cite: string;
  readonly says: Text;
  readonly isVerified: boolean;
}

// -- GET /parcel-paths: what waits for somebody, the longest first -------------------------------------------------------------

export interface OpenPathList {
  readonly rows: readonly OpenPathView[];
  /** More wait than are shown. */
  readonly isCut: boolean;
}

export interface OpenPathView {
  readonly houseBill: string;
  readonly office: string;
  /** Of the latest step. */
  readonly at: Instant;
  readonly rights: ParcelPathView['rights']['standing'];
  readonly rightsName: Text;
  /** Title of the right; null: none is suspected. */
  readonly title: string | null;
  readonly end: ParcelPathView['end']['standing'];
  readonly endName: Text;
  readonly wayName: Text | null;
  /** The next last day of either side or of the decision; null: none is set. */
  readonly nextDay: Day | null;
}

// POST /parcels/:bill/path
export interface NewPathAct {
  readonly act: PathActName;
  /** Sealed; the addressee reads it of a notice, a decision and an order. */
  readonly words: string;
  /** Of `right-noted`. */
  readonly right?: string;
  /** Of `end-ordered`. */
  readonly way?: EndWayName;
  readonly ground?: EndGroundName;
  readonly isUrgent?: boolean;
  /** Of `end-done`. */
  readonly onDay?: Day;
  readonly costKrw?: number;
  /** Account of a colleague who saw it. */
  readonly witness?: string;
}

// -- GET /my/parcels/:bill ----------------------------------------------------------------------------------------------------

/** What the addressee was told or asked for; nothing of a suspicion of which nobody was told. */
export interface MyPathView {
  readonly rights: {
    readonly standing: 'told' | 'ordinary' | 'held';
    readonly standingName: Text;
    readonly title: string;
    readonly kindName: Text;
    readonly holder: string;
    readonly number: string;
    /** What the officer wrote with the notice or the decision; null where it was erased. */
    readonly words: string | null;
    /** Last day to file; null: no day is set. */
    readonly by: Day | null;
    readonly filedOn: Day | null;
    readonly mayFile: boolean;
  } | null;
  readonly end: {
    readonly standing: 'asked' | 'ordered' | 'done';
    readonly way: EndWayName;
    readonly wayName: Text;
    readonly groundName: Text | null;
    readonly words: string | null;
    readonly day: Day;
  } | null;
  /** What can be asked for; none: `whyNotAsk` says why, where there is a reason to be told. */
  readonly ways: readonly { readonly way: EndWayName; readonly name: Text; readonly article: string }[];
  readonly whyNotAsk: Text | null;
  readonly mayRecall: boolean;
  readonly rules: readonly PathRuleView[];
}

// POST /my/parcels/:bill/path
export interface NewMyPathAct {
  readonly act: 'file' | 'ask' | 'recall';
  /** What is filed, or why. */
  readonly words?: string;
  readonly way?: EndWayName;
  /** The number of the parcel, written once more, of `ask`: it cannot be had back afterwards. */
  readonly confirm?: string;
}
