/** What the gate asks the store before it decides a batch: what is filed already, earlier draws, what acceptance rests on, and prices to hold lines against. */
import type pg from 'pg';
import type { ValidateOptions } from '../areas/clearance/index.ts';
import type { Acknowledgement } from '../exchange/contract.ts';
import type { Declaration } from '../model/declaration.ts';
import type { AcceptanceAtGate } from './acceptance/at-gate.ts';
import type { ReferencesOf } from './farm-references.ts';
import { type EarlierDraw, earlierDraws } from './gate-draw.ts';
import { type Filed, findFiled, isRefused, type PreparedRow, prepareRows } from './gate-prepare.ts';
import type { UnderWay } from './gate-under-way.ts';

export interface LookUpParts {
  /** For what is looked up before a batch is decided. */
  readonly lookUps: pg.Pool;
  /** What acceptance at once rests on, asked once a batch. */
  acceptance(declarations: readonly Declaration[]): Promise<AcceptanceAtGate>;
  /** Prices that lines are held against, asked once a batch. */
  references(declarations: readonly Declaration[]): Promise<ReferencesOf>;
  /** What validation compares codes with. */
  checks(): ValidateOptions;
}

/** What somebody sent at once, and who waits for its answers. */
export interface Submission {
  readonly rows: readonly unknown[];
  readonly sender: string | undefined;
  readonly resolve: (answers: readonly Acknowledgement[]) => void;
  readonly reject: (error: unknown) => void;
}

/** The rows of a batch, and what the store knew of them when it was asked. */
export interface LookedUp {
  readonly rows: readonly PreparedRow[];
  readonly existing: ReadonlyMap<string, Filed>;
  readonly consignments: ReadonlyMap<string, EarlierDraw>;
  readonly acceptance: AcceptanceAtGate;
  readonly references: ReferencesOf;
}

export interface LookedUpBatch {
  readonly batch: Submission[];
  readonly found: Promise<LookedUp>;
  /** To be called when the batch was decided, or never will be. */
  decided(): void;
}

export function lookUpBatch(parts: LookUpParts, underWay: UnderWay, batch: Submission[]): LookedUpBatch {
  const decided = underWay.beginLookUp();
  const found = findAll(
    parts,
    batch.flatMap(({ rows }) => rows),
  );
  // Whoever decides the batch is told.
  found.catch(() => {});
  return { batch, found, decided };
}

async function findAll(parts: LookUpParts, given: readonly unknown[]): Promise<LookedUp> {
  const rows = prepareRows(given, parts.checks());
  const declarations = rows.flatMap((row) => (isRefused(row) ? [] : [row.declaration]));
  const [existing, consignments, acceptance, references] = await Promise.all([
    findFiled(parts.lookUps, rows),
    earlierDraws(parts.lookUps, rows),
    parts.acceptance(declarations),
    parts.references(declarations),
  ]);
  return { rows, existing, consignments, acceptance, references };
}
