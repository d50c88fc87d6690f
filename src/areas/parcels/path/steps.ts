/**
 * Where a parcel goes that is not simply released, as the series of its steps: suspected of infringing a right, told, answered, held or
 * cleared; asked to be abandoned, destroyed or sent back, ordered, done. Steps are only ever added, and how it stands is read from all.
 * A series that could not have happened is broken, and a broken one holds the parcel.
 */
import type { Day } from '../../../core/day.ts';

export const RIGHT_STEPS = [
  'right-noted',
  'right-dropped',
  'right-told',
  'right-ordinary',
  'holder-filed',
  'owner-filed',
  'right-held',
  'right-cleared',
] as const;
export const END_STEPS = ['end-asked', 'end-recalled', 'end-ordered', 'end-cancelled', 'end-done'] as const;
export type PathStepKind = (typeof RIGHT_STEPS)[number] | (typeof END_STEPS)[number];

export const END_WAYS = ['treasury', 'destroyed', 'returned'] as const;
/** To the treasury, destroyed, or back to the sender. */
export type EndWay = (typeof END_WAYS)[number];

export const END_GROUNDS = ['asked', 'infringes', 'harmful', 'spoilt', 'expired', 'worthless'] as const;
export type EndGround = (typeof END_GROUNDS)[number];

/** What stands beside the kind of a step; what people wrote is sealed and no part of it. */
export interface PathDetail {
  /** Recorded right, of `right-noted`. */
  readonly right?: string;
  /** Last days to file, of `right-told`. */
  readonly holderBy?: Day;
  readonly ownerBy?: Day;
  /** Of `end-asked`, `end-ordered`, `end-done`. */
  readonly way?: EndWay;
  /** Of `end-ordered`. */
  readonly ground?: EndGround;
  /** Destroyed before its addressee is told, of `end-ordered`. */
  readonly isUrgent?: boolean;
  /** Won, of `end-done`. */
  readonly costKrw?: number;
  /** On which it happened, of `end-done`. */
  readonly onDay?: Day;
  /** Account of who saw it, of `end-done`. */
  readonly witness?: string;
  /** The article that a decision rests on. */
  readonly article?: string;
}

export interface PathStep {
  /** From 1 on, without gaps. */
  readonly seq: number;
  readonly kind: PathStepKind;
  /** On which it was done, in Seoul. */
  readonly day: Day;
  readonly detail: PathDetail;
}

export type RightsStanding = 'none' | 'noted' | 'told' | 'ordinary' | 'held' | 'cleared' | 'dropped';
export type EndStanding = 'none' | 'asked' | 'ordered' | 'done';

export interface ParcelPath {
  readonly rights: {
    readonly standing: RightsStanding;
    readonly right: string | null;
    readonly holderBy: Day | null;
    readonly ownerBy: Day | null;
    readonly holderFiledOn: Day | null;
    readonly ownerFiledOn: Day | null;
  };
  readonly end: {
    readonly standing: EndStanding;
    readonly way: EndWay | null;
    readonly ground: EndGround | null;
    readonly isUrgent: boolean;
    /** Of the latest step. */
    readonly day: Day | null;
  };
  readonly isBroken: boolean;
}

const NO_RIGHTS: ParcelPath['rights'] = {
  ...{
    standing: 'none',
    right: null,
    holderBy: null,
    ownerBy: null,
    holderFiledOn: null,
    ownerFiledOn: null,
  },
};
const NO_END: ParcelPath['end'] = {
  ...{ standing: 'none', way: null, ground: null, isUrgent: false, day: null },
};
export const NO_PATH: ParcelPath = { rights: NO_RIGHTS, end: NO_END, isBroken: false };

/** Which standings of the rights each step of them may follow, and where it leads; null: where it was. */
const RIGHTS: Readonly<
  Record<
    (typeof RIGHT_STEPS)[number],
    { readonly from: readonly RightsStanding[]; readonly to: RightsStanding | null }
  >
