/** The latest declarations of the store, as the screening sees them: to warm up an engine and the book of capacity. */
import { type ImportHistory, type ImportSubject, lookUp } from '../areas/clearance/index.ts';
import { type CapacityBook, lineFor, noteStrength, resetThreshold } from '../screening/capacity.ts';
import { decide } from '../screening/decide.ts';
import type { Engine } from '../screening/engine.ts';
import type { Queryable } from '../store/open.ts';
import type { Sealed } from '../store/vault/seal.ts';
import type { Vault } from '../store/vault/vault.ts';
import { declarationsOf } from './contents.ts';

const SAMPLE = 1200;

/** Recent declarations with the facts of today: to measure which tests are rare, and which strengths compete. */
export async function recentSubjects(
  { pool, vault }: { readonly pool: Queryable; readonly vault: Vault },
  history: ImportHistory,
): Promise<ImportSubject[]> {
  const { rows } = await pool.query<{ content: Sealed }>(
    `select content from declaration where direction = 'import' order by occurred_at desc limit $1`,
    [SAMPLE],
  );
  const declarations = await declarationsOf(vault, rows);
  return declarations.flatMap((declaration) =>
    declaration === null
      ? []
      : [{ kind: 'import-declaration' as const, declaration, facts: lookUp(history, declaration) }],
  );
}

/** Thresholds start from what recent declarations would have competed with, not from nothing. */
export function warmCapacity(
  engine: Engine<ImportSubject>,
  book: CapacityBook,
  sample: readonly ImportSubject[],
): void {
  const { policy } = engine.edition.manifest;
  const days = new Set(sample.map(({ declaration }) => declaration.declaredOn)).size;
  const perDay = new Map<string, number>();
  for (const subject of sample) {
    const { office } = subject.declaration;
    const { strength } = decide(engine, subject, subject.facts, WARMING);
    if (strength === 0) continue;
    noteStrength(lineFor(book, policy, office, 'physical'), strength);
    perDay.set(office, (perDay.get(office) ?? 0) + 1 / Math.max(1, days));
  }
  for (const [office, expected] of perDay)
    resetThreshold(lineFor(book, policy, office, 'physical'), expected);
}

/** Inputs of a decision that is only measured and never stored. */
const WARMING = {
  id: '',
  number: '',
  version: 1,
  subjectHash: '',
  occurredAt: '',
  recordedAt: '',
  draw: { value: 1, probability: 0, secretId: '' },
  places: [],
  previous: null,
};
