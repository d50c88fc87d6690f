/** Selection of parcels as officers see it: what was decided about one and why, what waits, outcomes, and the models. Firms see none of it. */
import type { SelectionNumbers } from '../../areas/parcels/index.ts';
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

export type ParcelLane = 'release' | 'documents' | 'examine' | 'hold';
export type ParcelFound =
  | 'nothing'
  | 'narcotics'
  | 'dangerous'
  | 'counterfeit'
  | 'food-medicine'
  | 'resale'
  | 'splitting'
  | 'other';

// -- GET /parcels/:bill/selection -------------------------------------------------------------------------------------

/** `decided` is null while the parcel waits to be judged. */
export interface ParcelSelectionView {
  readonly houseBill: string;
  readonly decided: ParcelDecided | null;
}

export interface ParcelDecided {
  readonly decision: string;
  /** The policy in force then; in a special period its name stands in the title. */
  readonly policy: { readonly title: Text; readonly version: number; readonly validFrom: Day };
  readonly version: number;
  readonly decidedAt: Instant;
  readonly lane: ParcelLane;
  readonly inspection: 'none' | 'x-ray' | 'physical' | 'laboratory';
  /** No reason is shown to the one who asks. */
  readonly isBlind: boolean;
  readonly reasons: readonly ParcelReason[];
  readonly state: 'open' | 'closed';
  readonly outcome: ParcelOutcomeView | null;
  /** Whether the one who asks may record an outcome now. */
  readonly mayRecord: boolean;
}

export interface ParcelReason {
  readonly title: Text;
  readonly says: Text;
  readonly look: Text | null;
  readonly basis: string;
  /** What it came to, after capacity. */
  readonly demand: string;
}

export interface ParcelOutcomeView {
  readonly found: ParcelFound;
  readonly foundName: Text;
  /** Null where it was erased. */
  readonly note: string | null;
  readonly who: string;
  readonly at: Instant;
}

// -- GET /parcel-selection?lane=&after= --------------------------------------------------------------------------------

export interface ParcelQueue {
  readonly rows: readonly ParcelQueueRow[];
  readonly waiting: Readonly<Record<ParcelLane, number>>;
  readonly next: string | null;
}

export interface ParcelQueueRow {
  readonly houseBill: string;
  readonly office: string;
  readonly terminal: Text;
  readonly arrivedOn: Day;
  readonly lane: ParcelLane;
  readonly inspection: string;
  readonly goods: string;
  readonly recipient: string;
  readonly sender: string;
  readonly grossMassKg: number | null;
  readonly firstReason: Text | null;
  readonly reasonCount: number;
  readonly isBlind: boolean;
  /** An officer held it, whatever was decided; its reason stands on its page. */
  readonly isHeld: boolean;
  /** To whom it was assigned last. */
  readonly assignedTo: Text | null;
}

// -- GET /parcel-selection/policy --------------------------------------------------------------------------------------

/** What decides today; `GET /settings/parcel-selection` has what waits and what was. */
export interface ParcelPolicyView {
  readonly title: Text;
  readonly version: number;
  readonly validFrom: Day;
  readonly isFirst: boolean;
  readonly numbers: SelectionNumbers;
  /** The special period of today, and those to come. */
  readonly period: NamedDays | null;
  readonly coming: readonly NamedDays[];
  readonly detectors: readonly { readonly id: string; readonly title: Text }[];
}

export interface NamedDays {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

// -- POST /parcel-selection/previews -> JobView, whose result is a ParcelPreview -----------------------------------------

export interface ParcelPreviewAsk {
  /** Of a stored set, whatever stands of it; else the set itself. */
  readonly version?: number;
  readonly set?: unknown;
  /** Back from today. */
  readonly days: number;
}

export interface ParcelPreviewSide {
  readonly lanes: Readonly<Record<ParcelLane, number>>;
  /** Opened or X-rayed, for whatever reason. */
  readonly opened: number;
}

export interface ParcelPreview {
  readonly from: Day;
  readonly to: Day;
  readonly parcels: number;
  /** What they said was erased. */
  readonly erased: number;
  /** As it was decided then. */
  readonly was: ParcelPreviewSide;
  readonly today: ParcelPreviewSide;
  readonly proposal: ParcelPreviewSide;
  /** The largest first. */
  readonly terminals: readonly {
    readonly office: string;
    readonly terminal: Text;
    readonly parcels: number;
    readonly today: ParcelPreviewSide;
    readonly proposal: ParcelPreviewSide;
  }[];
  /** What examinations found, and how many of these each would have opened. */
  readonly finds: readonly {
    readonly found: string;
    readonly name: Text;
    readonly known: number;
    readonly today: number;
    readonly proposal: number;
  }[];
}

// -- POST /parcel-selection/outcomes -----------------------------------------------------------------------------------

export interface NewParcelOutcomes {
  /** Up to 200 at once, all with the same outcome and note. */
  readonly houseBills: readonly string[];
  readonly found: ParcelFound;
  readonly note: string;
}

export interface ParcelOutcomesAnswer {
  readonly recorded: readonly string[];
  /** Not waiting any more, or not of the office: nothing was recorded about them. */
  readonly skipped: readonly string[];
}