> = {
  'right-noted': { from: ['none', 'cleared', 'dropped'], to: 'noted' },
  'right-dropped': { from: ['noted'], to: 'dropped' },
  'right-told': { from: ['noted'], to: 'told' },
  'right-ordinary': { from: ['noted', 'told'], to: 'ordinary' },
  'holder-filed': { from: ['told'], to: null },
  'owner-filed': { from: ['told', 'ordinary'], to: null },
  'right-held': { from: ['told', 'ordinary'], to: 'held' },
  'right-cleared': { from: ['told', 'ordinary', 'held'], to: 'cleared' },
};
const ENDS: Readonly<
  Record<(typeof END_STEPS)[number], { readonly from: readonly EndStanding[]; readonly to: EndStanding }>
> = {
  'end-asked': { from: ['none'], to: 'asked' },
  'end-recalled': { from: ['asked'], to: 'none' },
  'end-ordered': { from: ['none', 'asked'], to: 'ordered' },
  'end-cancelled': { from: ['asked', 'ordered'], to: 'none' },
  'end-done': { from: ['ordered'], to: 'done' },
};

/** Whether the step may follow at all; what the law asks beside it is in `rules.ts`. */
export function canFollow({ rights, end, isBroken }: ParcelPath, kind: PathStepKind): boolean {
  if (isBroken || end.standing === 'done') return false;
  if (kind in RIGHTS) return RIGHTS[kind as keyof typeof RIGHTS].from.includes(rights.standing);
  return kind in ENDS && ENDS[kind as keyof typeof ENDS].from.includes(end.standing);
}

/** @param steps in the order in which they were stored */
export function pathOf(steps: readonly PathStep[]): ParcelPath {
  return steps.reduce(follow, NO_PATH);
}

function follow(path: ParcelPath, step: PathStep, place: number): ParcelPath {
  if (step.seq !== place + 1 || !canFollow(path, step.kind)) return { ...path, isBroken: true };
  return step.kind in ENDS
    ? { ...path, end: endAfter(path.end, step) }
    : { ...path, rights: rightsAfter(path.rights, step) };
}

function rightsAfter(rights: ParcelPath['rights'], { kind, day, detail }: PathStep): ParcelPath['rights'] {
  const standing = RIGHTS[kind as keyof typeof RIGHTS].to ?? rights.standing;
  if (kind === 'right-noted') return { ...NO_RIGHTS, standing, right: detail.right ?? null };
  if (kind === 'holder-filed') return { ...rights, holderFiledOn: rights.holderFiledOn ?? day };
  if (kind === 'owner-filed') return { ...rights, ownerFiledOn: rights.ownerFiledOn ?? day };
  const { holderBy = rights.holderBy, ownerBy = rights.ownerBy } = detail;
  return { ...rights, standing, holderBy, ownerBy };
}

function endAfter(end: ParcelPath['end'], { kind, day, detail }: PathStep): ParcelPath['end'] {
  const standing = ENDS[kind as keyof typeof ENDS].to;
  if (standing === 'none') return NO_END;
  const { way = end.way, ground = end.ground, isUrgent = end.isUrgent } = detail;
  return { standing, way, ground, isUrgent, day };
}

/** Why a parcel cannot go because of its path; the names are those of what a release needs. */
export type PathHold = 'right-noted' | 'right-told' | 'ending' | 'ended' | 'path-broken';

/** None only where nothing is suspected, asked or ordered any more. */
export function holdsOf({ rights, end, isBroken }: ParcelPath): readonly PathHold[] {
  const isRightFree =
    rights.standing === 'none' || rights.standing === 'cleared' || rights.standing === 'dropped';
  const holds: PathHold[] = isBroken ? ['path-broken'] : [];
  if (!isRightFree) holds.push(rights.standing === 'noted' ? 'right-noted' : 'right-told');
  if (end.standing !== 'none') holds.push(end.standing === 'done' ? 'ended' : 'ending');
  return holds;
}
