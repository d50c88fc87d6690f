/**
 * The shapes that travel between the server and whoever speaks with it over HTTP: types only, shared with the console.
 * All paths are under `/api/v1`. Won are whole numbers, instants ISO UTC, days `YYYY-MM-DD`. Errors: `ErrorBody`.
 */
import type { Day, Instant } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import type { Text } from '../core/text.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Verdict } from '../model/outcome.ts';
import type { Answers, Demand, Inspection, Lane } from '../screening/answers.ts';
import type { Criterion } from '../screening/criterion.ts';
import type { Policy } from '../screening/policy.ts';

/** What the shapes below are made of, so that the console needs no other room for them. */
export type { Answers, Criterion, Declaration, Demand, Inspection, Lane, Policy, Verdict };

export type RoleName = 'officer' | 'supervisor' | 'analyst' | 'auditor' | 'administrator';

/** Any refusal. `id` finds it in the server's own log. */
export interface ErrorBody {
  readonly id: string;
  readonly message: Text;
  readonly problems: readonly Problem[];
  /** How many problems there were, when more than the thousand shown. */
  readonly count: number;
}

/** A rate with its 95 % interval (Wilson); `n` cases, `hits` of them. Rate and interval are null at n = 0. */
export interface Rate {
  readonly hits: number;
  readonly n: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

// -- GET /status (no sign-in) ------------------------------------------------------------------------------------------

/** What the server is doing; while `ready` is false the console shows the steps and their progress. */
export interface Status {
  readonly ready: boolean;
  readonly steps: readonly ProgressStep[];
  /** True where the records are made up (synthetic trade). */
  readonly isMadeUp: boolean;
  readonly history: Text;
  readonly clock: ClockView;
  readonly version: string;
}

export interface ProgressStep {
  readonly id: string;
  readonly title: Text;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly of: number;
  readonly note?: Text;
}

/** The business clock. In the demonstration it is virtual and can be paused and sped up. */
export interface ClockView {
  readonly now: Instant;
  readonly isVirtual: boolean;
  readonly isRunning: boolean;
  /** Business seconds a real second. */
  readonly speed: number;
}

// POST /clock { isRunning?, speed? } -> ClockView (supervisor, administrator)
export interface ClockChange {
  readonly isRunning?: boolean;
  readonly speed?: number;
}

// -- POST /session { account, password } -> SessionView; GET /session -> SessionView | null; DELETE /session ----------------------------

export interface SignIn {
  readonly account: string;
  readonly password: string;
}

export interface SessionView {
  readonly account: string;
  readonly name: Text;
  readonly role: RoleName;
  readonly office: string | null;
  readonly officeName: Text | null;
  readonly skills: readonly string[];
  /** Sent back as header `x-csrf-token` with everything that changes something. */
  readonly csrfToken: string;
  readonly rights: readonly string[];
}

// -- GET /board?office=&days= ; also pushed by GET /events (server-sent events `board`) --------------------------------

export interface BoardView {
  readonly asOf: Instant;
  readonly day: Day;
  readonly office: string | null;
  readonly arrived: number;
  /** Expected by now, from the same weekday of the last four weeks: middle 90 %. */
  readonly expected: { readonly low: number; readonly high: number } | null;
  readonly lanes: readonly { readonly lane: Lane; readonly count: number; readonly share: number }[];
  readonly backlog: number;
  readonly overdue: number;
  /** 96 quarters of an hour; counts by lane; expected middle and 90 % band for the whole day. */
  readonly arrivals: readonly {
    readonly quarter: number;
    readonly release: number;
    readonly documents: number;
    readonly examine: number;
    readonly hold: number;
    readonly expected: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  /** Weekly hit rates of examinations: chosen by selection, and drawn at random. */
  readonly hitRates: readonly { readonly weekFrom: Day; readonly selected: Rate; readonly random: Rate }[];
  readonly hitRateTotal: { readonly selected: Rate; readonly random: Rate; readonly ratio: Ratio | null };
  /** Seconds from filing to acceptance, by lane and inspection. */
  readonly timeToRelease: readonly {
    readonly lane: Lane;
    readonly inspection: Inspection;
    readonly n: number;
    readonly p25: number | null;
    readonly median: number | null;
    readonly p75: number | null;
  }[];
  readonly offices: readonly {
    readonly office: string;
    readonly name: Text;
    readonly open: number;
    readonly documents: number;
    readonly examine: number;
    readonly hold: number;
    /** Open cases against what the office's people can do in the rest of the day. */
    readonly loadShare: number | null;
    readonly oldestSeconds: number | null;
    readonly overdue: number;
  }[];
  readonly recent: readonly RecentDecision[];
}

/** Ratio of two rates with its 95 % interval (log normal approximation, Katz). */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface RecentDecision {
  readonly at: Instant;
  readonly number: string;
  readonly version: number;
  readonly lane: Lane;
  readonly office: string;
  readonly description: Text;
  readonly reason: Text | null;
  /** Only supervisors, analysts and auditors see it; absent for officers. */
  readonly isRandom?: boolean;
}

// -- GET /cases?scope=mine|office|all&lane=&state=&office=&sort=due|priority|value|opened&search=&after=&limit= --------

export interface CasePage {
  /** After filters and scope. */
  readonly total: number;
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
  readonly lane: Lane;
  readonly state: CaseState;
  readonly office: string;
  readonly dueAt: Instant;
  readonly openedAt: Instant;
  readonly assignee: string | null;
  readonly assigneeName: Text | null;
  readonly description: Text;
  readonly hsCode: string;
  readonly importer: string;
  readonly departureCountry: string | null;
  readonly originCountry: string | null;
  readonly customsValueKrw: number;
  readonly netMassKg: number;
  readonly itemCount: number;
  /** 0 to 5: in which fifth of the cases of this kind the score lies. */
  readonly scoreBand: number;
  readonly firstReason: Text | null;
  readonly reasonCount: number;
}

/** POST /cases/next {kind?}: the most urgent case within office and skill, dealt to the one who asks; null where none waits. */
export interface DealtCase {
  readonly case: CaseRow | null;
}

// POST /cases/:id/return -> CaseRow            gives it back

// -- GET /declarations/:number[?version=&purpose=] -> DeclarationView --------------------------------------------------

export interface DeclarationView {
  readonly declaration: Declaration;
  readonly versions: readonly {
    readonly version: number;
    readonly receivedAt: Instant;
    readonly contentHash: string;
  }[];
  readonly state: string;
  readonly stateName: Text;
  readonly officeName: Text;
  /** Names of codes used in the form: `{ "procedure.processType": {ko,en} ... }` by JSON pointer. */
  readonly codeNames: Readonly<Record<string, Text>>;
  /** Pointers of personal identifiers that are masked; ask again with `purpose` to see them. */
  readonly masked: readonly string[];
  readonly decision: DecisionView | null;
  readonly case: CaseRow | null;
  readonly events: readonly EventView[];
  readonly outcome: OutcomeView | null;
  readonly problems: readonly Problem[];
  /** What may be done now by the one who asks. */
  readonly acts: readonly ActOffer[];
  readonly notices: readonly NoticeView[];
  /** State of payment, in words. */
  readonly payment: Text;
}

export interface DecisionView {
  readonly id: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly answers: Answers;
  readonly lane: Lane;
  readonly findings: readonly FindingView[];
  readonly score: ScoreView | null;
  readonly recordHash: string;
  readonly record: string;
  /** What the record's numbers are, for people who read the record. */
  readonly values: readonly {
    readonly name: string;
    readonly title: Text;
    readonly value: number | string | null;
    readonly group: string;
  }[];
  readonly edition: EditionView;
  readonly isRandom?: boolean;
  readonly draw?: { readonly value: number; readonly probability: number };
}

export interface EditionView {
  readonly hash: string;
  readonly policy: string;
  readonly criteria: number;
  readonly detectors: number;
  readonly models: readonly { readonly name: string; readonly id: string }[];
  readonly lists: number;
  readonly reference: string;
}

export interface FindingView {
  readonly source: string;
  readonly sourceTitle: Text;
  readonly id: string;
  readonly version: number;
  readonly score: number;
  readonly demand: Demand;
  readonly says: Text;
  readonly look: Text | null;
  readonly basis: string;
  readonly evidence: readonly string[];
  /** Console path behind the source, such as `/criteria/C-0318` or `/models`. */
  readonly opens: string | null;
}

export interface ScoreView {
  /** Calibrated chance that an examination finds fraud. */
  readonly fraud: number;
  readonly critical: number;
  readonly regime: 'seen' | 'unseen';
  readonly says: Text;
  /** Of cases scored like this, so many were hits. */
  readonly likeThis: Rate & { readonly from: number; readonly to: number };
  /** Exact Shapley values in log odds, grouped: start, pushes, end. */
  readonly start: number;
  readonly pushes: readonly {
    readonly feature: string;
    readonly title: Text;
    readonly value: string;
    readonly push: number;
  }[];
  readonly end: number;
  readonly modelId: string;
}

export interface EventView {
  readonly at: Instant;
  readonly kind: string;
  readonly title: Text;
  readonly who: Text;
  readonly why: Text | null;
  readonly article: string | null;
}

export interface OutcomeView {
  readonly code: string;
  readonly name: Text;
  readonly verdict: Verdict;
  readonly recoveredKrw: number | null;
  readonly notes: string | null;
  readonly examiner: Text;
  readonly occurredAt: Instant;
  readonly isSimulated: boolean;
}

/** A notice that the law requires to be given to the declarant, ready to send. */
export interface NoticeView {
  readonly id: string;
  readonly title: Text;
  readonly body: Text;
  readonly article: string;
  readonly at: Instant;
}

export interface ActOffer {
  /** accept | supplement | examine | release-without-examination | hold | outcome | reject | withdraw | recall | audit | lift-hold */
  readonly act: string;
  readonly title: Text;
  readonly key: string;
  readonly isProposed: boolean;
  readonly needsReason: boolean;
  readonly article: string;
  readonly isAllowed: boolean;
  readonly whyNot: Text | null;
}

// POST /declarations/:number/acts  Act -> DeclarationView.   `undo` within 5 s: POST /declarations/:number/acts/undo
export interface Act {
  readonly act: string;
  readonly version: number;
  readonly reason?: string;
  /** For act `examine`: another kind of inspection. */
  readonly inspection?: Inspection;
  /** For act `outcome`. */
  readonly outcome?: {
    readonly code: string;
    readonly recoveredKrw?: number;
    readonly notes?: string;
    readonly item?: number;
  };
}

// GET /declarations/:number/peers?item=1 -> PeersView
export interface PeersView {
  readonly item: number;
  readonly hsCode: string;
  readonly origin: string | null;
  readonly since: Day;
  readonly unit: Text;
  readonly thisValue: number | null;
  readonly n: number;
  readonly p05: number | null;
  readonly median: number | null;
  readonly p95: number | null;
  /** Log bins over the range: from, to, count of lines not examined or clean. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly hits: readonly number[];
  readonly cleans: readonly number[];
}

// GET /declarations/:number/similar?item=1 -> SimilarCase[]
export interface SimilarCase {
  readonly number: string;
  readonly version: number;
  readonly examinedOn: Day;
  readonly description: Text;
  readonly pricePerKg: number | null;
  readonly massPerPieceKg: number | null;
  readonly verdict: Verdict;
  readonly outcome: Text;
  readonly recoveredKrw: number | null;
}

// GET /importers/:id -> ImporterView
export interface ImporterView {
  readonly id: string;
  readonly name: string | null;
  readonly months: readonly {
    readonly month: string;
    readonly declarations: number;
    readonly examined: number;
    readonly hits: number;
    readonly valueKrw: number;
  }[];
  readonly declarations: number;
  readonly examined: Rate;
  readonly sellers: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly country: string | null;
    readonly declarations: number;
    readonly examined: Rate;
  }[];
  readonly goods: readonly {
    readonly hs6: string;
    readonly name: Text;
    readonly declarations: number;
    readonly valueKrw: number;
  }[];
}

// GET /declarations?search=&office=&lane=&state=&hs=&importer=&seller=&from=&to=&criterion=&detector=&after=&limit=
// -> DeclarationPage. `from` (inclusive) and `to` are business instants; `criterion` and `detector` find what they hit in the
// last 30 business days, among declarations that were not released.
export interface DeclarationPage {
  readonly total: number | null;
  readonly rows: readonly {
    readonly number: string;
    readonly version: number;
    /** Business clock: when it reached the gate. */
    readonly occurredAt: Instant;
    readonly lane: Lane;
    readonly state: string;
    readonly stateName: Text;
    readonly office: string;
    readonly description: Text;
    readonly hsCode: string;
    readonly importer: string;
    readonly customsValueKrw: number;
  }[];
  readonly next: string | null;
}

// POST /declarations (one JSON declaration) -> Acknowledgement, 201 | 200 the same again | 409 conflict | 422 problems
// POST /declarations/batch (JSON array, or application/x-ndjson stream) -> one Acknowledgement a line, in order
export interface Acknowledgement {
  readonly line: number;
  readonly result: 'stored' | 'same' | 'conflict' | 'refused';
  readonly number: string | null;
  readonly version: number | null;
  readonly contentHash: string | null;
  readonly decision: string | null;
  readonly lane: Lane | null;
  readonly answers: Answers | null;
  readonly problems: readonly Problem[];
  /** What is odd but no reason to refuse, such as net mass above gross or a code outside its list. */
  readonly warnings: readonly Problem[];
}

// POST /imports/preview (file body, text/csv | application/x-ndjson | application/json) -> ImportPreview
// POST /imports (same body) -> ImportResult (progress by events `job` of kind `import`)
export interface ImportPreview {
  readonly format: 'kcs-csv' | 'ndjson' | 'json';
  readonly encoding: string;
  readonly lines: number;
  readonly good: number;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly sample: readonly {
    readonly number: string;
    readonly declaredOn: Day;
    readonly office: string;
    readonly hsCode: string;
    readonly description: string;
    readonly customsValueKrw: number | null;
  }[];
}
export interface ImportResult {
  readonly stored: number;
  readonly same: number;
  readonly conflicts: number;
  readonly refused: number;
  readonly problems: readonly Problem[];
}

// POST /decisions/:id/replay -> ReplayView
export interface ReplayView {
  readonly id: string;
  readonly isIdentical: boolean;
  readonly stored: string;
  readonly recomputed: string | null;
  readonly difference: Text | null;
}

// -- GET /criteria -> CriterionRow[]; GET /criteria/:id -> CriterionRow & { versions, hits } ----------------------------

export interface CriterionRow {
  readonly criterion: Criterion;
  readonly state: 'live' | 'expired' | 'draft';
  /** Declarations decided since the edition came into force or the server started; hits and unknowns are among them. */
  readonly evaluated: number;
  readonly hits: number;
  readonly unknown: number;
  /** Outcomes of examined declarations that it hit. */
  readonly examined: Rate;
}

// GET /policy -> PolicyView
export interface PolicyView {
  readonly policy: Policy;
  readonly hash: string;
  readonly detectors: readonly {
    readonly id: string;
    readonly version: number;
    readonly title: Text;
    readonly basis: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly value: number;
      readonly default: number;
      readonly range: readonly [number, number];
      readonly unit: string;
      readonly why: Text;
    }[];
    readonly examined: Rate;
  }[];
  readonly capacities: readonly {
    readonly office: string;
    readonly name: Text;
    readonly inspection: Inspection;
    readonly perDay: number;
    readonly used: number;
    readonly threshold: number;
  }[];
  readonly lists: readonly {
    readonly list: string;
    readonly kind: string;
    readonly key: string;
    readonly note: string;
    readonly demand: Demand;
    readonly validFrom: Day;
    readonly validTo: Day | null;
  }[];
}

