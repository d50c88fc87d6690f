/** Cases that wait for a person. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Lane } from '../../screening/answers.ts';

// -- GET /cases?scope=mine|office|all&subject=import|export&lane=&state=&office=&sort=due|priority|value|opened&search=&after=&limit= --------

export interface CasePage {
  /** After filters and scope; null where the words sought are so common that they are not counted. */
  readonly total: number | null;
  /** Before filters. */
  readonly totalOpen: number;
  readonly rows: readonly CaseRow[];
  /** Give it back as `after` for the next page; null at the end. */
  readonly next: string | null;
}

export type CaseState = 'open' | 'dealt' | 'closed';
export type CaseKind = 'documents' | 'x-ray' | 'physical' | 'laboratory' | 'hold';

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly kind: CaseKind;
  readonly direction: Direction;
  readonly lane: Lane;
  readonly state: CaseState;
  readonly office: string;
  readonly dueAt: Instant;
  readonly openedAt: Instant;
  readonly assignee: string | null;
  readonly assigneeName: Text | null;
  readonly description: Text;
  readonly hsCode: string;
  /** Of an export, the exporter. */
  readonly importer: string;
  readonly departureCountry: string | null;
  /** Of an export. */
  readonly destinationCountry: string | null;
  readonly originCountry: string | null;
  /** Of an export, its value FOB. */
  readonly customsValueKrw: number;
  readonly netMassKg: number;
  readonly itemCount: number;
  /** 0 to 5: in which fifth of the cases of this kind the score lies; null where it is hidden. */
  readonly scoreBand: number | null;
  readonly firstReason: Text | null;
  readonly reasonCount: number;
  /** Reasons and score are hidden from the one who asks until the finding is recorded. */
  readonly isBlind: boolean;
}

/** POST /cases/next {kind?}: a case by chance within office and skill, urgent ones first, dealt to the one who asks; null where none waits. */
export interface DealtCase {
  readonly case: CaseRow | null;
}

// POST /cases/:id/return {reason} -> CaseRow            gives it back
