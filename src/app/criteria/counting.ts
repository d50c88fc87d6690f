/**
 * Counts what criteria hit, after decisions were stored and outside of them: live ones from the records, shadow ones by asking
 * them about the same declarations with the same recorded facts. What was not counted when a server ended is counted later.
 */
import {
  EXPORT_FIELDS,
  type ExportSubject,
  IMPORT_FIELDS,
  type ImportSubject,
} from '../../areas/clearance/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Declaration } from '../../model/declaration.ts';
import { type CriteriaSet, compileCriteria } from '../../screening/criteria/index.ts';
import { type Criterion, type FieldTable, isForParcels } from '../../screening/criterion.ts';
import { isForExports } from '../../screening/export-edition.ts';
import { readRecord } from '../../screening/record.ts';
import { readShadowCriteria } from '../../store/queries/criteria.ts';
import { addCounts, type FollowedDecision, readUncounted } from '../../store/queries/criteria-counts.ts';
import { declarationsOf } from '../contents.ts';
import type { House } from '../house.ts';
import { countParcels } from './count-parcels.ts';
import { askable } from './in-force.ts';
import { askShadows, type CountTally, lineOf, newTally, tallied } from './tally.ts';

export interface CriteriaCounting {
  /** Counts soon what has been decided meanwhile; never throws, never waits. */
  follow(): void;
  /** Counts everything now. */
  settle(): Promise<void>;
}

/** Decisions of one reading, and between two breaths of the server. */
const PART = 1000;
const BREATH = 50;
const WAIT_MILLIS = 500;

export function openCounting(house: Pick<House, 'pool' | 'vault'>): CriteriaCounting {
  let last: Promise<void> = Promise.resolve();
  let isWaiting = false;
  let compiled: { readonly key: string; readonly set: ShadowSets } | undefined;

  const shadowSet = async (): Promise<ShadowSets | undefined> => {
    const criteria = askable((await readShadowCriteria(house.pool)).filter((one) => !isForParcels(one)));
    if (criteria.length === 0) return undefined;
    const key = JSON.stringify(criteria);
    if (compiled?.key !== key) compiled = { key, set: compileShadows(criteria) };
    return compiled.set;
  };

  /** @param isWhole also what comes in meanwhile; else the next look counts that, in one part instead of many small ones */
  const countAll = async (isWhole: boolean): Promise<void> => {
    for (;;) {
      const set = await shadowSet();
      const part = await readUncounted(house.pool, PART, set !== undefined);
      if (part === undefined) return;
      const tally = newTally();
      const declarations = await contentsOf(house.vault, part.decisions);
      for (let from = 0; from < part.decisions.length; from += BREATH) {
        for (let at = from; at < Math.min(part.decisions.length, from + BREATH); at++)
          count(tally, part.decisions[at]!, declarations.get(at), set);
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (!(await addCounts(house.pool, part, tallied(tally)))) return;
      if (part.upTo - part.after < PART && !isWhole) return;
    }
  };

  const inTurn = (isWhole: boolean): Promise<void> => {
    const next = last.then(() => countAll(isWhole)).then(() => countParcels(house));
    last = next.catch(() => {});
    return next;
  };
  return {
    settle: () => inTurn(true),
    follow() {
      if (isWaiting) return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        // A store that is away for a moment is read again after the next decision.
        inTurn(false).catch(() => {});
      }, WAIT_MILLIS).unref();
    },
  };
}

interface ShadowSets {
  readonly imports: CriteriaSet<ImportSubject>;
  readonly exports: CriteriaSet<ExportSubject>;
}

function compileShadows(criteria: readonly Criterion[]): ShadowSets {
  return {
    imports: compile(
      criteria.filter((one) => !isForExports(one)),
      IMPORT_FIELDS,
    ),
    exports: compile(criteria.filter(isForExports), EXPORT_FIELDS),
  };
}

function compile<Subject>(criteria: readonly Criterion[], fields: FieldTable<Subject>): CriteriaSet<Subject> {
  const set = compileCriteria(criteria, fields);
  if (!set.ok) throw new TypeError(`shadow criteria: ${set.problems[0]?.message.en}`);
  return set.value;
}

/** By place; nothing for a decision whose content was not asked for or was erased. */
async function contentsOf(
  vault: House['vault'],
  decisions: readonly FollowedDecision[],
): Promise<Map<number, Declaration>> {
  const sealed = decisions.flatMap(({ content }, at) => (content === null ? [] : [{ at, content }]));
  const declarations = await declarationsOf(vault, sealed);
  return new Map(
    sealed.flatMap(({ at }, place) => {
      const declaration = declarations[place];
      return declaration == null ? [] : [[at, declaration] as const];
    }),
  );
}

function count(
  tally: CountTally,
  stored: FollowedDecision,
  declaration: Declaration | undefined,
  set: ShadowSets | undefined,
): void {
  const decision = readRecord(stored.record);
  const day = seoulDay(Date.parse(decision.inputs.occurredAt));
  tally.days.set(day, (tally.days.get(day) ?? 0) + 1);
  for (const { source, id, version } of decision.findings)
    if (source === 'criterion') lineOf(tally, id, version, false, day).hits += 1;
  if (set === undefined || declaration === undefined) return;
  const { facts } = decision;
  const { number, version, occurredAt: at, direction } = decision.inputs;
  const asked = {
    ...{ itemCount: declaration.items.length, dayOfSubject: declaration.declaredOn, day },
    named: { number, version, at },
  };
  if (direction === 'export') {
    askShadows(tally, set.exports, { ...asked, subject: { kind: 'export-declaration', declaration, facts } });
  } else
    askShadows(tally, set.imports, { ...asked, subject: { kind: 'import-declaration', declaration, facts } });
}
