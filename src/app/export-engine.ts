/** The engine that decides exports under an edition: made of the same edition when it is first asked for, then kept beside it. */
import { EXPORT_KIND, type ExportSubject, type ImportSubject } from '../areas/clearance/index.ts';
import { Fault } from '../core/problem.ts';
import { compileCriteria, match } from '../screening/criteria/index.ts';
import type { Engine } from '../screening/engine.ts';
import { exportEdition } from '../screening/export-edition.ts';
import type { Decision } from '../screening/record.ts';
import { readyStudies } from '../screening/studies/index.ts';

const made = new WeakMap<Engine<ImportSubject>, Engine<ExportSubject>>();

/** Throws `engine/criteria` where a criterion on exports does not compile, `study/unknown-field` where a model does not fit. */
export function exportEngine(engine: Engine<ImportSubject>): Engine<ExportSubject> {
  let own = made.get(engine);
  if (own === undefined) {
    own = makeExportEngine(engine);
    made.set(engine, own);
  }
  return own;
}

function makeExportEngine({
  edition: whole,
  lists,
  operators,
  exportStudies = [],
}: Engine<ImportSubject>): Engine<ExportSubject> {
  const edition = exportEdition(whole);
  const compiled = compileCriteria(edition.manifest.criteria, EXPORT_KIND.fields);
  if (!compiled.ok) {
    const [first] = compiled.problems;
    throw new Fault('engine/criteria', `${compiled.count} problems, first: ${first?.message.en}`);
  }
  return {
    kind: EXPORT_KIND,
    edition,
    matchCriteria: (subject, itemCount, day) => match(compiled.value, subject, itemCount, day),
    detectors: [],
    lists,
    operators,
    // No model was trained on exports, and the edition names none for them.
    score: null,
    studies: readyStudies(exportStudies, EXPORT_KIND.fields),
  };
}

/** The engine that a decision was made with: old records of exports were made with that of imports. */
export async function engineOfDecision(
  editions: { engineOf(hash: string): Promise<Engine<ImportSubject>> },
  { edition, inputs }: Pick<Decision, 'edition' | 'inputs'>,
): Promise<Engine<ImportSubject> | Engine<ExportSubject>> {
  const engine = await editions.engineOf(edition);
  return inputs.direction === 'export' ? exportEngine(engine) : engine;
}