// -- GET /models -> ModelView[]; POST /models/train -> JobView; GET /jobs/:id -> JobView; DELETE /jobs/:id -------------

export interface ModelView {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly isLive: boolean;
  readonly trainedAt: Instant;
  readonly data: Text;
  readonly rows: number;
  readonly frauds: number;
  readonly seed: number;
  readonly trainSeconds: number;
  /** Unseen profiles stand first, always. */
  readonly figures: readonly FigureRow[];
  readonly caveat: Text;
  readonly features: readonly { readonly name: string; readonly title: Text; readonly gain: number }[];
  readonly reliability: readonly {
    readonly from: number;
    readonly to: number;
    readonly mean: number;
    readonly rate: Rate;
  }[];
  /** Data packs whose figures were measured with the same code, if found. */
  readonly isPackModel: boolean;
}

export interface FigureRow {
  readonly regime: 'unseen' | 'seen' | 'all' | 'critical' | 'lookup';
  readonly title: Text;
  readonly n: number;
  readonly hits: number;
  readonly auc: number | null;
  readonly averagePrecision: number | null;
  readonly precisionAt: readonly { readonly percent: number; readonly value: number | null }[];
}

export interface JobView {
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly of: number;
  readonly secondsLeft: number | null;
  readonly note: Text | null;
  readonly result: unknown;
}

