/** Press releases: drafted from figures, held to them, approved by a second person, published by the clock. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// GET /releases -> ReleaseList; POST /releases NewRelease, /releases/of-tables TablesRelease -> ReleaseView; GET /releases/:id?version -> ReleaseView
// POST /releases/:id/check ReleaseEdit -> ReleaseChecked; PUT /releases/:id/text ReleaseEdit -> ReleaseView
// POST /releases/:id/send, /back { why }, /approve, /schedule ReleaseSchedule, /withdraw ReleaseReason, /correct ReleaseCorrection -> ReleaseView
// GET /release-kinds, POST /release-kinds OwnReleaseKindWish, /release-kinds/:id/confirm, /drop -> OwnReleaseKinds
// GET /releases/:id/files/:form?language&version -> the file

export type ReleaseState = 'draft' | 'waiting' | 'approved' | 'scheduled' | 'published' | 'withdrawn';
export type ReleaseAct = 'edit' | 'send' | 'back' | 'approve' | 'schedule' | 'withdraw' | 'correct';

export interface ReleaseLine {
  readonly part: 'title' | 'lead' | 'heading' | 'line' | 'note';
  readonly text: string;
}

/** Something that the text says, held to the figures. */
export interface ReleaseMark {
  /** Place of the line, from 0, and of the words in it. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly verdict: 'supported' | 'contradicted' | 'unsupported';
  readonly cell: string | null;
  readonly expected: string | null;
  readonly why: Text | null;
}

export interface ReleaseCell {
  /** JSON pointer into the figures; `=` before one that was reckoned. */
  readonly id: string;
  readonly title: Text;
  readonly value: Text;
  readonly formula: string | null;
  readonly from: readonly string[];
}

export interface ReleaseText {
  readonly lines: readonly ReleaseLine[];
  readonly marks: readonly ReleaseMark[];
  /** Cells that the text as it was written says and this one no longer does. */
  readonly unsaid: readonly string[];
}

export interface ReleaseRow {
  readonly id: string;
  readonly kind: string;
  /** Of a kind of the house its name. */
  readonly own: Text | null;
  readonly title: Text;
  readonly state: ReleaseState;
  readonly version: number;
  readonly madeBy: Text;
  readonly madeAt: Instant;
  readonly publishAt: Instant | null;
  /** When something of it was last published; also while a correction is prepared. */
  readonly publishedAt: Instant | null;
}

export interface ReleaseList {
  readonly rows: readonly ReleaseRow[];
  readonly mayWrite: boolean;
  readonly kinds: readonly ReleaseKind[];
}

export interface ReleaseVersion {
  readonly version: number;
  readonly madeBy: Text;
  readonly madeAt: Instant;
  readonly publishedAt: Instant | null;
  /** What a correction corrects. */
  readonly note: Text | null;
}

export interface ReleaseView extends ReleaseRow {
  /** The version shown; the latest where none was asked for. */
  readonly shown: number;
  readonly embargo: Instant | null;
  readonly sentBy: Text | null;
  readonly sentAt: Instant | null;
  readonly approvedBy: Text | null;
  readonly approvedAt: Instant | null;
  readonly withdrawn: { readonly by: Text; readonly at: Instant; readonly why: Text } | null;
  readonly ko: ReleaseText;
  readonly en: ReleaseText;
  readonly cells: readonly ReleaseCell[];
  /** Pointers of figures that were not understood or not given. */
  readonly leftOut: readonly string[];
  /** What the figures say about themselves to whoever edits, such as what is in none of them. */
  readonly notes: readonly Text[];
  /** The newest first. */
  readonly versions: readonly ReleaseVersion[];
  readonly doubts: number;
  /** For each act null where the reader may do it now; else why not; absent where it has no place in this state. */
  readonly acts: Readonly<Partial<Record<ReleaseAct, Text | null>>>;
}

export interface NewRelease {
  /** The figures file as text: one JSON object. */
  readonly file: string;
  /** Nobody outside sees it before; of the file where it says an instant, and where this is absent. */
  readonly embargo?: Instant;
}

/** Drafted from our own tables. */
export interface TablesRelease extends Pick<NewRelease, 'embargo'> {
  /** Built in, or `own:ID` of the house. */
  readonly kind: string;
  /** `2026-10-01..10`, `2026-10`, `2026-Q3`, `2026`, as the kind is of. */
  readonly period: string;
  /** Of a month; as it stands where absent. */
  readonly status?: 'provisional' | 'final';
  /** Of a feature: goods by nature, or an HS code with a short name. */
  readonly item?: string;
  /** Of prices; a year before where absent. */
  readonly against?: string;
}

/** What our own tables feed. */
export interface ReleaseKind {
  readonly kind: string;
  readonly grains: readonly ('days' | 'month' | 'quarter' | 'year')[];
  /** What such a release does not tell; null where it tells everything. */
  readonly lacks: Text | null;
  /** Pointers that a kind of the house may name; one that ends in `/…` is followed by a name. */
  readonly facts: readonly string[];
}

export interface ReleaseTemplateLine extends Pick<ReleaseLine, 'part'>, Text {
  /** Left out where a figure of it is missing. */
  readonly isOptional?: boolean;
}

/** A kind that the house defines itself: a template over facts of our tables. */
export interface OwnReleaseKindWish {
  readonly id: string;
  readonly name: Text;
  /** The kind whose figures it takes. */
  readonly base: string;
  /** Of a feature. */
  readonly item?: string;
  readonly lines: readonly ReleaseTemplateLine[];
  readonly why: string;
}

export interface OwnReleaseKind extends Omit<OwnReleaseKindWish, 'item'> {
  readonly item: string | null;
  readonly version: number;
  readonly state: 'waiting' | 'in-force' | 'past' | 'dropped';
  readonly madeBy: Text;
  readonly madeAt: Instant;
  readonly confirmedBy: Text | null;
  readonly droppedBy: Text | null;
  readonly droppedWhy: string | null;
  readonly mayConfirm: boolean;
  /** Of one that waits: why the reader may not confirm it. */
  readonly whyNotConfirm: Text | null;
  readonly mayDrop: boolean;
}

export interface OwnReleaseKinds {
  /** By id, the newest version first. */
  readonly rows: readonly OwnReleaseKind[];
  readonly mayPropose: boolean;
}

export interface ReleaseEdit {
  /** The version that was edited: if another was saved since, this one is refused. */
  readonly version: number;
  readonly ko: readonly ReleaseLine[];
  readonly en: readonly ReleaseLine[];
}

export interface ReleaseChecked {
  readonly ko: ReleaseText;
  readonly en: ReleaseText;
}

export interface ReleaseSchedule {
  readonly at: Instant;
}

/** As the public reads it. */
export interface ReleaseReason {
  readonly why: Text;
}

export interface ReleaseCorrection {
  readonly note: Text;
  /** Other figures; the old ones hold where none are given. */
  readonly file?: string;
}
