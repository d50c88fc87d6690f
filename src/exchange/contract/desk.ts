/** Officers at work: who has which case, what is awaited of whom, who is away, what everybody is told. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { CaseRow } from './cases.ts';
import type { Rate } from './shared.ts';

// POST /cases/:id/reassign  Reassignment -> CaseRow
export interface Reassignment {
  /** Account of an officer of the office of the case; null: back to the pool. */
  readonly to: string | null;
  readonly reason: string;
}

// GET /desk/colleagues -> ColleagueView[]   people of one's own office who work on cases
export interface ColleagueView {
  readonly account: string;
  readonly name: Text;
  readonly role: string;
  readonly inHand: number;
  readonly isAway: boolean;
}

export type AwaitedKindName =
  | 'supplement'
  | 'opinion'
  | 'laboratory'
  | 'lift-request'
  | 'withdrawal-request'
  | 'loading-extension'
  | 'cancel-notice';

// GET /declarations/:number/awaited -> AwaitedView[]
// POST /declarations/:number/awaited  Asking -> AwaitedView[]
// POST /awaited/:id  AwaitedMove -> AwaitedView[] of its declaration
export interface AwaitedView {
  readonly id: string;
  readonly kind: AwaitedKindName;
  readonly title: Text;
  readonly number: string;
  readonly version: number;
  readonly askedBy: Text;
  /** Null: somebody outside. */
  readonly askedOf: Text | null;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly says: string;
  readonly article: string | null;
  readonly step: 'asked' | 'sent' | 'answered' | 'cancelled';
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: Text | null;
  readonly isOverdue: boolean;
  readonly mayAnswer: boolean;
  readonly maySend: boolean;
  readonly mayCancel: boolean;
}

export interface Asking {
  /** A supplement, a longer loading period and a notice of cancelling are asked for by their acts. */
  readonly kind: Exclude<AwaitedKindName, 'supplement' | 'loading-extension' | 'cancel-notice'>;
  /** For `opinion`: the colleague. */
  readonly of?: string;
  readonly says: string;
  /** The usual time where absent. */
  readonly dueOn?: Day;
}

export interface AwaitedMove {
  readonly step: 'sent' | 'answered' | 'cancelled';
  readonly answer?: string;
}

// GET /desk/work -> WorkView
export interface WorkView {
  readonly asOf: Instant;
  /** Cases in one's own hand, the most urgent first. */
  readonly hand: readonly CaseRow[];
  readonly askedOfMe: readonly AwaitedView[];
  readonly askedByMe: readonly AwaitedView[];
  /** Requests of traders that anybody of the office answers. */
  readonly askedOfOffice: readonly AwaitedView[];
  readonly dueToday: number;
  readonly overdue: number;
  readonly absences: readonly AbsenceView[];
}

// GET /desk/absences, POST /desk/absences Leave, DELETE /desk/absences/:id -> AbsenceView[]
export interface AbsenceView {
  readonly id: string;
  readonly account: string;
  readonly name: Text;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly why: string;
  readonly isNow: boolean;
}

export interface Leave {
  /** One's own where absent; another's for supervisors. */
  readonly account?: string;
  /** Now where absent. */
  readonly from?: Instant;
  readonly to: Instant;
  readonly why: string;
}

// GET /notices -> NoticePage;  POST /notices/read {ids?} -> NoticePage;  event `notice` {unread}
export interface NoticePage {
  readonly unread: number;
  readonly rows: readonly PersonalNotice[];
}

export interface PersonalNotice {
  readonly id: string;
  readonly at: Instant;
  readonly says: Text;
  /** Of the declaration that it is about; '' where it is about several. */
  readonly number: string;
  /** Page of the console that shows what it is about. */
  readonly opens: string;
  readonly isRead: boolean;
}

// GET /desk/supervision?days=28&office= -> SupervisionView
export interface SupervisionView {
  readonly from: Instant;
  readonly to: Instant;
  readonly office: string | null;
  readonly officers: readonly OfficerFigures[];
  /** Open cases by how long they are open, in office hours. */
  readonly ageing: readonly {
    readonly fromHours: number;
    readonly toHours: number | null;
    readonly open: number;
  }[];
  readonly overdue: readonly CaseRow[];
  readonly awaitedOverdue: readonly AwaitedView[];
  readonly assignment: AssignmentView;
  readonly blind: BlindView;
}

export interface OfficerFigures {
  readonly account: string;
  readonly name: Text;
  readonly inHand: number;
  readonly dealt: number;
  readonly taken: number;
  readonly returned: number;
  readonly closed: number;
  /** Median office hours from dealing to closing; null where none was closed. */
  readonly medianHours: number | null;
  /** Closed examinations that were carried out as proposed, and not accepted without examination. */
  readonly asProposed: Rate;
  readonly hits: Rate;
}

export interface AssignmentView {
  /** Cases dealt by chance in the span, over which is counted. */
  readonly dealt: number;
  /** How often cases of one importer met in one hand, as a multiple of chance, within office, skill, kind, band and day. */
  readonly effect: number;
  /** Where 95 % of dealings by chance lie. */
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** Share of worlds without any favour in which anybody would be named. */
  readonly rate: number;
  /** Pairs that were looked at. */
  readonly asked: number;
  readonly remarkable: readonly RemarkablePair[];
}

export interface RemarkablePair {
  readonly account: string;
  readonly name: Text;
  /** What the cases had in common. */
  readonly of: 'importer' | 'declarant';
  readonly id: string;
  readonly cases: number;
  readonly expected: number;
  /** Cases against expected, with 95 %. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** Declarations behind the number. */
  readonly numbers: readonly string[];
}

export interface BlindView {
  /** Selected examinations of goods whose reasons were hidden until the finding, and those whose reasons were known. */
  readonly blind: Rate;
  readonly open: Rate;
  /** Difference of the two hit rates, with 95 %; null where one of them has no case. */
  readonly gap: { readonly value: number; readonly low: number; readonly high: number } | null;
}