// -- GET /log?after=&limit= -> LogPage; POST /log/verify -> JobView with LogVerification as result ---------------------

export interface LogPage {
  readonly rows: readonly {
    readonly partition: number;
    readonly seq: number;
    readonly at: Instant;
    readonly kind: string;
    readonly subject: string;
    readonly hash: string;
  }[];
  readonly next: string | null;
  readonly anchors: number;
  readonly lastAnchorAt: Instant | null;
  readonly total: number;
}
export interface LogVerification {
  readonly ok: boolean;
  readonly entries: number;
  readonly anchors: number;
  readonly problems: readonly {
    readonly kind: string;
    readonly partition: number;
    readonly seq: number;
    readonly message: Text;
  }[];
}

// GET /codes -> { name, title, rows }[] short; GET /codes/:name?day= -> CodeRow[]
export interface CodeRow {
  readonly code: string;
  readonly name: Text;
}

// GET /events (server-sent events): `board` BoardDelta, `case` CaseRow, `job` JobView, `status` Status
export interface BoardDelta {
  readonly asOf: Instant;
  readonly arrived: number;
  readonly lanes: readonly { readonly lane: Lane; readonly count: number }[];
  readonly backlog: number;
  readonly recent: readonly RecentDecision[];
  readonly clock: ClockView;
}
