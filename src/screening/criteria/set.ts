/**
 * All criteria in force, compiled together behind an index, so that the cost of asking them hardly grows with their
 * number. Built once per change of criteria, asked once per declaration.
 */
import type { Criterion, FieldTable } from '../criterion.ts';
import { type CriterionResult, compileProgram, type Program } from './compile.ts';
import { type Cover, coverOf } from './cover.ts';
import { type Entry, type FieldIndex, fieldIndex } from './field-index.ts';
import { type GuardBook, guardBook, type Postings, postings } from './postings.ts';
import { type CriterionProblem, criterionProblem } from './problems.ts';
import { measuredShare } from './share.ts';
import { fillSlots, type SlotPlan, type Slots, slotPlan } from './slots.ts';

export interface Entrant extends Program {
  readonly criterion: Criterion;
}

/** Compiled criteria; `criteria` stands in the order of ids, and a place is an index into it. */
export interface CriteriaSet<Subject> {
  readonly criteria: readonly Criterion[];
  readonly entrants: readonly Entrant[];
  /** 1 where the criterion of that place is asked of each line. */
  readonly perItem: Uint8Array;
  readonly plan: SlotPlan<Subject>;
  readonly declarationIndexes: readonly FieldIndex[];
  readonly itemIndexes: readonly FieldIndex[];
  /** Places of criteria that no index covers: asked every time. */
  readonly always: Postings;
  readonly book: GuardBook;
  /** Room for one evaluation at a time. */
  readonly scratch: Scratch;
}

export interface Scratch {
  readonly slots: Slots;
  /** Lists of candidates found for the line under way. */
  readonly lists: Postings[];
  readonly collect: (list: Postings) => void;
  /** The tick in which each criterion was last asked, met, unknown and at fault; there is one tick a line. */
  readonly asked: Float64Array;
  readonly hit: Float64Array;
  readonly unknown: Float64Array;
  readonly fault: Float64Array;
  tick: number;
}

export interface CompileOptions<Subject> {
  /** Subjects on which the index measures which tests are rare; a few hundred do. Answers never depend on it. */
  readonly sample?: readonly { readonly subject: Subject; readonly itemCount: number }[];
}

/** @returns the set, or every problem of every criterion (`pointer` names the criterion by its place in the input) */
export function compileCriteria<Subject>(
  criteria: readonly Criterion[],
  fields: FieldTable<Subject>,
  options: CompileOptions<Subject> = {},
): CriterionResult<CriteriaSet<Subject>> {
  const plan = slotPlan(fields);
  const problems: CriterionProblem[] = [];
  const entrants: Entrant[] = [];
  const ids = new Set<string>();
  criteria.forEach((criterion, index) => {
    const program = compileProgram(criterion, plan);
    if ('code' in program) entrants.push({ ...program, criterion });
    else
      for (const problem of program)
        problems.push({ ...problem, pointer: `/${index}${problem.pointer ?? ''}`, cause: criterion.id });
    if (ids.has(criterion.id)) problems.push(duplicate(criterion.id, index));
    ids.add(criterion.id);
  });
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, 1000), count: problems.length };
  entrants.sort((one, other) => (one.criterion.id < other.criterion.id ? -1 : 1));
  return { ok: true, value: assemble(entrants, plan, options) };
}

function duplicate(id: string, index: number): CriterionProblem {
  const problem = criterionProblem('criterion/duplicate-id', { from: 0, to: 0 }, { id });
  return { ...problem, pointer: `/${index}/id`, cause: id };
}

function assemble<Subject>(
  entrants: readonly Entrant[],
  plan: SlotPlan<Subject>,
  { sample = [] }: CompileOptions<Subject>,
): CriteriaSet<Subject> {
  const shareOf = measuredShare(sampledRows(plan, sample));
  const bySlot = new Map<number, Entry[]>();
  const always: { place: number; guard: undefined }[] = [];
  entrants.forEach(({ expression }, place) => {
    const cover: Cover | undefined = coverOf(expression, shareOf);
    if (cover === undefined) always.push({ place, guard: undefined });
    else
      for (const access of cover.accesses) {
        const entries = bySlot.get(access.slot);
        if (entries === undefined) bySlot.set(access.slot, [{ access, place }]);
        else entries.push({ access, place });
      }
  });
  const guards = [...bySlot.values()].flatMap((entries) =>
    entries.flatMap(({ access }) => access.guard ?? []),
  );
  const book = guardBook(guards);
  const indexes = [...bySlot].map(([slot, entries]) => fieldIndex(slot, entries, book));
  const ofScope = (scope: string) => indexes.filter(({ slot }) => plan.fields[slot]!.scope === scope);
  return {
    criteria: entrants.map(({ criterion }) => criterion),
    entrants,
    perItem: Uint8Array.from(entrants, ({ criterion }) => (criterion.scope === 'item' ? 1 : 0)),
    plan,
    declarationIndexes: ofScope('declaration'),
    itemIndexes: ofScope('item'),
    always: postings(always, book),
    book,
    scratch: newScratch(plan.fields.length, entrants.length),
  };
}

function newScratch(slotCount: number, size: number): Scratch {
  const lists: Postings[] = [];
  const column = () => new Float64Array(size);
  return {
    slots: new Array(slotCount).fill(undefined),
    lists,
    collect: (list) => void lists.push(list),
    asked: column(),
    hit: column(),
    unknown: column(),
    fault: column(),
    tick: 0,
  };
}

function sampledRows<Subject>(
  plan: SlotPlan<Subject>,
  sample: readonly { readonly subject: Subject; readonly itemCount: number }[],
): readonly Slots[] {
  return sample.flatMap(({ subject, itemCount }) =>
    Array.from({ length: itemCount }, (_, item) => {
      const slots: Slots = new Array(plan.fields.length).fill(undefined);
      fillSlots(plan, 'declaration', subject, -1, slots);
      fillSlots(plan, 'item', subject, item, slots);
      return slots;
    }),
  );
}
