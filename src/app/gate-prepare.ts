/** What a row of an intake is before it is decided: refused with its problems, known already, or new. */
import {
  canonicalOfRead,
  isAmendable,
  type ValidateOptions,
  validateDeclaration,
} from '../areas/clearance/index.ts';
import { sha256 } from '../core/hash.ts';
import type { Problem } from '../core/problem.ts';
import type { Acknowledgement } from '../exchange/contract.ts';
import { consignmentKey } from '../model/bills.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Answers, Lane } from '../screening/answers.ts';
import type { Draw } from '../screening/draw.ts';
import { readRecord } from '../screening/record.ts';
import type { Queryable } from '../store/open.ts';
import { findExisting } from '../store/queries/existing.ts';

/** What is stored, or about to be, under a number and version. */
export interface Filed {
  /** `number/version` */
  readonly key: string;
  readonly contentHash: string;
  readonly state: string;
  readonly lane: Lane;
  readonly decisionId: string | null;
  readonly answers: Answers | null;
  /** Absent where there is no decision. */
  readonly draw?: Draw;
}

export interface GoodRow {
  readonly key: string;
  /** Key of the consignment, the same when it is amended or filed again. */
  readonly consignment: string;
  readonly declaration: Declaration;
  readonly content: string;
  readonly contentHash: string;
  readonly warnings: readonly Problem[];
  /** The same content again is answered the same; other content is a conflict. */
  answerKnown(filed: Filed): Acknowledgement;
  /** A version needs the one before it, in a state that may still be amended. */
  refuseVersion(earlier: Filed | undefined): Acknowledgement | undefined;
}

export interface RefusedRow {
  readonly answer: Acknowledgement;
}

export type PreparedRow = GoodRow | RefusedRow;

export function isRefused(row: PreparedRow): row is RefusedRow {
  return 'answer' in row;
}

const NOTHING = {
  line: 0,
  contentHash: null,
  decision: null,
  lane: null,
  answers: null,
  warnings: [],
} as const;

export function prepareRows(rows: readonly unknown[], checks: ValidateOptions): PreparedRow[] {
  return rows.map((row) => {
    const valid = validateDeclaration(row, checks);
    if (!valid.ok) return { answer: refuseRow(row, valid.problems) };
    const declaration = valid.value;
    const content = canonicalOfRead(declaration);
    return goodRow(declaration, content, sha256(content), valid.warnings);
  });
}

function goodRow(
  declaration: Declaration,
  content: string,
  contentHash: string,
  warnings: readonly Problem[],
): GoodRow {
  const { declarationNumber: number, version } = declaration;
  return {
    key: `${number}/${version}`,
    consignment: consignmentKey(declaration),
    declaration,
    content,
    contentHash,
    warnings,
    answerKnown: (filed) => ({ ...answerKnown(declaration, contentHash, filed), warnings }),
    refuseVersion: (earlier) => refuseVersion(declaration, earlier),
  };
}

type WithoutWarnings = Omit<Acknowledgement, 'warnings'>;

function answerKnown(declaration: Declaration, contentHash: string, filed: Filed): WithoutWarnings {
  const named = { line: 0, number: declaration.declarationNumber, version: declaration.version };
  const { decisionId: decision, lane, answers } = filed;
  if (filed.contentHash === contentHash) {
    return { ...named, result: 'same', contentHash, decision, lane, answers, problems: [] };
  }
  const problem = {
    code: 'declaration/conflict',
    message: {
      ko: `같은 번호와 차수로 다른 내용이 이미 저장되어 있습니다. 저장된 내용의 해시: ${filed.contentHash}, 받은 내용의 해시: ${contentHash}`,
      en: `Another content is stored under this number and version. Stored hash ${filed.contentHash}, received ${contentHash}.`,
    },
    pointer: '/declarationNumber',
  };
  return {
    ...named,
    result: 'conflict',
    contentHash: filed.contentHash,
    decision,
    lane,
    answers,
    problems: [problem],
  };
}

function refuseVersion(declaration: Declaration, earlier: Filed | undefined): Acknowledgement | undefined {
  const { version, declarationNumber } = declaration;
  if (version === 1) return undefined;
  const name = { number: declarationNumber, version };
  if (earlier === undefined) {
    const message = {
      ko: `${version}차 신고 앞에 ${version - 1}차 신고가 없습니다.`,
      en: `There is no version ${version - 1} before version ${version}.`,
    };
    return refused(name, [{ code: 'declaration/version-gap', message, pointer: '/version' }]);
  }
  if (isAmendable(earlier.state)) return undefined;
  const message = {
    ko: `'${earlier.state}' 상태의 신고는 정정할 수 없습니다. 수리 후에는 보정, 수정신고 또는 경정청구로 고칩니다 (관세법 제38조의2, 제38조의3).`,
    en: `A declaration in state '${earlier.state}' cannot be amended; after acceptance it is corrected under art. 38-2 and 38-3.`,
  };
  return refused(name, [{ code: 'life-cycle/illegal-move', message, pointer: '/version' }]);
}

function refused(
  name: { number: string | null; version: number | null },
  problems: readonly Problem[],
): Acknowledgement {
  return { ...NOTHING, ...name, result: 'refused', problems };
}

/** Refuses a row of which nothing is known but what it says itself. */
export function refuseRow(row: unknown, problems: readonly Problem[]): Acknowledgement {
  return refused(nameOf(row), problems);
}

/** The number of a row that cannot be read as a declaration, if it has one at all. */
function nameOf(row: unknown): { number: string | null; version: number | null } {
  const { declarationNumber, version } = (row ?? {}) as { declarationNumber?: unknown; version?: unknown };
  return {
    number: typeof declarationNumber === 'string' ? declarationNumber.slice(0, 40) : null,
    version: typeof version === 'number' && Number.isInteger(version) ? version : null,
  };
}

/** What the store knows of these rows and of the versions before them, by `number/version`. */
export async function findFiled(pool: Queryable, rows: readonly PreparedRow[]): Promise<Map<string, Filed>> {
  const keys = rows.flatMap((row) => {
    if (isRefused(row)) return [];
    const { declarationNumber: number, version } = row.declaration;
    const own = { number, version };
    return version > 1 ? [own, { number, version: version - 1 }] : [own];
  });
  const found = new Map<string, Filed>();
  for (const [key, row] of await findExisting(pool, keys)) {
    const decision = row.record === null ? undefined : readRecord(row.record);
    const { contentHash, state, decisionId } = row;
    const filed = { key, contentHash, state, lane: row.lane as Lane, decisionId };
    found.set(
      key,
      decision === undefined
        ? { ...filed, answers: null }
        : { ...filed, answers: decision.answers, draw: decision.inputs.draw },
    );
  }
  return found;
}
